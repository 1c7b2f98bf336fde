// The hunt: what is to go wrong, how far the search is, and what it has come to.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { filledWith, wordSelect } from '../components/word_select';
import type { HuntTask } from '../controllers/hunt';
import {
  type Core,
  type FoundRun,
  MADE_TO_A_CUSTOMER,
  type Refusal,
  type Target,
} from '../core/contract';
import { runsPanel } from '../styles/runs_panel';
import { base, buttons } from '../styles/shared';
import { worldStyle } from '../styles/world';
import { countText, person, t } from '../words/words';
import { sentencesOf } from './told';

export class TargetChosen extends Event {
  constructor(readonly chosen: Target) {
    super('target-chosen', { bubbles: true, composed: true });
  }
}
export class HuntWanted extends Event {
  constructor(readonly wanted: Target) {
    super('hunt-wanted', { bubbles: true, composed: true });
  }
}
export class OpenFound extends Event {
  constructor(readonly found: FoundRun) {
    super('open-found', { bubbles: true, composed: true });
  }
}

/** In the order in which somebody would ask for them. */
const WANTED: Target['promise'][] = [
  'monotonic_reads',
  'read_your_writes',
  'monotonic_writes',
  'writes_follow_reads',
  'no_stale_answer',
  'nobody_disappointed',
  'no_dead_letter',
  'converges',
  'invariants',
  'own',
];

@customElement('bad-one')
export class BadOne extends LitElement {
  @property({ attribute: false }) target!: Target;
  @property({ attribute: false }) task?: HuntTask;
  @property({ attribute: false }) customers: string[] = [];
  @property({ attribute: false }) core?: Core;
  @state() private refusal?: Refusal;

  private readonly heard = (): void => this.requestUpdate();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('task')) return;
    changed.get('task')?.removeEventListener('change', this.heard);
    this.task?.addEventListener('change', this.heard);
  }

  private set(change: Partial<Target>): void {
    this.refusal = undefined;
    this.dispatchEvent(new TargetChosen({ ...this.target, ...change }));
  }

  private get aboutAReader(): boolean {
    return MADE_TO_A_CUSTOMER.includes(this.target.promise) && this.customers.length > 0;
  }

  private readonly start = (): void => {
    // A reader chosen elsewhere may not be here.
    const by = this.aboutAReader && this.customers.includes(this.target.by) ? this.target.by : '';
    const target = { ...this.target, by };
    const known = this.core?.check_target(target);
    this.refusal = known && !known.ok ? known : undefined;
    if (known?.ok) this.dispatchEvent(new HuntWanted(target));
  };

  protected override render() {
    const { task, refusal, target } = this;
    return html`
      <section aria-labelledby="hunt">
        <h2 id="hunt">${t('many_runs.hunt.title')}</h2>
        <p class="sentence">${this.sentence('sentence')}${t('join.sentences')}${this.aboutAReader ? this.sentence('reader') : nothing}</p>
        ${target.promise === 'own' ? this.condition() : nothing}
        ${refusal ? html`<p class="refusal" role="alert">${t('many_runs.hunt.refused', { message: refusal.message })}</p>` : nothing}
        ${this.acts(task)} ${task ? this.result(task) : nothing}
      </section>`;
  }

  private sentence(name: string) {
    return filledWith(t(`many_runs.hunt.${name}`), (key) =>
      key === 'promise' ? this.promise() : this.reader(),
    );
  }

  private promise() {
    return wordSelect({
      label: t('many_runs.hunt.promise'),
      value: this.target.promise,
      options: WANTED.map((each) => [each, t(`many_runs.promises.${each}`)]),
      choose: (value) => this.set({ promise: value as Target['promise'] }),
    });
  }

  private reader() {
    const { customers, target } = this;
    return wordSelect({
      label: t('many_runs.hunt.by'),
      value: customers.includes(target.by) ? target.by : '',
      options: [
        ['', t('many_runs.hunt.anybody')],
        ...customers.map((name) => [name, person(name)] as const),
      ],
      choose: (by) => this.set({ by }),
    });
  }

  private condition() {
    return html`
      <label>
        <span>${t('many_runs.hunt.condition')}</span>
        <textarea
          rows="2"
          spellcheck="false"
          placeholder=${t('many_runs.hunt.example')}
          .value=${this.target.condition}
          @input=${(event: Event) => this.set({ condition: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      <p class="why">${t('many_runs.hunt.how')}</p>`;
  }

  private acts(task: HuntTask | undefined) {
    if (task && !task.over) {
      const label = task.state === 'shrinking' ? 'settle' : 'cancel';
      return html`<button type="button" @click=${() => task.cancel()}>${t(`many_runs.hunt.${label}`)}</button>`;
    }
    return html`<button type="button" class="go" ?disabled=${!this.core} @click=${this.start}
      >${t('many_runs.hunt.start')}</button>`;
  }

  private result(task: HuntTask) {
    const params = {
      n: task.tried,
      count: countText(task.tried),
      of: countText(task.seeds.count),
      seed: task.seed ?? '',
      actions: task.shrunk?.actions ?? '',
      first: task.shrunk?.actions_first ?? '',
      tried: countText(task.shrunk?.tried ?? 0),
      rarer: countText(this.core?.rarer_than_one_in(task.tried) ?? 1),
      why: task.why,
    };
    return html`
      <div class="result" aria-busy=${!task.over}>
        ${task.over ? nothing : this.progress(task)}
        <p class="count">${t(`many_runs.hunt.${this.key(task)}`, params)}</p>
        ${task.stopped > 0 ? html`<p class="changed">${t('many_runs.hunt.stopped', { n: task.stopped, count: countText(task.stopped) })}</p>` : nothing}
        ${task.found ? this.found(task.found) : nothing}
        <p class="unseen" role="status">${task.over ? t(`many_runs.hunt.${this.key(task)}`, params) : ''}</p>
      </div>`;
  }

  /** How much is left of a search is known, of making a run smaller it is not. */
  private progress({ state, tried, seeds }: HuntTask) {
    const label = t('many_runs.hunt.title');
    return state === 'shrinking'
      ? html`<progress aria-label=${label}></progress>`
      : html`<progress aria-label=${label} max=${seeds.count} .value=${tried}></progress>`;
  }

  private key(task: HuntTask): string {
    if (task.state === 'shrinking' && !task.shrunk) return 'begun';
    if (task.state === 'found' && !task.shrunk) return 'found_whole';
    if (task.state === 'none' && task.runs.luck.length === 0) return 'none_alike';
    return task.state;
  }

  private found(found: FoundRun) {
    const [title, ...how] = sentencesOf(found);
    return html`
      <h3>${title ?? t('many_runs.opened.smallest')}</h3>
      <ul>${how.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      <button type="button" @click=${() => this.dispatchEvent(new OpenFound(found))}>${t('many_runs.hunt.open')}</button>`;
  }

  static override styles = [base, buttons, worldStyle, runsPanel];
}

declare global {
  interface HTMLElementEventMap {
    'target-chosen': TargetChosen;
    'hunt-wanted': HuntWanted;
    'open-found': OpenFound;
  }
}
