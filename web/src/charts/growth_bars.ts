// How what the ways take grows with the shop: a row for each way, and in it a bar for each size, on
// a logarithmic scale. Every bar has its number beside it.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type GrowthBar, WAYS } from '../core/contract';
import { base } from '../styles/shared';
import { microText } from '../words/micro';
import { countText, t } from '../words/words';

export type GrowthOf = 'time' | 'looked_at';

@customElement('growth-bars')
export class GrowthBars extends LitElement {
  @property({ attribute: false }) growth: GrowthBar[][] = [];
  /** Of each size: its orders. */
  @property({ attribute: false }) orders: number[] = [];
  @property() of: GrowthOf = 'time';

  protected override render() {
    return html`
      <table>
        <caption class="unseen">${t(`ways.growth.of.${this.of}`)}</caption>
        <thead>
          <tr>
            <th scope="col">${t('ways.table.way')}</th>
            ${this.orders.map((n) => html`<th scope="col">${t('ways.growth.orders', { n, count: countText(n) })}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.growth.map(
            (bars, place) => html`
              <tr>
                <th scope="row">${t(`ways.names.${WAYS[place]}`)}</th>
                ${bars.map((bar) => this.bar(bar))}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  private bar(bar: GrowthBar) {
    const [said, length] =
      this.of === 'time'
        ? [microText(bar.time_us), bar.time_length]
        : [countText(bar.looked_at), bar.looked_at_length];
    return html`<td>${said}<span class="bar" aria-hidden="true" .style=${`--length:${length}`}></span></td>`;
  }

  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }
      th,
      td {
        padding: 6px 16px 6px 0;
        border-bottom: 1px solid var(--hairline);
        font-variant-numeric: tabular-nums;
        font-weight: 400;
        text-align: start;
        vertical-align: bottom;
      }
      thead th {
        color: var(--soft);
        font-size: var(--small);
      }
      .bar {
        display: block;
        width: calc(var(--length) * 100%);
        min-width: 2px;
        height: 8px;
        margin-top: 4px;
        border-radius: 0 2px 2px 0;
        background: var(--read);
      }
      tr:first-child .bar {
        background: var(--write);
      }
      @container (width < 560px) {
        thead th:first-child {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          border-bottom: 1px solid var(--hairline);
        }
        tbody th {
          grid-column: 1 / -1;
          padding-bottom: 0;
        }
        th,
        td {
          padding-inline-end: 12px;
          border: 0;
        }
      }
      @media (forced-colors: active) {
        .bar {
          background: CanvasText;
          forced-color-adjust: none;
        }
      }
    `,
  ];
}
