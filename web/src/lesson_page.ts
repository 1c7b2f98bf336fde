// The page of a lesson: beside the stage a coach who points at the real thing, one step after the
// other. What the lesson has not come to yet is not offered.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CoachPanel, StepView } from './components/coach_panel';
import type {
  Bet,
  LessonAct,
  PanelChosen,
  PanelSized,
  TimeAct,
  TimeControl,
  TryChosen,
} from './components/events';
import type { Wanted } from './components/shop_stage';
import type { LabStore } from './controllers/lab_store';
import {
  isDeed,
  isSkip,
  type Lesson,
  type Place,
  placeIn,
  type Step,
  upTo,
} from './controllers/lesson';
import { LessonTrack } from './controllers/lesson_track';
import { markDone } from './controllers/progress';
import { tellAtOnce, tellWay, whoActsLast } from './controllers/telling';
import type { Action, Customer, Thing, TimedActs } from './core/contract';
import type { LessonTools, LessonWorkshop } from './lesson_tools';
import { ScenePage } from './scene_page';
import { actionOf, type Control, controlFor, wayToShop } from './stage/controls';
import { type Frame, isBehind } from './stage/frame';
import { type Known, OWN_WAY, stepView, type Tryout } from './step_view';
import { instruments } from './styles/instruments';
import { t } from './words/words';
import './components/coach_panel';

/** A lesson, its file's text, and the lab around it. */
export interface Played {
  lesson: Lesson;
  text: string;
  workshop: LessonWorkshop;
  /** Its run is one of the whole core, which all but the first lesson open with. */
  tools?: LessonTools;
}

/** From where on the first lesson, which opens without the whole core, is prepared for its end. */
const STEPS_AHEAD = 2;

@customElement('lesson-page')
export class LessonPage extends ScenePage {
  readonly lesson: Lesson;
  protected place: Place;
  protected readonly bets = new Map<string, string>();
  private readonly right = new Map<string, readonly string[]>();
  private readonly figures = new Map<string, Record<string, string>>();
  /** Ways that have been tried, by their names. */
  private readonly seenWays = new Set<string>();
  private readonly track = new LessonTrack();
  /** What conditions saw of the runs beside the stage, by the steps that asked for them. */
  private readonly seenAside = new Map<string, string>();
  @state() private tryout?: Tryout;
  @state() private running?: number;
  @state() private gaveUp = false;
  /** The open instrument has the stage's place as well. */
  @property({ type: Boolean, reflect: true }) large = false;
  /** The furthest step so far: what has been offered once stays. */
  protected furthest = 0;
  private shownIndex = 0;
  private fromCoach = false;
  private opening?: Promise<LessonTools>;
  private tools?: LessonTools;
  @query('coach-panel') private readonly coach?: CoachPanel;

  constructor(
    store: LabStore,
    readonly played: Played,
  ) {
    super(store);
    this.lesson = played.lesson;
    this.player.speed = played.lesson.speed ?? 1;
    this.player.addEventListener('change', () => {
      if (!this.player.playing) this.settle();
    });
    if (played.tools) this.use(played.tools);
    this.place = this.findPlace(store.frame);
  }

  override get heading(): string {
    return t(`lessons.${this.lesson.name}.title`);
  }

  override close(next: ScenePage): void {
    super.close(next);
    if (next.store !== this.store) this.opening?.then((tools) => tools.close());
  }

  /** Another one once something else has been done. */
  private get actsMark(): number {
    const { done, ahead } = this.store.acts;
    return done.length + ahead;
  }

  get step(): Step | undefined {
    return this.lesson.steps[this.place.index];
  }

  override get offers(): Set<string> {
    return upTo(this.lesson, this.furthest, 'offers');
  }

  private findPlace(frame: Frame): Place {
    const { acts, clock } = this.store;
    return placeIn(this.lesson, acts, isBehind(frame), clock.now_ms, this.track);
  }

  /** What the end of the first lesson needs, and every other one from its beginning. */
  protected prepare(): Promise<LessonTools> {
    const { lesson, text, workshop } = this.played;
    this.opening ??= import('./lesson_tools')
      .then(({ LessonTools }) => LessonTools.load(this.store, lesson, text, workshop))
      .then((tools) => this.use(tools));
    return this.opening;
  }

  private use(tools: LessonTools): LessonTools {
    this.opening ??= Promise.resolve(tools);
    this.tools = tools;
    tools.changed = () => this.requestUpdate();
    this.requestUpdate();
    return tools;
  }

