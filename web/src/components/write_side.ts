// The write side: the batches and orders that the rules need, and what happened last.
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DomainEvent, WriteModel } from '../core/contract';
import { base } from '../styles/shared';
import { side } from '../styles/side';
import { person, product, t } from '../words/words';
import { differenceMark } from './difference_mark';
import { Part } from './part';

@customElement('write-side')
export class WriteSide extends Part {
  @property({ attribute: false }) model!: WriteModel;
  @property({ attribute: false }) last?: DomainEvent;
  @property({ type: Boolean }) orders = false;

  protected override render() {
    const { model, last } = this;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${t('write.title')}</h2>
        <p class="subtitle">${t('write.subtitle')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('write.batch')}</th>
              <th scope="col">${t('write.came_in')}</th>
              <th scope="col">${t('write.left')}</th>
            </tr>
          </thead>
          <tbody>
            ${model.batches.map(
              (batch) => html`
                <tr class=${batch.differs ? 'differs' : ''}>
                  <td>${product(batch.sku)} ${differenceMark(batch.differs)}</td>
                  <td>${batch.purchased}</td>
                  <td class="quantity">${batch.available}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <p class="note">${last ? t(`write.note.${last.type}`, { by: person(last.by) }) : nothing}</p>
        ${this.orders && model.orders.length > 0 ? this.orderTable() : nothing}
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
          ${this.model.orders.map(
            (order) => html`
              <tr class=${order.differs ? 'differs' : ''}>
                <td>${person(order.by)} ${differenceMark(order.differs)}</td>
                <td>${
                  order.batchref === null
                    ? t('orders.none_left')
                    : t('card.line', { n: order.qty, product: product(order.sku) })
                }</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  static override styles = [
    base,
    side,
    css`
      :host {
        --side: var(--write);
        --ground: var(--write-ground);
      }
      .note {
        color: var(--write);
      }
    `,
  ];
}
