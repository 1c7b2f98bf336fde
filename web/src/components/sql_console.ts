// The tables to be asked by hand: one statement that reads, its rows, or why there are none.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { QueryAnswer } from '../core/contract';
import { base, buttons } from '../styles/shared';
import { countText, t } from '../words/words';

const EXAMPLES = ['rows', 'plan', 'view', 'write'] as const;

@customElement('sql-console')
export class SqlConsole extends LitElement {
  @property({ attribute: false }) run!: (sql: string) => Promise<QueryAnswer>;
  /** Whose tables they are. */
  @property() tables = '';
  /** What to begin with, by name. */
  @property({ attribute: false }) examples: Record<string, string> = {};
  @state() private answer?: QueryAnswer;
  @state() private busy = false;
  @query('textarea') private readonly typed!: HTMLTextAreaElement;

  private readonly ask = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.answer = await this.run(this.typed.value);
    this.busy = false;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // Keys typed here are none of the page's.
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.ask();
  };

  private put(sql: string): void {
    this.typed.value = sql;
    this.ask();
  }

  protected override render() {
    return html`
      <p>${t('ways.console.about', { tables: this.tables })}</p>
      <div class="examples">
        ${EXAMPLES.map((name) => {
          const sql = this.examples[name];
          return sql === undefined
            ? nothing
            : html`<button type="button" @click=${() => this.put(sql)}>${t(`ways.console.examples.${name}`)}</button>`;
        })}
      </div>
      <label for="sql">${t('ways.console.label')}</label>
      <textarea
        id="sql"
        rows="6"
        spellcheck="false"
        autocapitalize="off"
        .value=${this.examples.rows ?? ''}
        @keydown=${this.onKey}
      ></textarea>
      <button type="button" class="go" ?disabled=${this.busy} @click=${this.ask}>${t('ways.console.run')}</button>
      <div aria-live="polite" aria-busy=${this.busy}>${this.answer ? this.said(this.answer) : nothing}</div>`;
  }

  private said(answer: QueryAnswer) {
    if (!answer.ok)
      return html`<p class="refused">${t(`ways.console.refused.${answer.why}`, { message: answer.message })}</p>`;
    const { columns, rows, more, vm_steps } = answer;
    const counted = { n: rows.length, count: countText(rows.length), steps: countText(vm_steps) };
    return html`
      <p class="count">${t(more ? 'ways.console.more' : 'ways.console.rows', counted)}</p>
      ${
        rows.length === 0
          ? nothing
          : html`<div class="rows" tabindex="0" role="region" aria-label=${t('ways.console.answer')}>
              <table>
                <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
                <tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td>${value ?? t('ways.console.null')}</td>`)}</tr>`)}</tbody>
              </table>
            </div>`
      }`;
  }

  static override styles = [
    base,
    buttons,
    css`
      .examples {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block: 8px;
      }
      .examples button {
        font-weight: 400;
      }
      label {
        display: block;
        color: var(--soft);
        font-size: var(--small);
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 96px;
        margin-block: 4px 8px;
        padding: 8px 12px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-inside);
        background: var(--card);
        color: var(--ink);
        font: 400 var(--small) / 1.5 var(--mono);
        resize: vertical;
      }
      .go {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--card);
      }
      .count {
        padding-block: 8px 4px;
        color: var(--soft);
        font-size: var(--small);
      }
      .refused {
        margin-block: 8px;
        padding-inline-start: 12px;
        border-inline-start: 4px solid var(--edge);
        text-wrap: pretty;
      }
      .rows {
        max-height: 320px;
        overflow: auto;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-inside);
      }
      table {
        border-collapse: collapse;
        font: 400 var(--small) / 1.5 var(--mono);
      }
      th,
      td {
        padding: 4px 16px 4px 12px;
        border-bottom: 1px solid var(--hairline);
        text-align: start;
        white-space: nowrap;
      }
      th {
        position: sticky;
        top: 0;
        background: var(--card);
        color: var(--soft);
        font-weight: 400;
      }
    `,
  ];
}
