// This run under many seeds: how often what breaks, and the hunt for the smallest run in which it
// does. What was asked for goes on and stays when another run is watched.
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../charts/ages_chart';
import '../components/runs_table';
import type { OpenSeed } from '../components/runs_table';
import { filledWith, wordSelect } from '../components/word_select';
import type { ManyRunsTask } from '../controllers/many_runs';
import type { Core, Figures, Happens, Refusal, Runs, RunsOffer, Target } from '../core/contract';
import { runsPanel } from '../styles/runs_panel';
import { base, buttons } from '../styles/shared';
import { worldStyle } from '../styles/world';
import { listText, percentText } from '../words/shares';
import { durationText } from '../words/times';
import { countText, t } from '../words/words';
import './bad_one';
import type { HuntWanted, OpenFound, TargetChosen } from './bad_one';
import { Panel } from './panel';
import { RunsDesk } from './runs_desk';
import { toldOf } from './told';

const COUNTS = ['100', '1000', '10000'];

@customElement('many-runs-panel')
export class ManyRunsPanel extends Panel {
  @state() private core?: Core;
  private desk!: RunsDesk;
  private mark = -1;
  private offer!: RunsOffer;
  @state() private happens: Happens = 'as_here';
  /** What would be run. */
  @state() private runs!: Runs;
  @state() private refusal?: Refusal;
  /** A number of seeds is typed. */
  @state() private typing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.desk = RunsDesk.of(this.workshop);
    this.desk.addEventListener('change', this.heard);
    this.typing = !COUNTS.includes(this.desk.count);
    this.lookAgain();
    this.happens = this.offer.proposed;
    this.runs = this.store.session.runs_of(this.happens);
    this.workshop.wholeCore().then((core) => {
      this.core = core;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.desk.removeEventListener('change', this.heard);
  }

  private readonly heard = (): void => {
    const found = this.desk.newlyFound();
    if (found) this.workshop.openRun(found.link_json, toldOf(found));
    this.requestUpdate();
  };

  /** Time alone changes nothing here. */
  protected override readonly follow = (): void => {
    if (this.store.session.acts_mark() !== this.mark) this.lookAgain();
  };

  private lookAgain(): void {
    const { session } = this.store;
    this.mark = session.acts_mark();
    this.offer = session.runs_offer();
    if (!this.offer.happens.includes(this.happens)) this.happens = this.offer.proposed;
    this.runs = session.runs_of(this.happens);
  }

  private readonly chooseHappens = (value: string): void => {
    this.happens = value as Happens;
    this.runs = this.store.session.runs_of(this.happens);
  };

  private readonly chooseCount = (value: string): void => {
    this.typing = value === 'other';
    if (!this.typing) this.desk.count = value;
    this.requestUpdate();
  };

  private seeds() {
    const { first, count } = this.desk;
    const seeds = this.core?.seeds_from(first, count);
    this.refusal = seeds && !seeds.ok ? seeds : undefined;
    return seeds?.ok ? seeds : undefined;
  }

  private readonly start = (): void => {
    const seeds = this.seeds();
    if (seeds && this.core) this.desk.run(this.runs, this.happens, seeds, this.core);
  };

  private readonly chooseTarget = ({ chosen }: TargetChosen): void => {
    this.desk.target = chosen;
    this.requestUpdate();
  };

  private readonly hunt = ({ wanted }: HuntWanted): void => {
    this.desk.target = wanted;
    const seeds = this.seeds();
    if (!seeds || !this.core) return;
    // Where nothing is left to chance, one seed is as good as all.
    const tried = this.runs.luck.length > 0 ? seeds : { ...seeds, count: 1, last: seeds.first };
    this.desk.search(this.runs, tried, this.core);
  };

  private readonly openSeed = ({ seed, promise }: OpenSeed): void => {
    const { many } = this.desk;
    if (!many || !this.core) return;
    const target: Target = { promise, by: '', condition: '' };
    const { scenario_json, opens_at_ms } = many.runs;
    const found = this.core.found_run(scenario_json, seed, target, opens_at_ms);
    if (found.ok) this.workshop.openRun(found.link_json, toldOf(found, seed));
    else this.refusal = found;
  };

  private readonly openFound = ({ found }: OpenFound): void => {
    this.workshop.openRun(found.link_json, toldOf(found));
  };

  protected override render() {
    const { desk, refusal } = this;
    return html`
      <section class="runs" aria-labelledby="runs" @open-seed=${this.openSeed}>
        <h2 id="runs">${t('many_runs.runs.title')}</h2>
        ${this.sentence()}
        ${refusal ? html`<p class="refusal" role="alert">${t('many_runs.runs.refused', { message: refusal.message })}</p>` : nothing}
        <p class="why">${t(`many_runs.happens_why.${this.happens}`)}${t('join.sentences')}${this.luck()}</p>
        ${this.acts(desk.many)} ${desk.many ? this.result(desk.many) : nothing}
      </section>
      <bad-one
        .target=${desk.target}
        .task=${desk.hunt}
        .customers=${this.offer.customers}
        .core=${this.core}
        @target-chosen=${this.chooseTarget}
        @hunt-wanted=${this.hunt}
        @open-found=${this.openFound}
      ></bad-one>`;
  }

  private sentence() {
    return html`<p class="sentence">${filledWith(t('many_runs.runs.sentence'), (key) => this.inPlace(key))}</p>`;
  }

  private inPlace(key: string) {
    const { desk, offer, typing } = this;
    if (key === 'happens')
      return wordSelect({
        label: t('many_runs.happens.label'),
        value: this.happens,
        options: offer.happens.map((each) => [each, t(`many_runs.happens.${each}`)]),
        choose: this.chooseHappens,
      });
    if (key === 'first')
      return this.number(t('many_runs.runs.first'), desk.first, (typed) => {
        desk.first = typed;
      });
    const counts = COUNTS.map((each) => [each, countText(Number(each))] as const);
    return html`${wordSelect({
      label: t('many_runs.runs.count'),
      value: typing ? 'other' : desk.count,
      options: [...counts, ['other', t('many_runs.runs.other')]],
      choose: this.chooseCount,
    })}${
      typing
        ? html` ${this.number(t('many_runs.runs.typed'), desk.count, (typed) => {
            desk.count = typed;
          })}`
        : nothing
    }`;
  }

  private number(label: string, value: string, take: (typed: string) => void) {
    return html`<input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${label}
      .style=${`width:${Math.max(3, value.length + 1)}ch`}
      .value=${value}
      @input=${(event: Event) => {
        take((event.target as HTMLInputElement).value.trim());
        this.requestUpdate();
      }}
    >`;
  }

  private luck(): string {
    const { luck } = this.runs;
    if (luck.length === 0) return t('many_runs.luck.none');
    const kinds = listText(luck.map((kind) => t(`many_runs.luck.kinds.${kind}`)));
    return t('many_runs.luck.some', { kinds });
  }

  private acts(many: ManyRunsTask | undefined) {
    if (many?.state === 'running')
      return html`<button type="button" @click=${() => many.cancel()}>${t('many_runs.runs.cancel')}</button>`;
    const again = many && many.runs.key !== this.runs.key;
    return html`<button type="button" class="go" ?disabled=${!this.core} @click=${this.start}
      >${t(again ? 'many_runs.runs.again' : 'many_runs.runs.start')}</button>`;
  }

  private result(many: ManyRunsTask) {
    const { figures, state, seeds, happens, why } = many;
    const params = {
      done: countText(figures.runs),
      of: countText(seeds.count),
      first: countText(seeds.first),
      last: countText(seeds.last),
      happens: t(`many_runs.happens.${happens}`),
      why,
    };
    const said =
      state === 'done' || state === 'cancelled' ? t(`many_runs.runs.spoken.${state}`, params) : '';
    return html`
      <div class="result" aria-busy=${state === 'running'}>
        ${
          state === 'running'
            ? html`
                <progress aria-label=${t('many_runs.runs.title')} max=${seeds.count} value=${figures.runs}></progress>
                <p class="count">${t('many_runs.runs.progress', params)}</p>`
            : html`<p class="count">${t(`many_runs.runs.${state}`, params)}</p>`
        }
        ${
          many.runs.key === this.runs.key
            ? nothing
            : html`<p class="changed">${t('many_runs.runs.changed')}</p>`
        }
        <p class="unseen" role="status">${said}</p>
        ${this.stopped(figures)}
        <runs-table .figures=${figures}></runs-table>
        ${figures.finished > 0 ? this.ages(figures) : nothing}
      </div>`;
  }

  private stopped({ stopped, stopped_seeds }: Figures) {
    if (stopped === 0) return nothing;
    return html`<p class="changed">${t('many_runs.runs.stopped', { n: stopped })} ${listText(stopped_seeds.map(String))}</p>`;
  }

  private ages({ ages, reads, stale, of_reads }: Figures) {
    const params = {
      reads: countText(reads),
      stale: countText(stale),
      share: percentText(of_reads.share),
      low: percentText(of_reads.low),
      high: percentText(of_reads.high),
    };
    const percentiles = {
      p50: durationText(ages.p50_ms),
      p90: durationText(ages.p90_ms),
      p99: durationText(ages.p99_ms),
      oldest: durationText(ages.oldest_ms),
    };
    return html`
      <h3>${t('many_runs.ages.title')}</h3>
      <p>${t(stale > 0 ? 'many_runs.ages.of_reads' : 'many_runs.ages.none_stale', params)}</p>
      ${
        ages.count > 0
          ? html`
              <ages-chart .bars=${ages.bars}></ages-chart>
              <p>${t('many_runs.ages.percentiles', percentiles)}</p>`
          : nothing
      }
      ${stale > 0 && ages.count === 0 ? html`<p>${t('many_runs.ages.unknown')}</p>` : nothing}`;
  }

  static override styles = [base, buttons, worldStyle, runsPanel];
}
