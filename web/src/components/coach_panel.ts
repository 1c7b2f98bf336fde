// The lesson's step: what there is to see, a bet, and which control on the stage comes next.
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { Bet, TimeAct, TryChosen } from './events';
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
  tries?: { question: string; ways: TryView[] };
  /** What the step is about cannot be seen at this time. */
  missed: boolean;
}

/** A way in which the scene might have gone. */
export interface TryView {
  name: string;
  label: string;
  /** What came of it, once it was tried. */
  came?: string;
  /** Why; of the one on the stage. */
  verdict?: string;
}

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
        <h2>${step.title}</h2>
        <p>${rich(step.text)}</p>
        ${step.quiet ? html`<p class="quiet">${rich(step.quiet)}</p>` : nothing}
        ${step.bet ? this.bet(step.bet) : nothing}
        ${step.tries ? this.tries(step.tries) : nothing}
        ${step.hint ? html`<p class="hint">${rich(step.hint)}</p>` : nothing}
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
        <ul>${ways.map(
          ({ name, label, came, verdict }) => html`
            <li>
              <button
                type="button"
                aria-pressed=${verdict !== undefined}
                @click=${() => this.dispatchEvent(new TryChosen(name))}
              ><span>${label}</span> <strong>${came ?? ''}</strong></button>
              ${verdict ? html`<p>${verdict}</p>` : nothing}
            </li>`,
        )}</ul>
      </div>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      section {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 14px;
        font-size: var(--lead);
        line-height: 1.45;
      }
      h2 {
        font-size: var(--title);
        font-weight: 700;
        line-height: 1.18;
        text-wrap: balance;
      }
      p {
        text-wrap: pretty;
      }
      .reply {
        font-weight: 700;
      }
      .reply + h2 {
        margin-top: -8px;
      }
      .hint strong {
        white-space: nowrap;
      }
      .quiet {
        color: var(--soft);
      }
      .tries {
        align-self: stretch;
        font-size: 1rem;
      }
      h3 {
        font-size: 1rem;
        text-wrap: balance;
      }
      .tries ul {
        display: grid;
        gap: 8px;
        margin-top: 8px;
        list-style: none;
      }
      .tries button {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 12px;
        width: 100%;
        padding: 10px 14px;
        font-weight: 400;
        text-align: start;
      }
      .tries [aria-pressed='true'] {
        border-color: var(--ink);
        box-shadow: inset 4px 0 var(--ink);
        font-weight: 700;
      }
      .tries strong {
        flex: none;
        font-size: var(--small);
      }
      .tries li p {
        margin: 6px 0 4px 14px;
        font-size: var(--small);
      }
      fieldset {
        align-self: stretch;
        min-width: 0;
        margin: 2px 0 0;
        padding: 14px 16px 8px;
        border: 1px solid var(--hairline);
        border-radius: var(--radius);
        font-size: 1rem;
      }
      legend {
        float: left;
        margin-bottom: 2px;
        padding: 0;
        font-weight: 700;
        text-wrap: balance;
      }
      .options {
        clear: both;
      }
      label {
        display: flex;
        align-items: center;
        gap: 11px;
        min-height: 44px;
        cursor: pointer;
      }
      label:has(:checked) {
        font-weight: 700;
      }
      input {
        flex: none;
        width: 17px;
        height: 17px;
        margin: 0;
        accent-color: var(--ink);
      }
      @media print {
        fieldset,
        .hint {
          display: none;
        }
      }
      @media (width < 1080px) {
        section {
          gap: 6px;
          font-size: 1rem;
          line-height: 1.38;
        }
        h2 {
          font-size: 1.1875rem;
        }
        .reply {
          font-size: var(--small);
        }
        .reply + h2 {
          margin-top: -6px;
        }
        .quiet:has(+ fieldset) {
          display: none;
        }
        fieldset {
          padding: 0;
          border: 0;
        }
        .tries ul {
          gap: 5px;
          margin-top: 5px;
        }
        .tries button {
          min-height: 44px;
          padding-block: 6px;
        }
        .options {
          display: flex;
          flex-wrap: wrap;
          gap: 6px;
          padding-top: 4px;
        }
        label {
          gap: 8px;
          padding: 0 11px 0 9px;
          border: 1px solid var(--edge);
          border-radius: var(--radius-inside);
          line-height: 1.2;
        }
      }
    `,
  ];
}
