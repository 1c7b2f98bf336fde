// The tables of both sides in full, the write side's beside a replica's: rows that differ are
// marked, and under each stands which events explain it and where they are.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { differenceMark } from '../components/difference_mark';
import { phraseText } from '../components/phrase_text';
import { thingButton } from '../components/thing_button';
import {
  COMPARED_TABLES,
  type ComparedRow,
  type ComparedRows,
  type ComparedTable,
  type Comparison,
} from '../core/contract';
import { fields } from '../styles/fields';
import { lists } from '../styles/lists';
import { base, buttons } from '../styles/shared';
import { things } from '../styles/things';
import { countText, product, t } from '../words/words';
import { Panel } from './panel';

/** Rows on one page. */
const ROWS = 50;

@customElement('tables-panel')
export class TablesPanel extends Panel {
  @state() private which: ComparedRows = {
    table: 'batches',
    replica: 0,
    differing_only: false,
    text: '',
  };
  @state() private from = 0;

  private choose(part: Partial<ComparedRows>): void {
    this.which = { ...this.which, ...part };
    this.from = 0;
  }

  protected override render() {
    const { which } = this;
    const page = this.store.session.compare(which, this.from, ROWS);
    return html`
      <div class="controls">
        <div class="tables" role="group" aria-label=${t('tables.which')}>
          ${COMPARED_TABLES.map(
            (table) => html`<button
              type="button"
              aria-pressed=${table === which.table}
              @click=${() => this.choose({ table })}
            >${t(`tables.table.${table}`)}</button>`,
          )}
        </div>
        <label>
          <span>${t('tables.replica')}</span>
          <select
            @change=${(event: Event) =>
              this.choose({ replica: Number((event.target as HTMLSelectElement).value) })}
          >
            ${this.store.frame.replicas.map((_, n) => html`<option value=${n} .selected=${n === which.replica}>${n}</option>`)}
          </select>
        </label>
        <label>
          <span>${t('tables.text')}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder=${t('tables.text_hint')}
            .value=${which.text}
            @input=${(event: Event) => this.choose({ text: (event.target as HTMLInputElement).value })}
          >
        </label>
        <button
          type="button"
          class="differing"
          aria-pressed=${which.differing_only}
          @click=${() => this.choose({ differing_only: !which.differing_only })}
        >${t('tables.differing_only', { n: page.differing })}</button>
      </div>
      ${this.page(page)}`;
  }

