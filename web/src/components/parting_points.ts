// Where two worlds part: the first thing that happened otherwise, the first question that was
// answered otherwise, each with a way there and with what either world has to say of it.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PartingPoint, PartingSide } from '../core/contract';
import { textOf } from '../stage/phrases';
import { base, buttons } from '../styles/shared';
import { clockText } from '../words/times';
import { joined, t } from '../words/words';
import { Seek } from './events';
import { phraseText } from './phrase_text';

const BOOK = 'two_worlds';

@customElement('parting-points')
export class PartingPoints extends LitElement {
  @property({ attribute: false }) record: PartingPoint | null = null;
  @property({ attribute: false }) answer: PartingPoint | null = null;

  protected override render() {
    const { record, answer } = this;
    if (!record && !answer) return nothing;
    return html`
      ${record ? this.point(t('two_worlds.first_record'), record) : nothing}
      ${answer ? this.point(t('two_worlds.first_answer'), answer) : nothing}`;
  }

  private point(title: string, point: PartingPoint) {
    const { clock_ms, reachable, what, first, second } = point;
    const time = clockText(clock_ms, true);
    return html`
      <section aria-label=${title}>
        <p class="title">
          <span>${title}</span>
          ${
            reachable
              ? html`<button
                  type="button"
                  aria-label=${t('two_worlds.go_to', { time })}
                  @click=${() => this.dispatchEvent(new Seek(clock_ms))}
                >${time}</button>`
              : html`<span class="before">${t('two_worlds.before_opening', { time })}</span>`
          }
        </p>
        <p class="what">${phraseText(what, BOOK)}</p>
        <dl>
          ${this.side('first', first, clock_ms)}
          ${this.side('second', second, clock_ms)}
        </dl>
      </section>`;
  }

  /** The time where it is not that of the point. */
  private side(world: 'first' | 'second', { clock_ms, says }: PartingSide, at_ms: number) {
    const said = joined(
      'sentences',
      says.map((phrase) => textOf(phrase, BOOK)),
    );
    return html`
      <dt>${t(`two_worlds.word.world.${world}`)}</dt>
      <dd>${clock_ms === at_ms ? nothing : html`<time>${clockText(clock_ms, true)}</time> `}${said}</dd>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
        gap: 12px 28px;
      }
      section {
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--edge);
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
        color: var(--soft);
        font-size: var(--small);
      }
      .title button {
        padding: 0 4px;
        border: 0;
        background: none;
        font: 700 1rem / 1 var(--mono);
        text-decoration: underline 1.5px;
        text-underline-offset: 4px;
      }
      .before {
        padding-block: 12px;
      }
      .what {
        font-weight: 700;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 12px;
        margin-top: 2px;
      }
      dt {
        color: var(--soft);
      }
      dd {
        margin: 0;
        text-wrap: pretty;
      }
      time {
        margin-inline-end: 6px;
        color: var(--soft);
        font: 400 0.875rem / 1.4 var(--mono);
      }
    `,
  ];
}
