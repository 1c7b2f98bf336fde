// Whatever on the stage can be pointed at, as a button: pressed while it is selected, pressed again
// to let go of it.
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Thing } from '../core/contract';
import { isSame } from '../stage/things';
import { SelectThing } from './events';

/** `said`: what it is, for those who do not see it, where the content does not say it. */
export function thingButton(
  thing: Thing,
  selected: Thing | undefined,
  content: unknown,
  said?: string,
): TemplateResult {
  const pressed = isSame(thing, selected);
  const press = (event: Event) =>
    event.currentTarget?.dispatchEvent(new SelectThing(pressed ? undefined : thing));
  return html`<button
    type="button"
    class="thing"
    aria-pressed=${pressed}
    aria-label=${ifDefined(said)}
    @click=${press}
  >${content}</button>`;
}
