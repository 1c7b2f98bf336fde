// The way to one replica: its messages as tokens, told apart by shape and word, bundled with a
// count where they would cover each other.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DomainEvent, Thing } from '../core/contract';
import { Lane } from '../stage/lane';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { language, t } from '../words/words';
import { LaneTokens, wordOf } from './lane_tokens';
import { tokenShapes } from './token_shape';

const TOKEN_PX = 28;
/** Two tokens that a mouse can tell apart, and two that a finger can. */
const PITCH_PX = { mouse: 36, finger: 46 };

const finger = matchMedia('(pointer: coarse), (width < 720px)');

@customElement('channel-lane')
export class ChannelLane extends LitElement {
  @property({ type: Number }) replica = 0;
  @property({ attribute: false }) event!: (id: number) => DomainEvent;
  @property({ attribute: false }) selected?: Thing;
  /** Beside another of the same name, in a region that has another: no landmark of its own. */
  @property({ type: Boolean }) grouped = false;
  @query('ul') private readonly list!: HTMLElement;
  @state() private lane?: Lane;
  private readonly tokens = new LaneTokens();
  /** The language of its words. */
  private spoken = language();

  protected override willUpdate(): void {
    if (this.lane?.replica !== this.replica || this.spoken !== language())
      this.lane = new Lane(this.replica, wordOf);
    this.spoken = language();
  }

  /** How near to each other tokens may be on a way of this length, as a share of it. */
  static pitch(way_px: number): number {
    const pitch_px = finger.matches ? PITCH_PX.finger : PITCH_PX.mouse;
    return pitch_px / Math.max(way_px - TOKEN_PX, 1);
  }

  /**
   * Draws its tokens of a frame: those from place `at` on in the numbers of all lanes. Returns the
   * place behind them.
   */
  draw(numbers: Float64Array, at: number, way_px: number): number {
    if (!this.lane) return at;
    const next = this.lane.take(numbers, at, way_px, TOKEN_PX);
    this.tokens.draw(this.list, this.lane, this.selected, this.event);
    return next;
  }

  protected override render() {
    const to = t('lane.to', { n: this.replica });
    return html`
      <section role=${this.grouped ? 'group' : nothing} aria-label=${to}>
        <p class="to">${to}</p>
        <div class="way">
          <svg class="line" aria-hidden="true"><line x1="0" y1="50%" x2="100%" y2="50%" /></svg>
          <svg class="head" viewBox="0 0 10 16" aria-hidden="true"><path d="M1 1l8 7-8 7" /></svg>
          <ul></ul>
        </div>
      </section>`;
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
      /* Nothing in a token is placed by itself: what is, the browser goes through for every frame. */
      button.thing {
        --reach: 32px;
        display: grid;
        place-items: center;
        width: var(--reach);
        min-width: 0;
        height: 44px;
        margin: calc(var(--line) - 22px) calc((${TOKEN_PX}px - var(--reach)) / 2);
        text-decoration: none;
      }
      @media (pointer: coarse), (width < 720px) {
        button.thing {
          --reach: 44px;
        }
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
        display: block;
        width: max-content;
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
