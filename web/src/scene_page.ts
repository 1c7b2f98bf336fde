// One run on the page: the stage, time below it, and something to read beside it. It hands frames
// down and turns what the elements say into calls of the store and the player. What stands beside
// the stage, and what may be used, is the business of the kinds of pages.
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type {
  CustomerAct,
  LagChange,
  Seek,
  SelectThing,
  SpeedChange,
  TimeAct,
  TimeControl,
} from './components/events';
import { Part } from './components/part';
import type { Refused, ShopStage, Wanted } from './components/shop_stage';
import type { TimeBar } from './components/time_bar';
import { edgesBetween } from './controllers/edges';
import { actOf } from './controllers/keys';
import type { LabStore } from './controllers/lab_store';
import { Player } from './controllers/player';
import type { Action, Customer, Thing } from './core/contract';
import { actionOf, type Control } from './stage/controls';
import type { Frame } from './stage/frame';
import type { Token } from './stage/tokens';
import { layout } from './styles/layout';
import { base } from './styles/shared';
import { joined, say } from './words/words';
import './components/shop_stage';
import './components/time_bar';

/** What a key does can be used where this is offered; else where time can be moved at all. */
const OFFERED_BY: Partial<Record<TimeControl, string>> = {
  jump_back: 'marks',
  jump_forward: 'marks',
};

export abstract class ScenePage extends Part {
  readonly player: Player;
  @query('shop-stage, tracker-stage') protected readonly stage!: ShopStage;
  @query('time-bar') protected readonly timeBar!: TimeBar;
  /** What the inspector is about. */
  @state() selected?: Thing;
  /** A customer's act that the core did not take. */
  @state() refused?: Refused;
  private shown: Frame;
  protected heard = '';

  constructor(readonly store: LabStore) {
    super();
    this.player = new Player(store);
    this.shown = store.frame;
    this.player.addEventListener('change', () => this.requestUpdate());
    store.addEventListener('change', this.follow);
  }

  /** What this page is called in the header. */
  abstract get heading(): string;
  /** It has the window to itself: no header above it. */
  readonly alone: boolean = false;
  /** Everything that can be used now. */
  abstract get offers(): ReadonlySet<string>;
  protected abstract aside(): TemplateResult;
  /** The control on the stage that is pointed at. */
  wantedOnStage(): Wanted | undefined {
    return undefined;
  }
  protected wantedInTime(): TimeControl | undefined {
    return undefined;
  }
  /** More on the stage, in its slots. */
  onStage(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** More to move time with, in the slots of the time bar; and what is to be said of it below. */
  protected besideTime(): TemplateResult | typeof nothing {
    return nothing;
  }
  protected belowTime(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** Below all that: instruments that show the same run in other ways. */
  protected instruments(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** The run has moved; what is to be said beside what is seen. */
  protected moved(_frame: Frame): string[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressKey);
    this.player.pause();
  }

  /** No longer shown: its run is given up, unless the next page shows the very same. */
  close(next: ScenePage): void {
    this.player.pause();
    this.store.removeEventListener('change', this.follow);
    if (next.store !== this.store) this.store.session.delete();
  }

  private readonly follow = (): void => {
    const { store } = this;
    if (store.frame === this.shown) {
      this.timePassed();
      return;
    }
    this.requestUpdate();
    this.refused = undefined;
    const heard = [
      ...edgesBetween(this.shown, store.frame).map(say),
      ...(store.scene?.heard(this.shown, store.frame) ?? []),
      ...this.moved(store.frame),
    ];
    this.shown = store.frame;
    if (heard.length > 0) this.announce(joined('sentences', heard));
  };

  /** Time has passed, and nothing has happened: only what moves is elsewhere. */
  protected timePassed(): void {
    this.requestUpdate();
  }

  /** What the stage shows one by one. */
  protected get tokens(): readonly Token[] {
    return this.store.tokens;
  }

  /** To whoever does not see the stage. */
  protected announce(text: string): void {
    this.heard = text;
    this.requestUpdate();
  }

  /** What was said last is not said again in other words. */
  hush(): void {
    this.heard = '';
  }

  protected customerActs(customer: Customer, control: Control): void {
    this.act(customer.name, actionOf(customer, control), false);
  }

  /** What the lesson's step is about. */
  protected doStep(): unknown {
    return undefined;
  }

  act(name: string, action: Action, isStep: boolean): void {
    if (isStep) {
      this.doStep();
      return;
    }
    const acted = this.store.act(action);
    this.refused = acted.ok ? undefined : { name, why: acted.message };
  }

  protected moveTime(control: TimeControl): void {
    const { player, store } = this;
    if (control === 'toggle') {
      if (player.playing) player.pause();
      else player.play();
      return;
    }
    player.pause();
    if (control === 'back') store.stepBack();
    if (control === 'forward') store.stepForward();
    if (control === 'entry_back') store.stepEntryBack();
    if (control === 'entry_forward') store.stepEntryForward();
    if (control === 'skip') store.seek(store.clock.next_arrival_ms);
    if (control === 'reset') store.reset();
  }

  private readonly pressKey = (event: KeyboardEvent): void => {
    const act = actOf(event);
    if (act === 'let_go') {
      this.selected = undefined;
      return;
    }
    if (!act || act === 'keys' || !this.offers.has(OFFERED_BY[act] ?? 'play')) return;
    event.preventDefault();
    this.moveTime(act);
  };

  protected readonly onCustomerAct = ({ customer: name, control }: CustomerAct): void => {
    const customer = this.store.frame.customers.find((each) => each.name === name);
    if (customer) this.customerActs(customer, control);
  };

  protected readonly onTimeAct = (event: TimeAct): void => this.moveTime(event.control);

  protected readonly onSeek = ({ clock_ms }: Seek): void => {
    const { player, store } = this;
    player.pause();
    store.seek(store.clock.opens_at_ms + clock_ms);
  };

  private readonly onSpeedChange = ({ speed }: SpeedChange): void => {
    this.player.speed = speed;
    this.requestUpdate();
  };

  private readonly onLagChange = ({ lag_ms }: LagChange): void => {
    this.store.act({ change: { lag: { constant: lag_ms } } });
  };

  protected readonly onSelect = ({ thing }: SelectThing): void => {
    this.selected = thing;
  };

  /** The stage, of whatever domain the run is. */
  protected scene(): TemplateResult {
    const { store } = this;
    if (store.scene) return store.scene.stage(this);
    return html`
      <shop-stage
        .frame=${store.frame}
        .tokens=${this.tokens}
        .session=${store.session}
        ?still=${store.still}
        .offers=${this.offers}
        .wanted=${this.wantedOnStage()}
        .selected=${this.selected}
        .refused=${this.refused}
      >${this.onStage()}</shop-stage>`;
  }

  protected override render() {
    const { store, player, offers } = this;
    return html`
      ${this.aside()}
      <main
        @customer-act=${this.onCustomerAct}
        @lag-change=${this.onLagChange}
        @select-thing=${offers.has('inspect') ? this.onSelect : nothing}
      >
        ${this.scene()}
      </main>
      <footer
        @time-act=${this.onTimeAct}
        @seek-to=${this.onSeek}
        @speed-change=${this.onSpeedChange}
      >
        <time-bar
          .clock=${store.clock}
          .offers=${offers}
          .playing=${player.playing}
          .speed=${player.speed}
          .wanted=${this.wantedInTime()}
        >${this.besideTime()}</time-bar>
        ${this.belowTime()}
      </footer>
      ${this.instruments()}
      <p class="unseen" role="status">${this.heard}</p>`;
  }

  static override styles: CSSResultGroup = [base, layout];
}
