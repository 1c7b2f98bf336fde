// What an answer takes, each way in a row: counted by SQLite, except for the time. Where there is no
// room a row is a block, with each number beside what it counts.
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Way, WayCost, WayRow } from '../core/contract';
import { base, buttons } from '../styles/shared';
import { tableRows } from '../styles/table_rows';
import { waysTable } from '../styles/ways_table';
import { microText } from '../words/micro';
import { countText, joined, t } from '../words/words';

export interface WaysTableRow {
  way: Way;
  cost: WayCost;
  time_us: number;
  stale_rows: number;
  /** Statements for the large order, where there is one. */
  large?: number;
  /** The answer, where it is to be seen. */
  rows?: WayRow[];
}

/** This way is to be looked at. */
export class WayChosen extends Event {
  constructor(readonly way: Way) {
    super('way-chosen', { bubbles: true, composed: true });
  }
}

@customElement('ways-table')
export class WaysTable extends LitElement {
  @property({ attribute: false }) rows: WaysTableRow[] = [];
  @property() chosen: Way = 'repository';
  /** The store kept by events is a replica of the run, not one that nobody has told yet. */
  @property({ type: Boolean }) own = false;

  protected override render() {
    const columns = ['statements', 'rows', 'objects', 'vm_steps', 'time'];
    return html`
      <table>
        <caption class="unseen">${t('ways.table.title')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('ways.table.way')}</th>
            ${columns.map((key) => html`<th scope="col" class="number">${t(`ways.table.${key}`)}</th>`)}
            <th scope="col">${t('ways.table.stale')}</th>
          </tr>
        </thead>
        <tbody>${this.rows.map((row) => this.row(row))}</tbody>
      </table>`;
  }

  private row(row: WaysTableRow) {
    const { way, cost, large, time_us, stale_rows, rows } = row;
    const number = (key: string, said: string, note?: string) =>
      html`<td class="number" ?data-wraps=${key === 'objects'} data-of=${t(`ways.table.${key}`)}>${said}${
        note ? html` <span class="note">${note}</span>` : nothing
      }</td>`;
    return html`
      <tr data-way=${way} class=${way === this.chosen ? 'chosen' : ''}>
        <th scope="row">
          <button
            type="button"
            aria-pressed=${way === this.chosen}
            @click=${() => this.dispatchEvent(new WayChosen(way))}
          >${t(`ways.names.${way}`)}</button>
          ${rows ? html`<span class="answer">${this.answer(rows)}</span>` : nothing}
        </th>
        ${number('statements', countText(cost.statements), large === undefined ? undefined : t('ways.table.large', { n: large }))}
        ${number('rows', countText(cost.rows))}
        ${number('objects', this.objects(cost))}
        ${number('vm_steps', countText(cost.vm_steps))}
        ${number('time', microText(time_us))}
        <td class=${stale_rows > 0 ? 'stale' : 'fresh'} data-of=${t('ways.table.stale')}>${this.staleness(way, stale_rows)}</td>
      </tr>`;
  }

  private objects({ aggregates, batches, lines }: WayCost): string {
    const counts = { aggregates, batches, lines };
    const parts = Object.entries(counts).map(([key, n]) =>
      n === 0 ? '' : t(`ways.objects.${key}`, { n, count: countText(n) }),
    );
    return joined('list', parts) || countText(0);
  }

  private answer(rows: WayRow[]): string {
    if (rows.length === 0) return t('ways.answer.none');
    return joined(
      'list',
      rows.map(({ sku, qty, batchref }) =>
        t(batchref === null ? 'ways.answer.out_of_stock' : 'ways.answer.row', {
          sku,
          qty,
          batch: batchref ?? '',
        }),
      ),
    );
  }

  private staleness(way: Way, n: number): string {
    if (n > 0) return t(this.own ? 'ways.stale.now' : 'ways.stale.until', { n });
    if (way === 'event_store') return t('ways.stale.agrees');
    return t('ways.stale.never');
  }

  static override styles = [base, buttons, tableRows, waysTable];
}

declare global {
  interface HTMLElementEventMap {
    'way-chosen': WayChosen;
  }
}