  private page(page: Comparison) {
    const { table, replica } = this.which;
    if (page.rows_in_all === 0) return html`<p class="empty">${t(`tables.empty.${table}`)}</p>`;
    if (page.matching === 0) return html`<p class="empty">${t('tables.no_match')}</p>`;
    const label = t('tables.region', { table: t(`tables.table.${table}`), n: replica });
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${label}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t(`tables.head.${table}`)}</th>
              <th scope="col">${t('tables.head.write')}</th>
              <th scope="col">${t('tables.head.replica', { n: replica })}</th>
            </tr>
          </thead>
          <tbody>${page.rows.map((row) => this.row(row))}</tbody>
        </table>
      </div>
      ${this.pager(page)}`;
  }

  private row(row: ComparedRow): TemplateResult {
    const { table, replica } = this.which;
    const there = table === 'batches' ? row.sku : row.name;
    return html`
      <tr class=${row.differs ? 'differs' : ''}>
        <td>
          ${thingButton({ kind: 'row', side: 'write', key: row.name }, this.selected, this.named(row, table))}
          ${differenceMark(row.differs)}
        </td>
        <td>${phraseText(row.write, 'tables')} ${table === 'batches' ? this.lines(row) : nothing}</td>
        <td>${thingButton(
          { kind: 'row', side: replica, key: there },
          this.selected,
          row.replica.map((has) => html`<span class="has">${phraseText(has, 'tables')}</span>`),
        )}</td>
      </tr>
      ${row.differs ? html`<tr class="differs why"><td colspan="3">${this.causes(row)}</td></tr>` : nothing}`;
  }

  private named({ name, sku, qty }: ComparedRow, table: ComparedTable) {
    if (table === 'products') return product(name);
    const about =
      table === 'orders' ? t('tables.line_of', { qty, sku: product(sku) }) : product(sku);
    return html`${name} <span class="soft">${about}</span>`;
  }

  private lines({ lines, lines_in_all, lines_more: more }: ComparedRow) {
    if (lines_in_all === 0) return nothing;
    return html`
      <details>
        <summary>${t('tables.order_lines', { n: lines_in_all })}</summary>
        <ul>
          ${lines.map(
            ({ orderid, qty }) =>
              html`<li>${thingButton({ kind: 'row', side: 'write', key: orderid }, this.selected, t('tables.order_line', { orderid, n: qty }))}</li>`,
          )}
          ${more > 0 ? html`<li>${t('tables.more_lines', { n: more })}</li>` : nothing}
        </ul>
      </details>`;
  }

  private causes({ causes, causes_more: more }: ComparedRow) {
    return html`
      <ul>
        ${causes.map(
          ({ says, event }) => html`
            <li>
              ${
                event > 0
                  ? thingButton(
                      { kind: 'event', event },
                      this.selected,
                      html`<span class="id">${event}</span>`,
                      t('tables.event', { event }),
                    )
                  : nothing
              }
              <span>${phraseText(says, 'tables')}</span>
            </li>`,
        )}
        ${more > 0 ? html`<li>${t('tables.more_causes', { n: more })}</li>` : nothing}
      </ul>`;
  }

  private pager({ from, rows, matching }: Comparison) {
    if (matching <= ROWS) return nothing;
    const to = from + rows.length;
    return html`
      <div class="pager">
        <button type="button" ?disabled=${from === 0} @click=${() => this.turn(from - ROWS)}>${t('tables.back')}</button>
        <span role="status">${t('tables.rows', { from: from + 1, to, n: countText(matching) })}</span>
        <button type="button" ?disabled=${to >= matching} @click=${() => this.turn(to)}>${t('tables.on')}</button>
      </div>`;
  }

  private turn(from: number): void {
    this.from = Math.max(from, 0);
  }

  static override styles = [
    base,
    buttons,
    fields,
    things,
    lists,
    css`
      .controls {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 14px;
        margin-bottom: 10px;
      }
      .tables {
        display: flex;
      }
      .tables button {
        border-radius: 0;
        font-weight: 400;
      }
      .tables button:first-child {
        border-radius: var(--radius-inside) 0 0 var(--radius-inside);
      }
      .tables button + button {
        margin-left: -1px;
      }
      .tables button:last-child {
        border-radius: 0 var(--radius-inside) var(--radius-inside) 0;
      }
      .tables [aria-pressed='true'],
      .differing[aria-pressed='true'] {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--card);
      }
      .differing {
        font-weight: 400;
      }
      button:disabled {
        color: var(--soft);
        cursor: default;
      }
      table {
        table-layout: fixed;
        min-width: 320px;
      }
      td {
        padding-inline: 10px;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      th:not(:first-child) {
        border-bottom: 3px solid var(--write);
      }
      th:last-child {
        border-bottom-color: var(--read);
      }
      :is(th, td):first-child {
        padding-left: 10px;
      }
      .has {
        display: block;
      }
      tr.differs td {
        border-bottom: 0;
        background: var(--stale-ground);
        color: var(--stale);
      }
      tr.differs .soft {
        color: inherit;
      }
      tr.differs td:first-child {
        border-radius: 4px 0 0;
      }
      tr.differs td:last-child {
        border-radius: 0 4px 0 0;
      }
      tr.why td:first-child {
        padding-top: 0;
        border-bottom: 4px solid var(--card);
        border-radius: 0 0 4px 4px;
      }
      ul {
        display: grid;
        gap: 2px;
        list-style: none;
      }
      .why li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
      }
      details {
        display: inline-block;
        vertical-align: top;
        margin-left: 8px;
        color: var(--soft);
      }
      tr.differs details {
        color: inherit;
      }
      summary {
        cursor: pointer;
      }
      .pager {
        display: flex;
        align-items: center;
        gap: 14px;
        margin-top: 10px;
        font-size: var(--small);
      }
      .empty {
        font-size: var(--lead);
        text-wrap: pretty;
      }
      @media (pointer: coarse), (width < 720px) {
        summary {
          padding-block: 12px;
        }
      }
    `,
  ];
}
