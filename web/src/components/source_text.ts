// A function of the core as it stands in its source: every line with its number there, one of them
// marked, by a bar, an arrow and a ground. It scrolls by itself, so that the marked line is in view.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { type CppToken, cppTokens } from '../stage/cpp_tokens';
import { base } from '../styles/shared';
import { t } from '../words/words';

@customElement('source-text')
export class SourceText extends LitElement {
  /** What it is, for those who do not see it. */
  @property() label = '';
  @property() text = '';
  /** The number of its first line, and of the marked one. */
  @property({ type: Number }) first = 1;
  @property({ type: Number }) marked = 0;
  @query('pre') private readonly box!: HTMLElement;
  @query('.marked') private readonly markedRow?: HTMLElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('marked')) this.showMarked();
  }

  private showMarked(): void {
    const { box, markedRow } = this;
    if (!markedRow) return;
    const middle = markedRow.offsetTop + markedRow.offsetHeight / 2;
    box.scrollTop = middle - box.clientHeight / 2;
  }

  protected override render() {
    const rows = this.text.split('\n');
    return html`<pre tabindex="0" role="region" aria-label=${this.label}>${rows.map((row, place) => this.row(row, this.first + place))}</pre>`;
  }

  private row(row: string, number: number) {
    const isMarked = number === this.marked;
    const indent = row.search(/\S|$/);
    return html`<span class=${isMarked ? 'row marked' : 'row'}><span class="number" aria-hidden="true">${number}</span>${
      isMarked ? html`<span class="unseen">${t('code.marked')} </span>` : nothing
    }<code .style=${`--indent:${indent}ch`}>${cppTokens(row).map(piece)}</code></span>`;
  }

  static override styles = [
    base,
    css`
      :host {
        min-height: 0;
      }
      pre {
        position: relative;
        max-height: 100%;
        margin: 0;
        padding-block: 6px;
        overflow: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-inside);
        font: 400 var(--small) / 1.5 var(--mono);
        --further: 4ch;
      }
      pre:focus-visible {
        outline-offset: -3px;
      }
      .row {
        display: grid;
        grid-template-columns: 4ch minmax(0, 1fr);
        column-gap: 1.5ch;
        padding-inline: 8px 12px;
        border-inline-start: 4px solid transparent;
      }
      .number {
        color: var(--soft);
        text-align: end;
        user-select: none;
      }
      code {
        /* What does not fit goes on below, further in than it began. */
        padding-inline-start: calc(var(--indent) + var(--further));
        font: inherit;
        text-indent: calc(-1 * var(--indent) - var(--further));
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .marked {
        border-color: var(--side);
        background: var(--ground);
      }
      .marked .number {
        color: var(--ink);
        font-weight: 700;
      }
      .marked .number::before {
        content: '▸';
      }
      .keyword {
        font-weight: 700;
      }
      .comment {
        color: var(--soft);
      }
      .text {
        color: var(--read);
      }
      @media (width < 720px) {
        pre {
          font-size: 0.8125rem;
          --further: 2ch;
        }
        .row {
          column-gap: 1ch;
          padding-inline: 0 6px;
        }
      }
      @media (forced-colors: active) {
        .marked {
          border-color: Highlight;
        }
      }
    `,
  ];
}

const piece = ({ kind, text }: CppToken) =>
  kind === 'plain' ? breakable(text) : html`<span class=${kind}>${text}</span>`;

/** Where a line is too long it goes on behind a bracket, if it can. */
const breakable = (text: string) =>
  text.split(/(?<=[({])/).map((part, place) => (place === 0 ? part : html`<wbr>${part}`));
