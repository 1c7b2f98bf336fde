// The way from the write side to one replica, in a room: its tokens, with a word for the first two.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DomainEvent } from '../core/contract';
import { keyOf, type Labelled, labelled, type Token } from '../stage/tokens';
import { room } from '../styles/room';
import { base } from '../styles/shared';
import { remainingText } from '../words/times';
import { person, product, t } from '../words/words';

@customElement('room-channel')
export class RoomChannel extends LitElement {
  /** What it is called. */
  @property() heading = '';
  @property({ attribute: false }) tokens: readonly Token[] = [];
  @property({ attribute: false }) event!: (id: number) => DomainEvent;

  protected override render() {
    const tokens = labelled(this.tokens);
    return html`
      <section aria-label=${this.heading}>
        <svg aria-hidden="true"><line x1="0" y1="50%" x2="100%" y2="50%" /></svg>
        <svg class="head" viewBox="0 0 10 16" aria-hidden="true"><path d="M1 1l8 7-8 7" /></svg>
        ${tokens.length === 0 ? html`<p class="unseen">${t('channel.empty')}</p>` : nothing}
        <ul>
          ${repeat(
            tokens,
            ({ token }) => keyOf(token),
            (each) => this.token(each),
          )}
        </ul>
      </section>`;
  }

  private token({ token, label }: Labelled) {
    const { type, sku, by } = this.event(token.event);
    return html`
      <li class="rail ${label}" .style=${`--progress:${token.progress}`}>
        <i></i>
        <div class="label">
          <span class="what">${t(`channel.event.${type}`, { product: product(sku), by: person(by) })}</span>
          <span class="when">${t('channel.arrives_in', { time: remainingText(token.remaining_ms) })}</span>
        </div>
      </li>`;
  }

  static override styles = [
    base,
    room,
    css`
      :host {
        --token-width: 1.6em;
      }
      section {
        position: relative;
        height: 100%;
        min-height: 4.6em;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      svg.head {
        inset: calc(50% - 0.43em) -1px auto auto;
        width: 0.54em;
        height: 0.86em;
      }
      line,
      path {
        fill: none;
        stroke: var(--edge);
        stroke-width: 0.14em;
      }
      path {
        stroke-width: 2.6px;
      }
      ul {
        position: absolute;
        inset: 0;
        list-style: none;
        /* Rails reach beyond the way, tokens do not. */
        overflow: clip;
        overflow-clip-margin: 4px;
      }
      /* As long as the way, so that a share of it is a share of the way. */
      .rail {
        position: absolute;
        inset: 0 calc(var(--token-width) + 16px) 0 0;
        transform: translateX(calc(var(--progress) * 100%));
        will-change: transform;
        pointer-events: none;
      }
      i {
        position: absolute;
        top: calc(50% - 0.9em);
        left: 0;
        width: var(--token-width);
        height: 1.8em;
        border: max(2px, 0.1em) solid var(--token-edge);
        border-radius: 0.3em;
        background: var(--token);
      }
      /* Flush left with its token at first, flush right at last: it never leaves the way. */
      .label {
        position: absolute;
        inset: 0 auto 0 0;
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        height: 4.6em;
        margin-block: auto;
        line-height: 1.2;
        white-space: nowrap;
        --turned: clamp(0, (var(--progress) - 0.3) * 2.5, 1);
        transform: translateX(calc(var(--turned) * (var(--token-width) - 100%)));
      }
      .below .label {
        justify-content: end;
      }
      .none .label {
        clip-path: inset(50%);
      }
      .what {
        color: var(--moving);
        font-weight: 700;
      }
      .when {
        color: var(--soft);
      }
      /* Two of them: no room for more than what each is. */
      :is(.above, .below) .when {
        clip-path: inset(50%);
        height: 0;
      }
    `,
  ];
}
