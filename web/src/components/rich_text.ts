// Sentences with **strong** words and *titles* in them, as nodes: nothing in a sentence is ever read as HTML.
import { html, type TemplateResult } from 'lit';

type Part = string | TemplateResult;

const marked = (
  text: string,
  mark: string,
  inside: (part: string) => Part,
  outside: (part: string) => Part | Part[],
) => text.split(mark).map((part, index) => (index % 2 === 1 ? inside(part) : outside(part)));

export const rich = (text: string): (Part | Part[])[] =>
  marked(
    text,
    '**',
    (part) => html`<strong>${part}</strong>`,
    (part) =>
      marked(
        part,
        '*',
        (title) => html`<cite>${title}</cite>`,
        (rest) => rest,
      ).flat(),
  );
