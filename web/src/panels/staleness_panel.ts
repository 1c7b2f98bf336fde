// How stale the run has been up to now: the lag until changes were visible and the age of stale
// answers, against the lag that is set; whom it disappointed; by replica and by customer.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { thingButton } from '../components/thing_button';
import type {
  CustomerStaleness,
  Ms,
  ReplicaStaleness,
  Share,
  Spread,
  Staleness,
} from '../core/contract';
import { lists } from '../styles/lists';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { lagText } from '../words/lags';
import { durationText } from '../words/times';
import { person, t } from '../words/words';
import { Panel } from './panel';
import '../charts/spread_chart';

@customElement('staleness-panel')
export class StalenessPanel extends Panel {
  private taken?: { revision: number; seen: Staleness };

  /** Asked for again only when something has happened. */
  private get seen(): Staleness {
    const { session, frame } = this.store;
    if (this.taken?.revision !== frame.revision)
      this.taken = { revision: frame.revision, seen: session.staleness() };
    return this.taken.seen;
  }

  protected override render() {
    const { seen } = this;
    const nothingYet = seen.lag.count === 0 && seen.answers.stale.of === 0;
    return html`
      ${nothingYet ? html`<p class="empty">${t('staleness.empty')}</p>` : this.shares(seen)}
      <div class="charts">
        ${this.chart('lag', seen.lag, seen.lag_points, seen.lag_bars, seen.lag_beyond)}
        ${this.chart('age', seen.answers.age, seen.age_points, seen.age_bars, seen.age_beyond)}
      </div>
      <div class="notes">
        <p>${t('staleness.quantiles')}</p>
        ${seen.lag_changed && seen.lag_is_set ? html`<p>${t('staleness.changed')}</p>` : nothing}
        ${this.notCounted(seen)}
        ${seen.answers.ageless > 0 ? html`<p>${t('staleness.ageless', { n: seen.answers.ageless })}</p>` : nothing}
        ${seen.counts_only ? html`<p>${t('staleness.counts_only')}</p>` : nothing}
      </div>
      <div class="tables">
        ${this.replicas(seen.replicas)}
        ${seen.counts_only ? nothing : this.customers(seen)}
      </div>`;
  }

  private shares({ answers, disappointed, counts_only }: Staleness) {
    return html`
      <dl class="shares" aria-label=${t('staleness.share.title')}>
        ${this.share('stale', answers.stale, 'of_answers')}
        ${counts_only ? nothing : this.share('disappointed', disappointed, 'of_customers')}
      </dl>`;
  }

  private share(name: string, { count, of, percent }: Share, whole: string) {
    const shown = of === 0 ? t('staleness.share.none') : t('staleness.percent', { n: percent });
    return html`
      <div>
        <dt>${t(`staleness.share.${name}`)}</dt>
        <dd><b>${shown}</b> <span>${t(`staleness.share.${whole}`, { count, n: of })}</span></dd>
      </div>`;
  }

  private chart(
    of: 'lag' | 'age',
    spread: Spread,
    points: Float64Array,
    bars: Float64Array,
    beyond: number,
  ) {
    const { upto_ms, ticks_ms, lag_is_set } = this.seen;
    const n = spread.count;
    const texts = {
      n,
      p50: durationText(spread.p50_ms),
      p99: durationText(spread.p99_ms),
      longest: durationText(spread.max_ms),
    };
    return html`
      <figure class=${of}>
        <figcaption>
          <h3>${t(`staleness.${of}.title`)}</h3>
          <p>${t(`staleness.${of}.what`, { n })}</p>
        </figcaption>
        ${this.quantiles(spread)}
        <spread-chart
          .curve=${{ spread, points, bars, upto_ms, ticks_ms, withSet: lag_is_set }}
          .said=${t(n === 0 ? `staleness.${of}.said_none` : `staleness.${of}.said`, texts)}
        ></spread-chart>
        <p class="legend">
          ${n > 0 ? html`<span class="observed">${t('staleness.legend.observed')}</span>` : nothing}
          ${
            lag_is_set
              ? html`<span class="set">${t('staleness.legend.set', { lag: lagText(this.store.frame.settings.lag) })}</span>`
              : html`<span>${t('staleness.legend.set_none')}</span>`
          }
          ${beyond > 0 ? html`<span>${t('staleness.beyond', { n: beyond })}</span>` : nothing}
        </p>
      </figure>`;
  }

  private quantiles(spread: Spread): TemplateResult {
    const value = (ms: Ms) => (spread.count === 0 ? t('staleness.share.none') : durationText(ms));
    return html`
      <dl class="quantiles">
        <div><dt>${t('staleness.p50')}</dt><dd>${value(spread.p50_ms)}</dd></div>
        <div><dt>${t('staleness.p99')}</dt><dd>${value(spread.p99_ms)}</dd></div>
        <div><dt>${t('staleness.longest')}</dt><dd>${value(spread.max_ms)}</dd></div>
      </dl>`;
  }