  /** The run has moved, or what is known beside it: where is that in the lesson? */
  protected override moved(frame: Frame): string[] {
    const before = this.place;
    this.place = this.findPlace(frame);
    const { index, missed } = this.place;
    if (this.tryout && this.actsMark !== this.tryout.acts) this.tryout = undefined;
    this.furthest = Math.max(this.furthest, index);
    if (before.index === index && before.missed === missed) return [];
    const { steps, name } = this.lesson;
    if (index >= steps.length - STEPS_AHEAD) this.prepare();
    if (index === steps.length - 1) markDone(name);
    this.settle();
    this.bringIntoView();
    return [this.view()?.title ?? ''];
  }

  /** What a bet came to and the figures of sentences, from the run as it is now. */
  private settle(): void {
    const { store, place, lesson } = this;
    const step = lesson.steps[place.index];
    const before = lesson.steps[place.index - 1];
    // Without, the run is one of another core; what the file says of it is proven.
    const bench = this.played.tools?.bench;
    if (!bench || !step || place.missed || !(before?.bet || step.figures || step.done_when)) return;
    const seen = this.seenAside.get(before?.name ?? '') ?? bench.seen(store.session);
    if (before?.bet) this.right.set(before.name, bench.rightOptions(before.name, seen));
    if (step.figures) this.figures.set(step.name, bench.figures(step.name, seen));
    if (step.done_when && bench.isDone(step.name, seen)) this.pass(step);
  }

  protected bringIntoView(): void {
    const part = this.step?.look_at ?? this.wantedOnStage()?.customer;
    if (!part || !this.step) return;
    this.tools?.instruments.attend(this.step, part);
    this.stage?.bringIntoView(part);
  }

  /** The control of the act, or the way to its page where the coach has no button for it. */
  override wantedOnStage(): Wanted | undefined {
    const act = this.step?.act;
    if (!isDeed(act) || !('by' in act) || this.place.missed) return undefined;
    if (this.store.scene) return { customer: act.by, act };
    const customer = this.store.frame.customers.find(({ name }) => name === act.by);
    const way = this.view()?.button ? undefined : customer && wayToShop(customer, act);
    return customer && { customer: act.by, control: controlFor(customer, act) ?? way };
  }

  protected override wantedInTime(): TimeControl | undefined {
    return this.step?.act && 'skip' in this.step.act ? 'skip' : undefined;
  }

  override act(name: string, action: Action, isStep: boolean): void {
    this.track.acts(this.store.acts.done.length, isSkip(this.step?.act));
    super.act(name, action, isStep);
  }

  protected override customerActs(customer: Customer, control: Control): void {
    const wanted = this.wantedOnStage();
    const isAct = isDeed(this.step?.act) && controlFor(customer, this.step.act) === control;
    const isWanted = isAct && wanted?.customer === customer.name && wanted.control === control;
    this.act(customer.name, actionOf(customer, control), isWanted);
  }

  /** The act of the step, and what is to be seen after it. */
  protected override async doStep(): Promise<void> {
    const { step, player, store } = this;
    if (!step || this.running !== undefined) return;
    const { act } = step;
    player.pause();
    if (isDeed(act)) {
      store.act(act);
      if (step.then_play_ms) player.play(store.clock.now_ms + step.then_play_ms);
      return;
    }
    if (act && 'skip' in act) {
      this.moveTime('skip');
      return;
    }
    if (act && 'reach' in act) return;
    if (act && 'run' in act) {
      const { bench } = await this.prepare();
      this.seenAside.set(step.name, await this.beside((on) => bench.aside(act.run, on)));
    }
    if (act && 'skip_ms' in act) store.seek(store.clock.now_ms + act.skip_ms);
    this.pass(step);
  }

  /** Whatever runs beside the stage, with how far it is. */
  private async beside<Result>(run: (on: (part: number) => void) => Promise<Result>) {
    this.running = 0;
    try {
      return await run((part) => {
        this.running = part;
      });
    } finally {
      this.running = undefined;
    }
  }

  /** Leads on from a step that leaves no act behind in the run. */
  protected pass({ name }: Step): void {
    const { acts, clock, frame } = this.store;
    this.track.passed.set(name, { acts: acts.done.length, at_ms: clock.now_ms });
    const heard = this.moved(frame);
    if (heard.length > 0) this.announce(heard.join(' '));
    this.requestUpdate();
  }

  /** The lesson from its opening, told at once up to where so many steps are done. */
  protected tellUpTo(count: number): void {
    this.player.pause();
    this.track.clear();
    this.tryout = undefined;
    this.store.together((session) => {
      session.reset();
      for (const step of this.lesson.steps.slice(0, count)) {
        tellAtOnce(session, step);
        if (isDeed(step.act) || isSkip(step.act)) continue;
        const { now_ms } = session.clock();
        this.track.passed.set(step.name, { acts: session.acts().done.length, at_ms: now_ms });
      }
    });
    this.moved(this.store.frame);
    this.requestUpdate();
  }

