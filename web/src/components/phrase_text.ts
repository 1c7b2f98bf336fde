// A phrase of the core in an element, its strong words strong.
import { html, type TemplateResult } from 'lit';
import type { Phrase } from '../core/contract';
import { piecesOf } from '../stage/phrases';

/** `family`: see piecesOf. */
export const phraseText = (phrase: Phrase, family?: string): (string | TemplateResult)[] =>
  piecesOf(phrase, family).map(({ text, strong }) =>
    strong ? html`<strong>${text}</strong>` : text,
  );
