// A replica of the read side: how far it has come, what it holds back at its door, and its views;
// each row that differs from the truth names what is missing.
import { type CSSResultGroup, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Replica, Thing } from '../core/contract';
import { rows } from '../styles/rows';
import { base } from '../styles/shared';
import { side } from '../styles/side';
import { things } from '../styles/things';
import { joined, product, t } from '../words/words';
import { differenceMark } from './difference_mark';
import { idList } from './id_list';
import { orderTables } from './order_tables';
import { thingButton } from './thing_button';

/** Held back ones drawn one by one. */
const IDS_SHOWN = 4;

@customElement('replica-card')
export class ReplicaCard extends LitElement {
  @property({ attribute: false }) replica!: Replica;
  @property({ type: Number }) number = 0;
  @property({ attribute: false }) selected?: Thing;
  /** Beside another of the same name, in a region that has another: no landmark of its own. */
  @property({ type: Boolean }) grouped = false;

  protected override render() {
    const { number, selected, grouped } = this;
    const name = t('replica.name', { n: number });
    return html`
      <section role=${grouped ? 'group' : nothing} aria-labelledby="title">
        <h2 id="title">${thingButton({ kind: 'replica', replica: number }, selected, name)}</h2>
        <p class="status">${this.status()}</p>
        ${this.heldBack()}
        ${this.tables()}
      </section>`;
  }

  /** Its views. */
  protected tables(): TemplateResult {
    const { replica, number, grouped } = this;
    return html`
      <table>
        <thead class="unseen">
          <tr><th scope="col">${t('read.product')}</th><th scope="col">${t('read.in_stock')}</th></tr>
        </thead>
        <tbody>${replica.products.map((row) => this.product(row))}</tbody>
      </table>
      ${orderTables(replica.orders, (row) => this.order(row), t('replica.orders', { n: number }), grouped)}`;
  }

  /** "has 1–4; waits for 5", and what else is out of the ordinary. */
  private status(): string {
    const { replica } = this;
    const { first, prefix, later, waits_for, phantoms, to_replay, waiting_reads } = replica;
    const parts = [
      replica.running ? '' : t('replica.stopped'),
      to_replay > 0 ? t('replica.rebuilding', { n: replica.replayed, of: to_replay }) : '',
      t(`replica.has.${replica.has}`, { first, prefix }) + t('replica.later', { n: later }),
      waits_for > 0
        ? t(replica.coming ? 'replica.waits_for' : 'replica.lacks', { event: waits_for })
        : '',
      phantoms > 0 ? t('replica.phantoms', { n: phantoms }) : '',
      waiting_reads > 0 ? t('replica.waiting_reads', { n: waiting_reads }) : '',
    ];
    return joined('parts', parts);
  }

  private heldBack() {
    const { held_back, held_back_count, waits_for } = this.replica;
    if (held_back_count === 0) return nothing;
    const shown = held_back.slice(0, IDS_SHOWN);
    return html`
      <p class="held">
        <span>${t('replica.holds_back')}</span>
        ${shown.map((event) =>
          thingButton(
            { kind: 'message', event, replica: this.number, attempt: 0, copy: 0 },
            this.selected,
            html`<i>${event}</i>`,
            t('replica.held', { event }),
          ),
        )}
        <span>${held_back_count > shown.length ? t('replica.of_them', { n: held_back_count }) : ''}
          ${t('replica.until', { event: waits_for })}</span>
      </p>`;
  }

  private product(row: Replica['products'][number]) {
    const thing: Thing = { kind: 'row', side: this.number, key: row.sku };
    const toCome = (n: number) => t('replica.to_come', { n });
    const truth = `${t('replica.truth', { n: row.truth_in_stock })}${toCome(row.truth_incoming)}`;
    return html`
      <tr class=${row.differs ? 'differs' : ''}>
        <td>${thingButton(thing, this.selected, product(row.sku))} ${differenceMark(row.differs)}</td>
        <td class="quantity">${row.in_stock}${row.differs ? toCome(row.incoming) : nothing}</td>
      </tr>
      ${row.differs ? this.why(row.missing_events, truth) : nothing}`;
  }

  private order(row: Replica['orders'][number]) {
    const thing: Thing = { kind: 'row', side: this.number, key: row.orderid };
    return html`
      <tr class=${row.differs ? 'differs' : ''}>
        <td>${thingButton(thing, this.selected, row.orderid)} ${differenceMark(row.differs)}</td>
        <td>${row.here ? (row.batchref ?? t('orders.none_left')) : nothing}</td>
      </tr>
      ${row.differs ? this.why(row.missing_events) : nothing}`;
  }

  private why(events: number[], truth?: string) {
    const more = truth === undefined ? nothing : html`${t('join.parts')}${truth}`;
    return html`<tr class="differs why"><td colspan="2">${this.lacks(events)}${more}</td></tr>`;
  }

  protected lacks(events: number[]) {
    if (events.length === 0) return t('replica.lacks_nothing');
    return html`${t('replica.misses')} ${idList(events)}`;
  }

  static override styles: CSSResultGroup = [
    base,
    side,
    things,
    rows,
    css`
      :host {
        --side: var(--read);
        --ground: var(--read-ground);
      }
      .held {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 7px;
        margin-top: 4px;
        color: var(--moving);
        font-size: var(--small);
      }
      .held button {
        display: grid;
        place-items: center;
        min-width: 30px;
        text-decoration: none;
      }
      i {
        display: block;
        min-width: 26px;
        padding: 3px 4px;
        border: 2px dashed var(--moving);
        border-radius: 6px;
        background: var(--paper);
        font: 700 0.875rem / 1.4 var(--mono);
        text-align: center;
      }
    `,
  ];
}
