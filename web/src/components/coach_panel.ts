// The lesson's step: what there is to see, a bet, and which control on the stage comes next.
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { coach } from '../styles/coach';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { Bet, LessonAct, TimeAct, TryChosen } from './events';
import { Part } from './part';
import { rich } from './rich_text';

/** A step as it is shown: its words are looked up already. */
export interface StepView {
  name: string;
  /** How the bet before came out. */
  reply?: string;
  title: string;
  text: string;
  quiet?: string;
  hint?: string;
  bet?: { question: string; options: { name: string; label: string }[]; chosen?: string };
  /** Of the lesson's own: what the stage has no control for, or to read on. */
  button?: { label: string };
  /** How far a run beside the stage is, from 0 to 1. */
  running?: number;
  goal?: GoalView;
  tries?: { question: string; ways: TryView[] };
  home?: { sentence: string; passages: string[]; next?: { href: string; title: string } };
  /** What the step is about cannot be seen at this time. */
  missed: boolean;
}

/** A way in which the scene might have gone. */
export interface TryView {
  name: string;
  label: string;
  /** What came of it, once it was tried. */
  came?: string;
  /** It is the one on the stage. */
  chosen: boolean;
  /** Why it came so; of the one on the stage. */
  verdict?: string;
}

/** What is to be reached, and what came of trying. */
export interface GoalView {
  text: string;
  price?: string;
  /** Any world of the learner's own can be tried. */
  free: boolean;
  told?: {
    outcome: 'helps' | 'at_a_price' | 'helps_not';
    title: string;
    why: string;
    /** The condition that did not hold, for whoever looks closely. */
    miss?: string;
  };
  /** By what was tried last, or before. */
  reached: boolean;
  /** Once the learner gives up. */
  solutions?: TryView[];
}

const isReached = ({ goal }: StepView): boolean => goal?.reached ?? false;

@customElement('coach-panel')
export class CoachPanel extends Part {
  @property({ attribute: false }) step!: StepView;
  /**
   * Time is running: a step that comes with it, not by a person's act, takes no less room than the
   * one before.
   */
  @property({ type: Boolean }) running = false;

  private held_px = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('step');
    if (before === undefined) return;
    if (before.name === this.step.name && before.missed === this.step.missed) return;
    this.held_px = this.running ? this.offsetHeight : 0;
  }

  protected override render() {
    const { step } = this;
    return html`
      <section .style=${`min-height:${this.held_px}px`} aria-label=${t('lesson.title')}>
        ${step.reply ? html`<p class="reply">${step.reply}</p>` : nothing}
        <h2 tabindex="-1">${step.title}</h2>
        <p>${rich(step.text)}</p>
        ${step.quiet ? html`<p class="quiet">${rich(step.quiet)}</p>` : nothing}
        ${step.bet ? this.bet(step.bet) : nothing}
        ${step.goal ? this.goal(step.goal) : nothing}
        ${step.tries ? this.tries(step.tries) : nothing}
        ${step.hint && !isReached(step) ? html`<p class="hint">${rich(step.hint)}</p>` : nothing}
        <slot name="world"></slot>
        ${this.acts(step)}
        ${step.home ? this.home(step.home) : nothing}
        ${
          step.missed
            ? html`<button type="button" @click=${() => this.dispatchEvent(new TimeAct('turn_back'))}
              >${t('lesson.missed.turn_back')}</button>`
            : nothing
        }
      </section>`;
  }

  private bet({ question, options, chosen }: NonNullable<StepView['bet']>) {
    return html`
      <fieldset>
        <legend>${question}</legend>
        <div class="options">
          ${options.map(
            ({ name, label }) => html`
              <label>
                <input
                  type="radio"
                  name="bet"
                  .value=${name}
                  .checked=${name === chosen}
                  @change=${() => this.dispatchEvent(new Bet(name))}
                >
                <span>${label}</span>
              </label>`,
          )}
        </div>
      </fieldset>`;
  }

  private tries({ question, ways }: NonNullable<StepView['tries']>) {
    return html`
      <div class="tries">
        <h3>${question}</h3>
        ${this.ways(ways)}
      </div>`;
  }

  private ways(ways: TryView[]) {
    return html`
        <ul>${ways.map(
          ({ name, label, came, chosen, verdict }) => html`
            <li>
              <button
                type="button"
                class="thing"
                aria-pressed=${chosen}
                @click=${() => this.dispatchEvent(new TryChosen(name))}
              ><span>${label}</span> <strong>${came ?? ''}</strong></button>
              ${verdict ? html`<p>${verdict}</p>` : nothing}
            </li>`,
        )}</ul>`;
  }

  private act(act: LessonAct['act'], label: string, kind = '') {
    return html`<button
      type="button"
      class=${kind}
      ?disabled=${this.step.running !== undefined}
      @click=${() => this.dispatchEvent(new LessonAct(act))}
    >${label}</button>`;
  }

  /** What is to be pressed here. */
  private acts(step: StepView) {
    const { button, goal, running } = step;
    if (!button && !goal) return nothing;
    return html`
      <div class="acts">
        ${button ? this.act('do', button.label, 'wanted') : nothing}
        ${isReached(step) ? this.act('onward', t('lesson.onward'), 'wanted') : nothing}
        ${goal?.free ? this.act('try', t('player.try'), isReached(step) ? '' : 'wanted') : nothing}
        ${goal && !goal.solutions && !goal.reached ? this.act('give_up', t('player.give_up'), 'plain') : nothing}
        ${
          running === undefined
            ? nothing
            : html`<label class="running">${t('player.running')}
                <progress max="1" .value=${running}></progress></label>`
        }
      </div>`;
  }

  private goal({ text, price, told, solutions }: GoalView) {
    return html`
      <div class="goal">
        <h3>${t('player.goal')}</h3>
        <p>${text}${price ? html` <span class="quiet">${price}</span>` : nothing}</p>
        <div role="status">${
          told
            ? html`<p class="told ${told.outcome}"><strong>${told.title}</strong> ${told.why}</p>
                ${told.miss ? html`<details><summary>${t('player.closely')}</summary><code>${told.miss}</code></details>` : nothing}`
            : nothing
        }</div>
        ${solutions ? this.tries({ question: t('player.solutions'), ways: solutions }) : nothing}
      </div>`;
  }

  private home({ sentence, passages, next }: NonNullable<StepView['home']>) {
    return html`
      <div class="home">
        <h3>${t('player.take_home')}</h3>
        <p class="sentence">${rich(sentence)}</p>
        <h3>${t('player.rests_on')}</h3>
        <ul>${passages.map((passage) => html`<li>${rich(passage)}</li>`)}</ul>
        <div class="acts">
          ${next ? html`<a class="next" href=${next.href}>${t('player.next', { title: next.title })}</a>` : nothing}
          ${this.act('list', t('player.all'), 'plain')}
        </div>
      </div>`;
  }

  /** Another step is read from its title. What had the focus here is gone: the keyboard goes on there. */
  begin(hadFocus: boolean): void {
    this.parentElement?.scrollTo(0, 0);
    if (hadFocus) this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  static override styles = [base, buttons, coach];
}
