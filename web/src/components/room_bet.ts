// A bet in front of a room: the question, what to choose from by a number of fingers, and the answer
// once it has been seen.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { room } from '../styles/room';
import { base } from '../styles/shared';
import { t } from '../words/words';

/** How many hands went up for each option, as typed: in the first vote, and after talking in pairs. */
export interface Hands {
  first: Map<string, string>;
  second: Map<string, string>;
}

export interface RoomBetView {
  question: string;
  options: { name: string; label: string }[];
  answer: string;
  /** Kept by whoever shows the bet. */
  hands: Hands;
}

@customElement('room-bet')
export class RoomBet extends LitElement {
  @property({ attribute: false }) bet!: RoomBetView;
  /** What the run says has been seen. */
  @property({ type: Boolean }) answered = false;

  protected override render() {
    const { question, options, answer } = this.bet;
    const { first, second } = this.bet.hands;
    const voted = [...first.values()].some((typed) => typed !== '');
    const marked = (name: string) => this.answered && name === answer;
    return html`
      <section aria-label=${question}>
        <h2>${question}</h2>
        <ol class=${this.answered ? 'answered' : ''}>
          ${options.map(
            ({ name, label }) => html`
              <li class=${marked(name) ? 'answer' : ''}>
                ${label} ${this.count(first, name, t('room.hands', { option: label }))}${
                  voted
                    ? this.count(second, name, t('room.hands_again', { option: label }))
                    : nothing
                }${
                  marked(name)
                    ? html` <b aria-hidden="true">✓</b><span class="unseen">${t('room.answer')}</span>`
                    : nothing
                }
              </li>`,
          )}
        </ol>
      </section>`;
  }

  private count(votes: Map<string, string>, name: string, label: string) {
    return html`<input
      type="text"
      inputmode="numeric"
      maxlength="3"
      autocomplete="off"
      aria-label=${label}
      .value=${live(votes.get(name) ?? '')}
      @input=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        votes.set(name, field.value.replace(/\D/g, ''));
        this.requestUpdate();
      }}
      @keydown=${this.handBack}
    >`;
  }

  /** Counted: the clicker's keys are the page's again, this one first. */
  private readonly handBack = (event: KeyboardEvent): void => {
    if (!['Enter', 'Escape', 'PageDown', 'PageUp'].includes(event.key)) return;
    event.stopPropagation();
    (event.target as HTMLElement).blur();
    if (event.key.startsWith('Page'))
      window.dispatchEvent(new KeyboardEvent('keydown', { key: event.key }));
  };

  static override styles = [
    base,
    room,
    css`
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35em;
        margin: 0.3em 0 0;
        padding: 0;
        list-style: none;
        counter-reset: fingers;
      }
      li {
        flex: 1 1 auto;
        padding: 0.25em 0.6em;
        border: 2px solid var(--edge);
        border-radius: var(--radius-inside);
        background: var(--card);
        line-height: 1.2;
        counter-increment: fingers;
      }
      li::before {
        content: counter(fingers);
        margin-inline-end: 0.6em;
        color: var(--soft);
        font-weight: 700;
      }
      /* So quiet that a room which is not counted does not see it. */
      input {
        width: 2.4em;
        margin-inline-start: 0.3em;
        padding: 0;
        border: 0;
        border-bottom: 2px dotted var(--edge);
        background: none;
        color: inherit;
        font: 700 1em / 1.2 var(--text);
        text-align: center;
      }
      .answered li:not(.answer) {
        border-style: dashed;
        color: var(--soft);
      }
      .answer {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--card);
        font-weight: 700;
      }
      .answer::before {
        color: inherit;
      }
    `,
  ];
}
