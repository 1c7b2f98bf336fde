// The page: one run, one lesson, and the elements that show them. It hands frames down and turns
// what the elements say into calls of the store and the player.
import { html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Bet, CustomerAct, LagChange, Seek, SpeedChange, TimeAct } from './components/events';
import type { ShopStage } from './components/shop_stage';
import { edgesBetween } from './controllers/edges';
import { timeKey } from './controllers/keys';
import type { LabStore } from './controllers/lab_store';
import { type Lesson, offersUpTo, type Place, placeIn, type Step } from './controllers/lesson';
import { Player } from './controllers/player';
import { currentTheme, onThemeChange, toggleTheme } from './controllers/theme';
import type { Action, Core } from './core/contract';
import { actionOf, type Control, controlFor } from './stage/controls';
import { isBehind } from './stage/frame';
import { stepView } from './step_view';
import { layout } from './styles/layout';
import { base } from './styles/shared';
import { say, t } from './words/words';
import type { WorkerClient } from './worker/client';
import './components/coach_panel';
import './components/shop_stage';
import './components/time_bar';

@customElement('cqrs-lab')
export class CqrsLab extends LitElement {
  readonly player: Player;
  @query('shop-stage') private readonly stage!: ShopStage;
  private readonly bets = new Map<string, string>();
  private place: Place;
  private shown;
  /** The furthest step so far: what has been offered once stays. */
  private furthest = 0;
  private heard = '';

  constructor(
    readonly core: Core,
    readonly store: LabStore,
    readonly lesson: Lesson,
    /** Runs beside the one that is shown go there; fetched when the first is asked for. */
    readonly openWorker: () => Promise<WorkerClient>,
  ) {
    super();
    this.player = new Player(store);
    this.player.speed = lesson.speed;
    this.shown = store.frame;
    this.place = placeIn(lesson, store.acts, isBehind(store.frame));
    this.player.addEventListener('change', () => this.requestUpdate());
    store.addEventListener('change', this.follow);
    onThemeChange(() => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressKey);
  }

  private get step(): Step | undefined {
    return this.lesson.steps[this.place.index];
  }

  private get offers(): Set<string> {
    return offersUpTo(this.lesson, this.furthest);
  }

  /** The run has moved: where does that leave the lesson, and what must be said of it? */
  private readonly follow = (): void => {
    const { store, lesson } = this;
    const before = this.place;
    this.requestUpdate();
    if (store.frame === this.shown) return;
    this.place = placeIn(lesson, store.acts, isBehind(store.frame));
    this.furthest = Math.max(this.furthest, this.place.index);
    const heard = edgesBetween(this.shown, store.frame).map(say);
    if (before.index !== this.place.index || before.missed !== this.place.missed) {
      heard.push(stepView(lesson, this.place, this.bets)?.title ?? '');
      this.bringIntoView();
    }
    this.shown = store.frame;
    if (heard.length > 0) this.heard = heard.join(' ');
  };

  private bringIntoView(): void {
    const part = this.step?.look_at ?? this.wantedOnStage()?.customer;
    if (part) this.stage.bringIntoView(part);
  }

  private wantedOnStage(): { customer: string; control: Control } | undefined {
    const act = this.step?.act;
    if (!act || 'skip' in act || this.place.missed) return undefined;
    for (const customer of this.store.frame.customers) {
      const control = controlFor(customer, act);
      if (control) return { customer: customer.name, control };
    }
    return undefined;
  }

  private readonly customerActs = ({ customer: name, control }: CustomerAct): void => {
    const customer = this.store.frame.customers.find((each) => each.name === name);
    if (!customer) return;
    const wanted = this.wantedOnStage();
    const step = this.step;
    if (step && wanted?.customer === name && wanted.control === control) {
      this.player.pause();
      this.store.act(step.act as Action);
      if (step.then_play_ms) this.player.play(this.store.clock.now_ms + step.then_play_ms);
    } else {
      this.store.act(actionOf(customer, control));
    }
  };

  private readonly moveTime = (control: TimeAct['control']): void => {
    const { player, store, place } = this;
    if (control === 'toggle') {
      if (player.playing) player.pause();
      else player.play();
      return;
    }
    player.pause();
    if (control === 'back') store.stepBack();
    if (control === 'forward') store.stepForward();
    if (control === 'skip') store.seek(store.clock.next_arrival_ms);
    if (control === 'turn_back') store.seek(place.since_ms ?? store.clock.opens_at_ms);
    if (control === 'reset') {
      this.bets.clear();
      store.reset();
    }
  };

  private readonly pressKey = (event: KeyboardEvent): void => {
    const key = timeKey(event);
    if (!key || !this.offers.has('play')) return;
    event.preventDefault();
    this.moveTime(key);
  };

  private readonly seek = ({ clock_ms }: Seek): void => {
    const { player, store } = this;
    player.pause();
    store.seek(store.clock.opens_at_ms + clock_ms);
  };

  private readonly changeSpeed = ({ speed }: SpeedChange): void => {
    this.player.speed = speed;
    this.requestUpdate();
  };

  private readonly changeLag = ({ lag_ms }: LagChange): void => {
    this.store.act({ change: { lag: { constant: lag_ms } } });
  };

  private readonly bet = ({ option }: Bet): void => {
    if (this.step) this.bets.set(this.step.name, option);
    this.requestUpdate();
  };

  protected override render() {
    const { store, lesson, player, offers } = this;
    const step = stepView(lesson, this.place, this.bets);
    const skip = this.step?.act && 'skip' in this.step.act;
    return html`
      <header>
        <strong>${t('lab')}</strong>
        <h1>${t(`lessons.${lesson.name}.title`)}</h1>
        <button type="button" aria-label=${`${t('theme.label')}: ${this.otherTheme}`} @click=${this.changeTheme}
          >${this.otherTheme}</button>
      </header>
      <aside @bet=${this.bet} @time-act=${(event: TimeAct) => this.moveTime(event.control)}>
        <coach-panel .step=${step} .running=${player.playing}></coach-panel>
      </aside>
      <main @customer-act=${this.customerActs} @lag-change=${this.changeLag}>
        <shop-stage
          .frame=${store.frame}
          .tokens=${store.tokens}
          .offers=${offers}
          .wanted=${this.wantedOnStage()}
        ></shop-stage>
      </main>
      <footer
        @time-act=${(event: TimeAct) => this.moveTime(event.control)}
        @seek-to=${this.seek}
        @speed-change=${this.changeSpeed}
      >
        <time-bar
          .clock=${store.clock}
          .offers=${offers}
          .playing=${player.playing}
          .speed=${player.speed}
          .wanted=${skip ? 'skip' : undefined}
        ></time-bar>
      </footer>
      <p class="unseen" role="status">${this.heard}</p>`;
  }

  private get otherTheme(): string {
    return t(`theme.${currentTheme() === 'dark' ? 'light' : 'dark'}`);
  }

  private changeTheme(): void {
    toggleTheme();
    this.requestUpdate();
  }

  static override styles = [base, layout];
}
