// A phrase of the core in an element, its strong words strong.
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../core/contract';
import { piecesOf } from '../stage/phrases';

export const phraseText = (phrase: Phrase): (string | TemplateResult)[] =>
  piecesOf(phrase).map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : text));
