// A lesson in front of a room: the stage, one sentence, the bet. A clicker goes forward and back
// through the steps, each with what its act plays; a bet has two of them, the question and the answer.
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { StepView } from './components/coach_panel';
import type { RoomAddressView } from './components/room_address';
import type { Hands, RoomBetView } from './components/room_bet';
import type { Wanted } from './components/shop_stage';
import type { Place, Step } from './controllers/lesson';
import { type Notes, NotesDesk, type RoomAct } from './controllers/notes_line';
import { roomAct } from './controllers/room_keys';
import { LessonPage } from './lesson_page';
import { roomAddressView } from './room_address_view';
import type { Frame } from './stage/frame';
import { type Bets, isReach, stepView } from './step_view';
import { presenter } from './styles/presenter';
import { room } from './styles/room';
import { base, buttons } from './styles/shared';
import { clockText } from './words/times';
import { t } from './words/words';
import './components/room_address';
import './components/room_bet';
import './components/room_stage';

const NO_BETS: Bets = new Map();

@customElement('presenter-page')
export class PresenterPage extends LessonPage {
  override readonly alone = true;
  /** The step's bet has been answered by the run; what comes next is not shown yet. */
  @state() private answered = false;
  /** By the steps of the bets. */
  private readonly hands = new Map<string, Hands>();
  @state() private black = false;
  @state() private refusedWindow = false;
  /** Where the room finds this page, while it is shown. */
  @state() private address?: RoomAddressView;
  private readonly desk = new NotesDesk(
    () => this.notes,
    (act) => this.do(act),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.press);
    this.desk.close();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('main')?.focus();
  }

  protected override updated(): void {
    this.desk.tell();
  }

  private readonly press = (event: KeyboardEvent): void => {
    const act = roomAct(event);
    if (!act) return;
    event.preventDefault();
    if (this.address) this.address = undefined;
    else if (act === 'leave') this.leave();
    else this.do(act);
  };

  private leave(): void {
    this.dispatchEvent(new Event('leave-room'));
  }

  private do(act: RoomAct): void {
    if (this.black || act === 'black') this.black = !this.black;
    else if (act === 'forward') this.goForward();
    else this.goBack();
  }

  /** What plays is played to its end first; where the moment was missed, it comes once more. */
  private goForward(): void {
    const { place, step } = this;
    if (this.player.finish()) return;
    if (this.answered) this.answered = false;
    else if (place.missed) this.tellUpTo(place.index);
    else if (step && isReach(step) && !this.view()?.goal?.reached) this.tryFirstSolution();
    else if (step && isReach(step)) this.pass(step);
    else if (place.index < this.lesson.steps.length - 1) this.doStep();
  }

  private goBack(): void {
    const { index } = this.place;
    if (this.answered) {
      this.tellUpTo(index - 1);
    } else if (index > 0) {
      const before = this.lesson.steps[index - 1];
      this.tellUpTo(before?.bet ? index : index - 1);
      this.answered = before?.bet !== undefined;
    }
  }

  /** What the room has found, or not: the way that the file has first. */
  private tryFirstSolution(): void {
    const [solution] = this.lesson.solutions ?? [];
    if (solution) this.tryWay(solution.name);
  }

  protected override moved(frame: Frame): string[] {
    const { index } = this.place;
    const heard = super.moved(frame);
    if (this.place.index === index) return heard;
    const done = this.lesson.steps[this.place.index - 1];
    this.answered = this.place.index > index && done?.bet !== undefined;
    return this.answered ? [] : heard;
  }

  // All of the shop is in view.
  protected override bringIntoView(): void {
    if (this.store.scene) super.bringIntoView();
  }

  /** The step that the room sees: the one before, as long as its bet is just answered. */
  private get seen(): Place {
    const { place } = this;
    return this.answered ? { index: place.index - 1, missed: false, trying: place.trying } : place;
  }

  override wantedOnStage(): Wanted | undefined {
    return this.answered ? undefined : super.wantedOnStage();
  }

  /** The room bets by fingers: nothing here is anybody's own bet. */
  private words(place = this.seen): StepView | undefined {
    return stepView(this.lesson, place, { ...this.known, bets: NO_BETS });
  }

  private roomBet(step: Step | undefined, words = this.words()) {
    if (!step?.bet || !words?.bet) return undefined;
    const [answer = step.bet.answer] = this.known.right.get(step.name) ?? [];
    const hands = this.hands.get(step.name) ?? { first: new Map(), second: new Map() };
    this.hands.set(step.name, hands);
    return { ...words.bet, answer, hands } satisfies RoomBetView;
  }

  private get notes(): Notes {
    const { lesson, seen, store } = this;
    const words = this.words();
    const next = this.words({ index: seen.index + 1, missed: false, trying: false });
    return {
      heading: this.heading,
      place: seen.index + 1,
      places: lesson.steps.length,
      title: words?.title ?? '',
      text: words?.text ?? '',
      quiet: words?.quiet,
      hint: words?.hint,
      bet: this.roomBet(lesson.steps[seen.index], words),
      answered: this.answered,
      next: next?.title,
      time: clockText(store.clock.clock_ms),
      playing: this.player.playing,
      black: this.black,
    };
  }

  private readonly openNotes = (): void => {
    this.refusedWindow = !this.desk.open();
  };

  private readonly showAddress = async (): Promise<void> => {
    this.player.pause();
    this.address = await roomAddressView(this.store.session);
  };

  protected override render() {
    const { store, lesson, seen, player } = this;
    const step = lesson.steps[seen.index];
    const words = this.words();
    const bet = this.roomBet(step, words);
    return html`
      <main tabindex="-1" ?inert=${this.address !== undefined} @customer-act=${this.onCustomerAct}>
        <h1>${words?.title}</h1>
        ${
          store.scene
            ? this.scene()
            : html`<room-stage
                .frame=${store.frame}
                .tokens=${store.tokens}
                .wanted=${this.wantedOnStage()}
                ?free=${!step?.act}
              ></room-stage>`
        }
        ${bet ? html`<room-bet .bet=${bet} ?answered=${this.answered && !player.playing}></room-bet>` : nothing}
        ${this.below(step, words)}
      </main>
      ${this.foot()}
      ${
        this.address
          ? html`<room-address .view=${this.address} @close=${() => {
              this.address = undefined;
            }}></room-address>`
          : nothing
      }
      ${this.black ? html`<div class="black" role="status" @click=${() => this.do('black')}>${t('room.is_black')}</div>` : nothing}`;
  }

  /** What is read where no act of a customer's says it. */
  private below(step: Step | undefined, words: StepView | undefined) {
    const { goal, running } = words ?? {};
    if (running !== undefined)
      return html`<p class="last">${t('player.running')} <progress max="1" .value=${running}></progress></p>`;
    if (goal)
      return html`<p class="last">${
        goal.told ? html`<strong>${goal.told.title}</strong> ${goal.told.why}` : goal.text
      }</p>`;
    return step?.act ? nothing : html`<p class="last">${words?.home?.sentence ?? words?.text}</p>`;
  }

  private foot() {
    const { lesson, seen, player } = this;
    const button = (key: string, go: () => void) =>
      html`<button type="button" @click=${go}>${t(`room.${key}`)}</button>`;
    return html`
      <footer ?inert=${this.address !== undefined}>
        <p>
          <span class="clock">${clockText(this.store.clock.clock_ms)}</span>
          ${t(player.playing ? 'time.playing' : 'time.still')}
        </p>
        <nav aria-label=${t('nav.title')}>
          ${button('back', () => this.do('back'))}
          <span>${t('room.place', { n: seen.index + 1, of: lesson.steps.length })}</span>
          ${button('forward', () => this.do('forward'))}
        </nav>
        ${button('address', this.showAddress)}
        ${button('notes', this.openNotes)}
        ${button('black', () => this.do('black'))}
        ${button('leave', () => this.leave())}
        ${this.refusedWindow ? html`<p role="alert">${t('room.no_window')}</p>` : nothing}
      </footer>`;
  }

  static override styles = [base, buttons, room, presenter];
}
