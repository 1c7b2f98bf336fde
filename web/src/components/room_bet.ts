// A bet in front of a room: the question, what to choose from by a number of fingers, and the answer
// once it has been seen.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { room } from '../styles/room';
import { base } from '../styles/shared';
import { t } from '../words/words';

export interface RoomBetView {
  question: string;
  options: { name: string; label: string }[];
  answer: string;
}

@customElement('room-bet')
export class RoomBet extends LitElement {
  @property({ attribute: false }) bet!: RoomBetView;
  /** What the run says has been seen. */
  @property({ type: Boolean }) answered = false;

  protected override render() {
    const { question, options, answer } = this.bet;
    const marked = (name: string) => this.answered && name === answer;
    return html`
      <section aria-label=${question}>
        <h2>${question}</h2>
        <ol class=${this.answered ? 'answered' : ''}>
          ${options.map(
            ({ name, label }) => html`
              <li class=${marked(name) ? 'answer' : ''}>
                ${label}${
                  marked(name)
                    ? html` <b aria-hidden="true">✓</b><span class="unseen">${t('room.answer')}</span>`
                    : nothing
                }
              </li>`,
          )}
        </ol>
      </section>`;
  }

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
