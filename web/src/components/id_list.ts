// Events by their ids, the first few of them.
import { html, type TemplateResult } from 'lit';

const SHOWN = 5;

export const idList = (events: readonly number[]): TemplateResult => {
  const ids = events.slice(0, SHOWN).map((event) => html`<span class="id">${event}</span>`);
  return html`<span class="ids">${ids}${events.length > SHOWN ? '…' : ''}</span>`;
};
