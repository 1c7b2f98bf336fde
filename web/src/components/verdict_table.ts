// Two worlds in numbers: a row for each figure that is not 0 in both, and in which of them it is
// better.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FigureOfTwo } from '../core/contract';
import { base } from '../styles/shared';
import { durationText } from '../words/times';
import { joined, t } from '../words/words';

@customElement('verdict-table')
export class VerdictTable extends LitElement {
  @property({ attribute: false }) figures: FigureOfTwo[] = [];
  /** Those that are 0 in both. */
  @property({ attribute: false }) nothing: string[] = [];

  protected override render() {
    return html`
      <table>
        <caption>${t('two_worlds.verdict')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('two_worlds.figure_column')}</th>
            <th scope="col">${t('two_worlds.word.world.first')}</th>
            <th scope="col">${t('two_worlds.word.world.second')}</th>
            <th scope="col">${t('two_worlds.better_column')}</th>
          </tr>
        </thead>
        <tbody>${this.figures.map((figure) => this.row(figure))}</tbody>
      </table>
      ${
        this.nothing.length > 0
          ? html`<p>${t('two_worlds.nothing', {
              figures: joined(
                'list',
                this.nothing.map((name) => t(`two_worlds.figure.${name}`)),
              ),
            })}</p>`
          : nothing
      }`;
  }

  private row({ name, unit, first, second, first_of, second_of, better }: FigureOfTwo) {
    const value = (number: number, of: number) => {
      if (unit === 'ms') return durationText(number);
      return t(`two_worlds.unit.${unit}`, { n: number, of });
    };
    return html`
      <tr class=${better} data-figure=${name}>
        <th scope="row">${t(`two_worlds.figure.${name}`)}</th>
        <td class="first">${value(first, first_of)}</td>
        <td class="second">${value(second, second_of)}</td>
        <td class="better">${t(`two_worlds.better.${better}`)}</td>
      </tr>`;
  }

  static override styles = [
    base,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      caption {
        margin-bottom: 4px;
        color: var(--soft);
        font-size: var(--small);
        text-align: start;
      }
      th,
      td {
        padding: 5px 10px;
        border-bottom: 1px solid var(--hairline);
        text-align: end;
        vertical-align: baseline;
      }
      thead th {
        color: var(--soft);
        font-size: var(--small);
        font-weight: 400;
        white-space: nowrap;
      }
      th:first-child {
        width: 46%;
        padding-inline-start: 0;
        font-weight: 400;
        text-align: start;
        text-wrap: pretty;
      }
      :is(th, td):last-child {
        padding-inline-end: 0;
      }
      .first .first,
      .second .second,
      :is(.first, .second) .better {
        font-weight: 700;
      }
      :is(.same, .neither) .better {
        color: var(--soft);
      }
      p {
        margin-top: 8px;
        color: var(--soft);
        font-size: var(--small);
        text-wrap: pretty;
      }
      @container (width < 520px) {
        th,
        td {
          padding-inline: 6px;
        }
        th:first-child {
          width: 40%;
        }
      }
    `,
  ];
}
