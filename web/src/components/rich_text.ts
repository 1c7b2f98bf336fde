// Sentences with **strong** words in them, as nodes: nothing in a sentence is ever read as HTML.
import { html, type TemplateResult } from 'lit';

export const rich = (text: string): (string | TemplateResult)[] =>
  text.split('**').map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : part));