  protected override moveTime(control: TimeControl): void {
    super.moveTime(control);
    if (control === 'turn_back')
      this.store.seek(this.place.since_ms ?? this.store.clock.opens_at_ms);
    if (control === 'reset') this.beginAgain();
  }

  private beginAgain(): void {
    for (const kept of [this.bets, this.right, this.figures, this.seenWays, this.track])
      kept.clear();
    this.tryout = undefined;
    this.gaveUp = false;
    this.tools?.instruments.choose(undefined);
    this.moved(this.store.frame);
    this.requestUpdate();
  }

  private readonly bet = ({ option }: Bet): void => {
    if (this.step) this.bets.set(this.step.name, option);
    this.requestUpdate();
  };

  private readonly onLessonAct = ({ act }: LessonAct): void => {
    this.fromCoach = true;
    if (act === 'do') this.doStep();
    if (act === 'onward' && this.step) this.pass(this.step);
    if (act === 'try') this.tryWorld();
    if (act === 'give_up') this.gaveUp = true;
    if (act === 'list')
      this.dispatchEvent(new Event('open-list', { bubbles: true, composed: true }));
  };

  private readonly onTry = ({ name }: TryChosen): Promise<void> => this.tryWay(name);

  /** A way of the file: the scene once more, from its opening. */
  protected async tryWay(way: string): Promise<void> {
    const { bench } = await this.prepare();
    const told = bench.actsOfWay(way);
    this.show(told);
    this.seenWays.add(way);
    this.tryout = { way, acts: this.actsMark };
    const by = whoActsLast(told);
    if (by) this.stage?.bringIntoView(by);
  }

  /** The world as the learner has made it. */
  private async tryWorld(): Promise<void> {
    const { store } = this;
    const { bench } = await this.prepare();
    const { verdict, like } = await this.beside((on) => bench.judgeWorld(store.session, on));
    this.show(bench.actsInWorld(store.session));
    if (like !== OWN_WAY || verdict.in_price) this.seenWays.add(like);
    this.tryout = { way: like, verdict, acts: this.actsMark };
  }

  /** From the opening on; what was done is forgotten. */
  private show(told: TimedActs | undefined): void {
    const { player, store, place } = this;
    player.pause();
    if (!told) return;
    store.together((session) => {
      tellWay(session, told);
      this.track.tried = { index: place.index, acts: session.acts().done };
    });
  }

  private readonly look = (thing: Thing | undefined): void => {
    this.selected = thing;
  };

  protected override instruments() {
    const { tools, lesson, furthest, large } = this;
    const offered = upTo(lesson, furthest, 'instruments');
    if (offered.size === 0 || !tools) return nothing;
    return html`
      <section
        class="instruments"
        aria-label=${t('instruments.title')}
        @panel-sized=${({ large: wanted }: PanelSized) => {
          this.large = wanted;
        }}
        @panel-chosen=${({ name }: PanelChosen) => {
          if (!name) this.large = false;
        }}
        @select-thing=${this.onSelect}
        @seek-to=${this.onSeek}
        @time-act=${this.onTimeAct}
        @wish=${tools.onWish}
      >${tools.instruments.render(offered, large, this.selected)}</section>`;
  }

  protected get known(): Known {
    const { bets, right, figures, seenWays, tryout, running, gaveUp } = this;
    const { playing } = this.player;
    return { bets, right, figures, seen: seenWays, tryout, running, gaveUp, playing };
  }

  protected view(): StepView | undefined {
    const view = stepView(this.lesson, this.place, this.known);
    if (view?.home) view.home.next = this.tools?.next;
    if (view && this.store.scene?.hasWanted(this)) view.button = undefined;
    return view;
  }

  /** A button of the step before had the focus, and is gone with it. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { index } = this.place;
    if (this.shownIndex !== index) this.coach?.begin(this.fromCoach);
    this.shownIndex = index;
    this.fromCoach = false;
  }

  protected override aside(): TemplateResult {
    const { tools, lesson, furthest } = this;
    const atEnd = this.place.index === lesson.steps.length - 1;
    const controls = atEnd ? new Set<string>() : upTo(lesson, furthest, 'controls');
    const looking = this.selected !== undefined && tools !== undefined;
    return html`
      <aside
        class=${looking ? 'looking' : ''}
        @bet=${this.bet}
        @try-chosen=${this.onTry}
        @lesson-act=${this.onLessonAct}
        @time-act=${(event: TimeAct) => this.moveTime(event.control)}
      >
        ${looking ? tools.inspector(this.selected, this.look) : nothing}
        <coach-panel ?hidden=${looking} .step=${this.view()} .running=${this.player.playing}>
          ${controls.size > 0 && tools ? tools.world(controls) : nothing}
        </coach-panel>
      </aside>`;
  }

  static override styles = [ScenePage.styles, instruments];
}
