// The write side where everything is told: is the writer up, what waits in the outbox, the rows
// with their references, and what became of the last command.
import { type CSSResultGroup, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BatchRow, DomainEvent, OrderRow, Thing, WriteModel, Writer } from '../core/contract';
import { rowNames } from '../styles/row_names';
import { rows } from '../styles/rows';
import { base } from '../styles/shared';
import { side } from '../styles/side';
import { things } from '../styles/things';
import { clockText } from '../words/times';
import { joined, product, t } from '../words/words';
import { differenceMark } from './difference_mark';
import { idList } from './id_list';
import { orderTables } from './order_tables';
import { thingButton } from './thing_button';
import './last_command';

@customElement('writer-card')
export class WriterCard extends LitElement {
  @property({ attribute: false }) model!: WriteModel;
  @property({ attribute: false }) writer!: Writer;
  @property({ attribute: false }) event!: (id: number) => DomainEvent;
  @property({ attribute: false }) selected?: Thing;

  protected override render() {
    const { model, writer, selected } = this;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${thingButton({ kind: 'writer' }, selected, t('write.title'))}</h2>
        <p class="status">${t('writer.committed', { n: model.events_committed })}${
          writer.outbox_count > 0
            ? html` · ${t('writer.outbox', { n: writer.outbox_count })} ${idList(writer.outbox)}`
            : nothing
        }</p>
        ${writer.down ? this.down() : nothing}
        ${this.tables()}
        ${
          writer.last
            ? html`<last-command
                .last=${writer.last}
                .asks=${this.asks}
                .event=${this.event}
                .selected=${selected}
              ></last-command>`
            : nothing
        }
      </section>`;
  }

  /** What the rules need. */
  protected tables(): TemplateResult {
    const { model } = this;
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t('write.batch')}</th>
            <th scope="col">${t('write.came_in')}</th>
            <th scope="col">${t('write.left')}</th>
          </tr>
        </thead>
        <tbody>${model.batches.map((row) => this.batch(row))}</tbody>
      </table>
      ${orderTables(model.orders, (row) => this.order(row), t('writer.orders'))}`;
  }

  /** What the last command asked for, where it is not the shop's. */
  protected get asks(): string | undefined {
    return undefined;
  }

  private down() {
    const { back_clock_ms, put_off, follow_ups } = this.writer;
    const later = [
      put_off > 0 ? t('writer.put_off', { n: put_off }) : '',
      follow_ups > 0 ? t('writer.follow_ups', { n: follow_ups }) : '',
    ];
    return html`<p class="down"><strong>${t('writer.down', { time: clockText(back_clock_ms) })}</strong>
      ${joined('parts', later)}</p>`;
  }

  private batch(row: BatchRow) {
    const name = html`<span class="ref">${row.ref}</span>`;
    const eta = row.eta === null ? '' : ` · ${t('writer.eta', { eta: row.eta })}`;
    return html`
      <tr class=${row.differs ? 'differs' : ''}>
        <td>
          ${thingButton({ kind: 'row', side: 'write', key: row.ref }, this.selected, name)}
          ${differenceMark(row.differs)}
          <span class="sku">${product(row.sku)}${eta}</span>
        </td>
        <td>${row.purchased}</td>
        <td class="quantity">${row.available}</td>
      </tr>
      ${this.why(row, 3)}`;
  }

  private order(row: OrderRow) {
    const thing: Thing = { kind: 'row', side: 'write', key: row.orderid };
    return html`
      <tr class=${row.differs ? 'differs' : ''}>
        <td>${thingButton(thing, this.selected, row.orderid)} ${differenceMark(row.differs)}</td>
        <td>${row.batchref ?? t('orders.none_left')}</td>
      </tr>
      ${this.why(row, 2)}`;
  }

  /** Which replica lacks what of it. */
  protected why({ differs, behind }: Pick<BatchRow, 'differs' | 'behind'>, columns: number) {
    if (!differs) return nothing;
    const what = behind.map(
      ({ replica, events }) =>
        html`<span>${t('writer.lacks', { n: replica })} ${idList(events)}</span> `,
    );
    const said = behind.length === 0 ? t('writer.nobody_lacks') : what;
    return html`<tr class="differs why"><td colspan=${columns}>${said}</td></tr>`;
  }

  static override styles: CSSResultGroup = [
    base,
    side,
    things,
    rows,
    rowNames,
    css`
      :host {
        --side: var(--write);
        --ground: var(--write-ground);
      }
      .down {
        margin-top: 8px;
        padding: 6px 10px;
        border: 1px solid var(--ink);
        border-left-width: 9px;
        border-radius: 4px;
        background: var(--paper);
        font-size: var(--small);
      }
      last-command {
        margin-top: 10px;
      }
    `,
  ];
}
