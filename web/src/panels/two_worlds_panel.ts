// Two worlds side by side: the present run, and the same file, seed and acts under other settings,
// in step with it. Where there is no room for both, one at a time.
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Seek, type SelectThing, Wish, WorldsPart } from '../components/events';
import { phraseText } from '../components/phrase_text';
import type { ChoosePreset, SetControl } from '../components/world_events';
import type { WorldRefusal } from '../components/world_panel';
import type { LabStore } from '../controllers/lab_store';
import { SecondWorld } from '../controllers/second_world';
import type { Acted, Action, Clock, Control, Session, Thing } from '../core/contract';
import type { Frame } from '../stage/frame';
import { base, buttons } from '../styles/shared';
import { twoWorlds } from '../styles/two_worlds';
import { lagText } from '../words/lags';
import { clockText } from '../words/times';
import { t } from '../words/words';
import { Panel } from './panel';
import '../components/inspector_panel';
import '../components/notice_bar';
import '../components/other_world';
import '../components/parting_points';
import '../components/verdict_table';
import type { WorldView } from '../components/world_view';
import '../components/world_view';

type Which = 'first' | 'second';

/** What was chosen for a run, for when its panel is opened again. */
const chosen = new WeakMap<LabStore, string>();

@customElement('two-worlds-panel')
export class TwoWorldsPanel extends Panel {
  @state() private second?: SecondWorld;
  /** Why there is none. */
  @state() private failure = '';
  @state() private refusal?: WorldRefusal;
  /** Where only one has room. */
  @state() private shown: Which = 'second';
  @state() private tooFar = false;
  /** In the second world; the first world's things the page's inspector looks at. */
  @state() private lookedAt?: Thing;
  /** Where time stood before it was taken to the end. */
  @state() private cameFrom?: number;
  private followed?: Clock;
  /** Where the line of time has a mark of it. */
  private marked?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.second?.close();
    this.second = undefined;
  }

  private async begin(): Promise<void> {
    const { store, workshop } = this;
    const core = await workshop.wholeCore();
    if (!this.isConnected || this.second) return;
    const begun = core.two_worlds(store.session);
    if (!begun.ok) {
      this.failure = begun.message;
      return;
    }
    const second = new SecondWorld(begun.worlds);
    const before = chosen.get(store);
    if (before) second.takeSettings(before);
    this.followed = store.clock;
    this.second = second;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { second, store, followed } = this;
    if (!second || followed === store.clock) return;
    this.followed = store.clock;
    second.follow();
  }

  protected override updated(): void {
    const { record } = this.second?.comparison ?? {};
    for (const view of this.shadowRoot?.querySelectorAll<WorldView>('world-view') ?? [])
      view.moveTokens();
    const parting = record?.reachable ? record.clock_ms : undefined;
    if (parting === this.marked) return;
    this.marked = parting;
    this.dispatchEvent(new WorldsPart(parting));
  }

  private choose(acted: Acted, control: string): void {
    this.refusal = acted.ok ? undefined : { control, message: acted.message };
    this.lookedAt = undefined;
    if (this.second) chosen.set(this.store, this.second.settings);
    this.requestUpdate();
  }

  private readonly setControl = ({ control, typed }: SetControl): void => {
    if (this.second) this.choose(this.second.setControl(control, typed), control);
  };
  private readonly choosePreset = ({ preset }: ChoosePreset): void => {
    if (this.second) this.choose(this.second.choosePreset(preset), preset);
  };

  private readonly lookAt = (event: SelectThing): void => {
    event.stopPropagation();
    this.second?.looking.forgetTrail();
    this.lookedAt = event.thing;
  };

  private toEnd(): void {
    const end = this.second?.end() ?? -1;
    this.tooFar = end < 0;
    if (this.tooFar) return;
    this.cameFrom = this.store.clock.clock_ms;
    this.dispatchEvent(new Seek(end));
  }

  private back(): void {
    if (this.cameFrom !== undefined) this.dispatchEvent(new Seek(this.cameFrom));
    this.cameFrom = undefined;
  }

  private takeSettings(): void {
    const change = this.second?.changeForFirst ?? '';
    if (change !== '') this.dispatchEvent(new Wish(JSON.parse(change) as Action));
  }

  /** The second world becomes the run that is shown; the way back is kept. */
  private goOn(): void {
    if (!this.second) return;
    const [title, text, back] = ['title', 'text', 'back'].map((part) =>
      t(`two_worlds.gone_on.${part}`),
    ) as [string, string, string];
    this.workshop.openRun(this.second.session.link_json(false), { title, text, back });
  }

  protected override render() {
    const { second, failure } = this;
    if (failure !== '')
      return html`<p role="alert">${t('two_worlds.failed', { why: failure })}</p>`;
    if (!second) return html`<p>${t('instruments.loading')}</p>`;
    const { record, answer, figures, nothing: silent, sums_up } = second.comparison;
    return html`
      <div class="ground ${this.shown}">
        <p class="sum" role="status">${phraseText(sums_up, 'two_worlds')}</p>
        ${this.settings(second)}
        <div class="parting">
          ${this.otherSettings(second)}
          <parting-points .record=${record} .answer=${answer}></parting-points>
        </div>
        ${this.switch()}
        <div class="worlds">
          ${this.firstWorld()}
          ${this.secondWorld(second)}
        </div>
        <verdict-table .figures=${figures} .nothing=${silent}></verdict-table>
        ${this.ends(second)}
      </div>`;
  }

  private settings({ world, comparison }: SecondWorld) {
    return html`
      <other-world
        .world=${world}
        .refusal=${this.refusal}
        @set-control=${this.setControl}
        @choose-preset=${this.choosePreset}
      ></other-world>
      ${comparison.refused.map(
        ({ clock_ms, message }) => html`
          <p class="refused">${t('two_worlds.refused', { time: clockText(clock_ms, true), message })}</p>`,
      )}`;
  }

  private switch() {
    const one = (which: Which) => html`
      <button
        type="button"
        aria-pressed=${this.shown === which}
        @click=${() => {
          this.shown = which;
        }}
      >${t(`two_worlds.word.world.${which}`)}</button>`;
    return html`<div class="switch" role="group" aria-label=${t('two_worlds.which')}>
      ${one('first')}${one('second')}
    </div>`;
  }

  private stage(session: Session, frame: Frame, selected: Thing | undefined) {
    return html`<world-view
      .frame=${frame}
      .session=${session}
      ?still=${this.store.still}
      .selected=${selected}
    ></world-view>`;
  }

  private firstWorld() {
    const { store, selected } = this;
    return html`
      <section class="world first" aria-label=${t('two_worlds.word.world.first')}>
        <h2>${t('two_worlds.word.world.first')} <span>${t('two_worlds.the_run')}</span></h2>
        ${this.stage(store.session, store.frame, selected)}
      </section>`;
  }

  private secondWorld(second: SecondWorld) {
    const { lookedAt } = this;
    return html`
      <section
        class="world second"
        aria-label=${t('two_worlds.word.world.second')}
        @select-thing=${this.lookAt}
      >
        <h2>${t('two_worlds.word.world.second')} <span>${t('two_worlds.the_other')}</span></h2>
        ${this.stage(second.session, second.frame, lookedAt)}
        ${lookedAt ? this.inspection(second, lookedAt) : nothing}
      </section>`;
  }

  /** What is set otherwise, in both worlds' words. */
  private otherSettings(second: SecondWorld) {
    const { store } = this;
    const { settings } = second.comparison;
    if (settings.length === 0) return nothing;
    const said = ({ name, word, number, used }: Control, frame: Frame) => {
      if (!used) return t('two_worlds.unused');
      if (name === 'lag') return lagText(frame.settings.lag);
      return word === '' ? String(number) : t(`world.value.${name}.${word}`);
    };
    return html`
      <table class="others">
        <caption>${t('two_worlds.other_settings')}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${t('two_worlds.setting_column')}</span></th>
            <th scope="col">${t('two_worlds.word.world.first')}</th>
            <th scope="col">${t('two_worlds.word.world.second')}</th>
          </tr>
        </thead>
        <tbody>
          ${settings.map(
            ({ first, second: other }) => html`
              <tr>
                <th scope="row">${t(`world.label.${first.name}`)}</th>
                <td>${said(first, store.frame)}</td>
                <td>${said(other, second.frame)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  /** Nothing can be done there: it follows the first world. */
  private inspection({ looking, frame }: SecondWorld, thing: Thing) {
    const go = (event: SelectThing) => {
      event.stopPropagation();
      if (event.thing) looking.goOn(thing);
      this.lookedAt = event.thing;
    };
    const retrace = (event: Event) => {
      event.stopPropagation();
      this.lookedAt = looking.goBack();
    };
    return html`
      <inspector-panel
        .seen=${{ ...looking.at(thing, frame.revision), acts: [] }}
        .retraceable=${looking.retraceable}
        .raw=${() => looking.raw(thing)}
        @select-thing=${go}
        @retrace=${retrace}
      ></inspector-panel>`;
  }

  private ends(second: SecondWorld) {
    const { cameFrom, tooFar } = this;
    return html`
      <div class="acts">
        <button type="button" @click=${this.toEnd}>${t('two_worlds.to_end')}</button>
        ${
          cameFrom === undefined
            ? nothing
            : html`<button type="button" @click=${this.back}
                >${t('two_worlds.back_to', { time: clockText(cameFrom, true) })}</button>`
        }
        ${tooFar ? html`<p role="alert">${t('two_worlds.too_far')}</p>` : nothing}
        <button type="button" @click=${this.goOn}>${t('two_worlds.go_on')}</button>
        <button
          type="button"
          ?disabled=${second.changeForFirst === ''}
          @click=${this.takeSettings}
        >${t('two_worlds.adopt')}</button>
      </div>`;
  }

  static override styles = [base, buttons, twoWorlds];
}
