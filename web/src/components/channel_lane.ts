// The way to one replica: its messages as tokens, told apart by shape and word, bundled with a
// count where they would cover each other.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DomainEvent, Thing } from '../core/contract';
import { type LaneSize, type Placed, placeTokens, type TokenKind } from '../stage/lane';
import type { Token } from '../stage/tokens';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { person, product, t } from '../words/words';
import { thingButton } from './thing_button';
import { tokenShape, tokenShapes } from './token_shape';

const TOKEN_PX = 28;
/** Two tokens that a mouse can tell apart, and two that a finger can. */
const PITCH_PX = { mouse: 36, finger: 46 };

const finger = matchMedia('(pointer: coarse), (width < 720px)');

export const messageThing = ({ event, replica, attempt, copy }: Token): Thing => ({
  kind: 'message',
  event,
  replica,
  attempt,
  copy,
});

@customElement('channel-lane')
export class ChannelLane extends LitElement {
  @property({ attribute: false }) tokens: Token[] = [];
  @property({ type: Number }) replica = 0;
  @property({ attribute: false }) event!: (id: number) => DomainEvent;
  @property({ attribute: false }) selected?: Thing;
  /** Beside another of the same name, in a region that has another: no landmark of its own. */
  @property({ type: Boolean }) grouped = false;
  @state() private way_px = 0;

  private readonly resized = new ResizeObserver(([entry]) => {
    this.way_px = Math.round(entry?.contentRect.width ?? 0);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  private placed(): Placed[] {
    const size: LaneSize = {
      way_px: this.way_px,
      token_px: TOKEN_PX,
      pitch_px: finger.matches ? PITCH_PX.finger : PITCH_PX.mouse,
    };
    return placeTokens(this.tokens, size, {
      word: wordOf,
      isSelected: this.isSelected(),
    });
  }

  /** Asked of every message in every frame. */
  private isSelected(): (token: Token) => boolean {
    const { selected } = this;
    if (selected?.kind !== 'message') return () => false;
    return ({ event, replica, attempt, copy }) =>
      event === selected.event &&
      replica === selected.replica &&
      attempt === selected.attempt &&
      copy === selected.copy;
  }

  protected override render() {
    const to = t('lane.to', { n: this.replica });
    return html`
      <section role=${this.grouped ? 'group' : nothing} aria-label=${to}>
        <p class="to">${to}</p>
        <div class="way">
          <svg class="line" aria-hidden="true"><line x1="0" y1="50%" x2="100%" y2="50%" /></svg>
          <svg class="head" viewBox="0 0 10 16" aria-hidden="true"><path d="M1 1l8 7-8 7" /></svg>
          <ul>
            ${repeat(
              this.way_px > 0 ? this.placed() : [],
              ({ key }) => key,
              (each) => this.token(each),
            )}
          </ul>
        </div>
      </section>`;
  }

  private token(placed: Placed) {
    const { key, tokens, kind, bundle, x, word, word_x } = placed;
    const [first] = tokens as [Token];
    // From frame to frame only its place changes.
    const drawn = [key, kind, bundle, tokens.length, word, this.selected];
    return html`
      <li class=${kind} .style=${`transform:translateX(${x}px);--fade:${(1 - first.faded * 0.7).toFixed(2)}`}>
        ${guard(drawn, () => this.button(placed))}
        ${
          word_x === undefined
            ? nothing
            : html`<span class="word" aria-hidden="true" .style=${`transform:translateX(${word_x - x}px)`}>${word}</span>`
        }
      </li>`;
  }

  private button(placed: Placed) {
    const { tokens, kind, bundle } = placed;
    const [first] = tokens as [Token];
    const shape = tokenShape(kind, bundle ? tokens.length : first.event, bundle);
    return thingButton(messageThing(first), this.selected, shape, this.said(placed));
  }

  private said({ tokens, kind, bundle, word }: Placed): string {
    const [first] = tokens as [Token];
    if (bundle) return t(`lane.bundle.${kind}`, { n: tokens.length, event: first.event });
    const { type, sku, by } = this.event(first.event);
    const what = t(`channel.event.${type}`, { product: product(sku), by: person(by) });
    const said = { event: first.event, n: this.replica, what };
    return [t('lane.token', said), word].filter((part) => part !== '').join(', ');
  }

  static override styles = [
    base,
    things,
    tokenShapes,
    css`
      .to {
        color: var(--soft);
        font-size: var(--small);
      }
      .way {
        position: relative;
        height: 72px;
        --line: 24px;
      }
      svg.line {
        position: absolute;
        inset: 0 0 auto;
        width: 100%;
        height: calc(2 * var(--line));
        overflow: visible;
      }
      svg.head {
        position: absolute;
        top: calc(var(--line) - 8px);
        right: -1px;
        width: 10px;
        height: 16px;
      }
      line,
      .head path {
        fill: none;
        stroke: var(--edge);
        stroke-width: 2;
      }
      ul {
        position: absolute;
        inset: 0;
        list-style: none;
      }
      li {
        position: absolute;
        top: 0;
        left: 0;
        width: ${TOKEN_PX}px;
        height: calc(2 * var(--line));
        contain: layout size style;
      }
      button.thing {
        position: absolute;
        top: 50%;
        left: 50%;
        display: grid;
        place-items: center;
        min-width: 32px;
        min-height: 44px;
        transform: translate(-50%, -50%);
        text-decoration: none;
      }
      button.thing[aria-pressed='true'] {
        outline: none;
      }
      button.thing[aria-pressed='true'] .shape {
        outline: 2px solid var(--ink);
        outline-offset: 2px;
        border-radius: 8px;
      }
      .word {
        position: absolute;
        top: calc(2 * var(--line));
        left: 0;
        color: var(--moving);
        font-size: 0.8125rem;
        line-height: 1.3;
        white-space: nowrap;
      }
      :is(.lost, .refused, .failed, .dead_letter) .word {
        color: var(--soft);
      }
      :is(.lost, .refused, .failed, .dead_letter) .shape {
        opacity: var(--fade);
      }
    `,
  ];
}

function wordOf(kind: TokenKind, tokens: readonly Token[]): string {
  const [first, ...others] = tokens as [Token, ...Token[]];
  if (others.some(({ event }) => event !== first.event)) {
    return t(`lane.bundle_word.${kind}`, { n: tokens.length });
  }
  const word = t(`lane.kind.${kind}`, { n: first.attempt + 1, event: first.event });
  return word;
}
