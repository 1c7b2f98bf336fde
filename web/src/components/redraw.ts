// Everything is drawn once more where it stands: after a change of what no element is told of, the
// words. The run, what is open and what has the focus stay.
import { LitElement } from 'lit';

export function redraw(within: Element | ShadowRoot): void {
  if (within instanceof LitElement) within.requestUpdate();
  const root = within instanceof Element ? within.shadowRoot : undefined;
  for (const each of [...within.children, ...(root ? [root] : [])]) redraw(each);
}
