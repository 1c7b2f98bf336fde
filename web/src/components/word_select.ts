// A word of a sentence that can be changed: underlined (styles/world.ts), with the room of a finger.
import { html, type TemplateResult } from 'lit';

export interface WordSelect {
  label: string;
  value: string;
  /** What may stand there, and how it reads. */
  options: readonly (readonly [value: string, text: string])[];
  choose: (value: string) => void;
}

export const wordSelect = ({ label, value, options, choose }: WordSelect): TemplateResult =>
  html`<span class="word"><span aria-hidden="true">${options.find(([option]) => option === value)?.[1]}</span
    ><select
      aria-label=${label}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >${options.map(
      ([option, text]) =>
        html`<option value=${option} .selected=${option === value}>${text}</option>`,
    )}</select></span>`;

/** The text with something else in place of each {key}. */
export const filledWith = (text: string, fill: (key: string) => unknown): unknown[] =>
  text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? fill(part) : part));
