// A token's shape for each thing that can become of a message: nobody has to tell colours apart.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { TokenKind } from '../core/contract';
import { numberText } from '../words/words';

const solid = svg`<rect class="solid" x="3" y="5" width="26" height="30" rx="6" />`;
const torn = svg`<path class="torn" d="M4 5h23l-7 8 8 7-8 7 7 8H4z" />`;
const hollow = (name: string) =>
  svg`<rect class="hollow ${name}" x="3" y="5" width="26" height="30" rx="6" />`;

const SHAPES: Record<TokenKind, unknown> = {
  on_its_way: solid,
  again: svg`${solid}<path d="M8 6v28" />`,
  double: svg`<rect class="hollow" x="8" y="1" width="23" height="30" rx="6" />${solid}`,
  phantom: hollow('dotted'),
  lost: svg`${torn}<path class="faint" d="M8 15l9 9m0-9l-9 9" />`,
  refused: svg`${torn}<path class="faint" d="M7 20h12" />`,
  failed: svg`${torn}<path class="faint" d="M12.5 12v9m0 3v3" />`,
  dead_letter: svg`${hollow('thick')}<path class="thick" d="M10 20h12" />`,
};
const circle = svg`<circle class="solid" cx="16" cy="20" r="15" />`;

const carriesNumber = new Set<TokenKind>(['on_its_way', 'again', 'double', 'phantom']);

/** An event's id is a name; a count that is too long for a token is rounded: 12K. */
const textOf = (number: number, bundle: boolean): string =>
  bundle && number > 999 ? numberText(number, { notation: 'compact' }) : String(number);

/** `number`: the event's id, or how many there are in a bundle. */
export function tokenShape(kind: TokenKind, number: number, bundle: boolean): TemplateResult {
  const round = bundle && carriesNumber.has(kind);
  const text = kind === 'phantom' && !bundle ? `${number}?` : textOf(number, bundle);
  const x = kind === 'again' && !round ? 18.5 : 16;
  const size = text.length > 3 ? 'tiny' : text.length > 2 ? 'small' : '';
  return html`<svg class="shape" viewBox="0 0 32 40" width="32" height="40" aria-hidden="true">
    ${round ? circle : SHAPES[kind]}
    ${
      carriesNumber.has(kind)
        ? svg`<text class="${size} ${round ? '' : kind}" x=${x} y="25">${text}</text>`
        : nothing
    }
  </svg>`;
}

export const tokenShapes = css`
  .shape {
    fill: none;
    stroke: var(--token-edge);
    stroke-width: 2;
    overflow: visible;
  }
  .shape .solid {
    fill: var(--token);
  }
  .shape :is(.hollow, .torn) {
    fill: var(--paper);
  }
  .shape .dotted {
    stroke-dasharray: 2.5 3;
  }
  .shape .thick {
    stroke-width: 3;
  }
  .shape :is(.torn, .faint) {
    stroke: var(--edge);
  }
  .shape text {
    fill: #1a1f26;
    stroke: none;
    font: 700 14px var(--mono);
    text-anchor: middle;
  }
  .shape text.small {
    font-size: 12px;
  }
  .shape text.tiny {
    font-size: 10px;
  }
  .shape text.phantom {
    fill: var(--ink);
  }
`;
