// What broke in how many of many runs: a row for each promise, its share as a bar with the range in
// which the true one lies, and the first seeds to be opened.
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figures, PromiseName } from '../core/contract';
import { runsTable } from '../styles/runs_table';
import { base, buttons } from '../styles/shared';
import { tableRows } from '../styles/table_rows';
import { percentText } from '../words/shares';
import { countText, t } from '../words/words';

/** The run of a seed is to be opened where it broke the promise. */
export class OpenSeed extends Event {
  constructor(
    readonly seed: number,
    readonly promise: PromiseName,
  ) {
    super('open-seed', { bubbles: true, composed: true });
  }
}

type Row = Figures['broken'][number];

@customElement('runs-table')
export class RunsTable extends LitElement {
  @property({ attribute: false }) figures!: Figures;

  protected override render() {
    const { broken } = this.figures;
    return html`
      <table>
        <caption class="unseen">${t('many_runs.table.title')}</caption>
        <thead>
          <tr>
            <th scope="col">${t('many_runs.table.what')}</th>
            <th scope="col">${t('many_runs.table.often')}</th>
            <th scope="col">${t('many_runs.table.seeds')}</th>
          </tr>
        </thead>
        <tbody>${broken.map((row) => this.row(row))}</tbody>
      </table>
      <p class="note">${t('many_runs.table.note')} ${
        broken.some(({ runs }) => runs > 0) ? t('many_runs.table.at_once') : nothing
      }</p>`;
  }

  private row({ promise, runs, of_runs, seeds }: Row) {
    const what = t(`many_runs.broken.${promise}`);
    return html`
      <tr class=${runs > 0 ? 'broke' : ''} data-promise=${promise}>
        <th scope="row">${what} <span class="term">${t(`many_runs.term.${promise}`)}</span></th>
        <td>
          <span class="often">${
            runs > 0
              ? t('many_runs.table.runs', { n: runs, count: countText(runs) })
              : t('many_runs.table.never')
          }</span>
          <span class="share">${this.share(of_runs)}</span>
          ${this.bar(of_runs)}
        </td>
        <td>
          ${seeds.map(
            (seed) => html`<button
              type="button"
              aria-label=${t('many_runs.table.open', { seed, what })}
              @click=${() => this.dispatchEvent(new OpenSeed(seed, promise))}
            >${seed}</button>`,
          )}
        </td>
      </tr>`;
  }

  private share({ share, low, high }: Row['of_runs']): string {
    if (this.figures.finished === 0) return '';
    const [part, from, to] = [share, low, high].map(percentText);
    return t('many_runs.table.share', { share: part ?? '', low: from ?? '', high: to ?? '' });
  }

  /** As a picture of the same numbers. */
  private bar({ share, low, high }: Row['of_runs']) {
    const style = `--share:${share};--low:${low};--high:${high}`;
    return html`<span class="bar" aria-hidden="true" .style=${style}><span></span><i></i></span>`;
  }

  static override styles = [base, buttons, tableRows, runsTable];
}

declare global {
  interface HTMLElementEventMap {
    'open-seed': OpenSeed;
  }
}
