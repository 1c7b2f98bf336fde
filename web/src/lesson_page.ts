// The page of a lesson: beside the stage a coach who points at the real thing, one step after the
// other. What the lesson has not come to yet is not offered.
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Bet, TimeAct, TimeControl, TryChosen } from './components/events';
import type { LabStore } from './controllers/lab_store';
import { type Lesson, offersUpTo, type Place, placeIn, type Step } from './controllers/lesson';
import type { Action, Customer } from './core/contract';
import { ScenePage } from './scene_page';
import { type Control, controlFor } from './stage/controls';
import { type Frame, isBehind } from './stage/frame';
import { stepView } from './step_view';
import { t } from './words/words';
import './components/coach_panel';

@customElement('lesson-page')
export class LessonPage extends ScenePage {
  private readonly bets = new Map<string, string>();
  /** What has been tried, by its names. */
  private readonly triedNames = new Set<string>();
  protected place: Place;
  /** The furthest step so far: what has been offered once stays. */
  private furthest = 0;

  constructor(
    store: LabStore,
    readonly lesson: Lesson,
  ) {
    super(store);
    this.player.speed = lesson.speed;
    this.place = placeIn(lesson, store.acts, isBehind(store.frame));
  }

  override get heading(): string {
    return t(`lessons.${this.lesson.name}.title`);
  }

  protected get step(): Step | undefined {
    return this.lesson.steps[this.place.index];
  }

  protected override get offers(): Set<string> {
    return offersUpTo(this.lesson, this.furthest);
  }

  protected override moved(frame: Frame): string[] {
    const { store, lesson, place: before } = this;
    this.place = placeIn(lesson, store.acts, isBehind(frame));
    this.furthest = Math.max(this.furthest, this.place.index);
    const { index, missed, tried } = this.place;
    if (before.index === index && before.missed === missed && before.tried === tried) return [];
    this.bringIntoView();
    const step = stepView(lesson, this.place, this.bets, this.triedNames);
    return [step?.tries?.ways.find(({ verdict }) => verdict)?.verdict ?? step?.title ?? ''];
  }

  protected bringIntoView(): void {
    const part = whoseTry(this.place) ?? this.step?.look_at ?? this.wantedOnStage()?.customer;
    if (part) this.stage.bringIntoView(part);
  }

  protected override wantedOnStage(): { customer: string; control: Control } | undefined {
    const act = this.step?.act;
    if (!act || 'skip' in act || this.place.missed) return undefined;
    for (const customer of this.store.frame.customers) {
      const control = controlFor(customer, act);
      if (control) return { customer: customer.name, control };
    }
    return undefined;
  }

  protected override wantedInTime(): TimeControl | undefined {
    return this.step?.act && 'skip' in this.step.act ? 'skip' : undefined;
  }

  protected override customerActs(customer: Customer, control: Control): void {
    const wanted = this.wantedOnStage();
    if (wanted?.customer === customer.name && wanted.control === control) this.doStep();
    else super.customerActs(customer, control);
  }

  /** The act of the step on the stage, and what is to be seen after it. */
  protected doStep(): void {
    const { step, player, store } = this;
    player.pause();
    store.act(step?.act as Action);
    if (step?.then_play_ms) player.play(store.clock.now_ms + step.then_play_ms);
  }

  protected override moveTime(control: TimeControl): void {
    super.moveTime(control);
    if (control === 'turn_back')
      this.store.seek(this.place.since_ms ?? this.store.clock.opens_at_ms);
    if (control === 'reset') this.bets.clear();
  }

  private readonly bet = ({ option }: Bet): void => {
    if (this.step) this.bets.set(this.step.name, option);
    this.requestUpdate();
  };

  /** The scene once more, from its opening, in another way; what was done is set aside. */
  private readonly onTry = ({ name }: TryChosen): void => {
    const { player, store, step } = this;
    const tried = step?.tries?.find((each) => each.name === name);
    if (!tried) return;
    player.pause();
    this.triedNames.add(name);
    const opening = store.clock.opens_at_ms;
    store.together((session) => {
      session.seek(opening);
      for (const { at_ms, act } of tried.acts) {
        session.seek(opening + at_ms);
        session.act(JSON.stringify(act));
      }
    });
  };

  protected override aside() {
    const step = stepView(this.lesson, this.place, this.bets, this.triedNames);
    return html`
      <aside
        @bet=${this.bet}
        @try-chosen=${this.onTry}
        @time-act=${(event: TimeAct) => this.moveTime(event.control)}
      >
        <coach-panel .step=${step} .running=${this.player.playing}></coach-panel>
      </aside>`;
  }
}

/** Who shows what came of it: whoever acts last. */
function whoseTry({ tried }: Place): string | undefined {
  const last = tried?.acts.at(-1)?.act;
  return last && 'by' in last ? last.by : undefined;
}
