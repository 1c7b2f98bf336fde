// One replica of the read side: its views as tables, each row that differs from the truth marked
// and explained.
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Replica } from '../core/contract';
import { base } from '../styles/shared';
import { side } from '../styles/side';
import { person, product, t } from '../words/words';
import { differenceMark } from './difference_mark';
import { Part } from './part';

@customElement('read-side')
export class ReadSide extends Part {
  @property({ attribute: false }) replica!: Replica;
  @property({ type: Boolean }) orders = false;

  protected override render() {
    const { replica } = this;
    const behind = replica.products.find((row) => row.differs);
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${t('read.title')}</h2>
        <p class="subtitle">${t('read.subtitle')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('read.product')}</th>
              <th scope="col">${t('read.in_stock')}</th>
            </tr>
          </thead>
          <tbody>
            ${replica.products.map(
              (row) => html`
                <tr class=${row.differs ? 'differs' : ''}>
                  <td>${product(row.sku)} ${differenceMark(row.differs)}</td>
                  <td class="quantity">${row.in_stock}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <p class="note">${behind ? t('read.behind', { truth: behind.truth_in_stock }) : nothing}</p>
        ${this.orders && replica.orders.length > 0 ? this.orderTable() : nothing}
      </section>`;
  }

  private orderTable() {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t('orders.who')}</th>
            <th scope="col">${t('orders.gets')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.replica.orders.map(
            (order) => html`
              <tr class=${order.differs ? 'differs' : ''}>
                <td>${person(order.by)} ${differenceMark(order.differs)}</td>
                <td>${this.gets(order)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  private gets(order: Replica['orders'][number]): string {
    if (!order.here) return t('orders.missing');
    if (order.batchref === null) return t('orders.none_left');
    return t('card.line', { n: order.qty, product: product(order.sku) });
  }

  static override styles = [
    base,
    side,
    css`
      :host {
        --side: var(--read);
        --ground: var(--read-ground);
      }
    `,
  ];
}