  private notCounted({ not_yet, lost, visible_nowhere }: Staleness) {
    if (not_yet === 0) return nothing;
    return html`
      <p>
        ${t('staleness.not_counted', { n: not_yet })}
        ${lost > 0 ? t('staleness.lost', { n: lost }) : nothing}
        ${visible_nowhere > 0 ? t('staleness.nowhere', { n: visible_nowhere }) : nothing}
      </p>`;
  }

  private replicas(replicas: ReplicaStaleness[]) {
    return this.table(
      'replicas',
      ['replica', 'shown', 'not_yet', 'lost', 'lag_p50', 'lag_p99', 'lag_max', 'stale'],
      replicas.map(
        ({ replica, lag, not_yet, lost, answers }) => html`
          <tr>
            <td>${thingButton({ kind: 'replica', replica }, this.selected, t('staleness.replicas.name', { n: replica }))}</td>
            <td>${lag.count}</td>
            <td>${not_yet}</td>
            <td>${lost}</td>
            ${this.durations(lag)}
            ${this.partOf(answers.stale)}
          </tr>`,
      ),
    );
  }

  private customers({ customers, customers_in_all }: Staleness) {
    if (customers.length === 0) return html`<p>${t('staleness.customers.none')}</p>`;
    const table = this.table(
      'customers',
      ['who', 'stale', 'age_p50', 'age_p99', 'age_max', 'disappointed'],
      customers.map((customer) => this.customer(customer)),
    );
    if (customers_in_all === customers.length) return table;
    const listed = t('staleness.customers.listed', {
      shown: customers.length,
      n: customers_in_all,
    });
    return html`${table}<p>${listed}</p>`;
  }

  private customer({ name, answers, disappointed }: CustomerStaleness) {
    return html`
      <tr>
        <td>${thingButton({ kind: 'customer', name }, this.selected, person(name))}</td>
        ${this.partOf(answers.stale)}
        ${this.durations(answers.age)}
        ${this.partOf(disappointed)}
      </tr>`;
  }

  private durations(spread: Spread) {
    const none = t('staleness.share.none');
    return [spread.p50_ms, spread.p99_ms, spread.max_ms].map(
      (ms) => html`<td>${spread.count === 0 ? none : durationText(ms)}</td>`,
    );
  }

  private partOf({ count, of, percent }: Share) {
    if (of === 0) return html`<td>${t('staleness.share.none')}</td>`;
    return html`<td>${t('staleness.share.of', { count, of })} <span class="soft">${t('staleness.percent', { n: percent })}</span></td>`;
  }

  private table(name: string, columns: string[], rows: TemplateResult[]) {
    const title = t(`staleness.${name}.title`);
    return html`
      <section>
        <h3>${title}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label=${title}>
          <table>
            <thead>
              <tr>${columns.map((column) => html`<th scope="col">${t(`staleness.${name}.${column}`)}</th>`)}</tr>
            </thead>
            <tbody>${rows}</tbody>
          </table>
        </div>
      </section>`;
  }

  static override styles = [
    base,
    things,
    lists,
    css`
      .empty {
        max-width: 44em;
        margin-bottom: 14px;
        font-size: var(--lead);
        text-wrap: pretty;
      }
      .shares {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 40px;
        margin-bottom: 14px;
      }
      dt {
        color: var(--soft);
        font-size: var(--small);
      }
      dd {
        margin: 0;
      }
      .shares b {
        font-size: var(--state);
        line-height: 1.2;
      }
      .shares span,
      figcaption p,
      .notes {
        color: var(--soft);
        font-size: var(--small);
        text-wrap: pretty;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: 24px 40px;
      }
      figure {
        display: grid;
        grid-template-rows: auto auto auto auto;
        align-content: start;
        min-width: 0;
        margin: 0;
      }
      figcaption {
        min-height: 3.9em;
      }
      figure.age {
        --read: var(--ink);
      }
      .quantiles {
        display: flex;
        gap: 20px;
      }
      .quantiles > div {
        display: flex;
        align-items: baseline;
        gap: 6px;
      }
      .quantiles dd {
        font-weight: 700;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        margin: 10px 0 0 52px;
        font-size: var(--small);
      }
      .legend :is(.observed, .set)::before {
        content: '';
        display: inline-block;
        width: 24px;
        margin-right: 7px;
        border-top: 3px solid var(--read);
        vertical-align: middle;
      }
      .legend .set::before {
        border-top: 2px dashed var(--moving);
      }
      .notes {
        max-width: 60em;
        margin-top: 14px;
      }
      .tables {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 22px;
        margin-top: 20px;
      }
      td + td,
      th + th {
        text-align: end;
      }
    `,
  ];
}
