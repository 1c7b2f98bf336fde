// The channel between the two sides: each message a token that is as far along as its time is.
// Tokens move by transform alone: the rail is as long as the way, so that a share of it is a share
// of the way.
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DomainEvent, Settings } from '../core/contract';
import { keyOf, type Labelled, labelled, type Token } from '../stage/tokens';
import { base } from '../styles/shared';
import { lagText } from '../words/lags';
import { remainingText } from '../words/times';
import { person, product, t } from '../words/words';
import './lag_slider';
import { Part } from './part';

@customElement('token-channel')
export class TokenChannel extends Part {
  @property({ attribute: false }) tokens: readonly Token[] = [];
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) event!: (id: number) => DomainEvent;
  /** The lag can be changed here. */
  @property({ type: Boolean }) adjustable = false;

  protected override render() {
    const { settings } = this;
    const constant = 'constant' in settings.lag ? settings.lag.constant : undefined;
    const tokens = labelled(this.tokens);
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${t('channel.title')}</h2>
        <p class="subtitle">${t(`channel.publishing.${settings.publishing}`, {
          lag: lagText(settings.lag),
        })}</p>
        <div class="way">
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
        </div>
        ${
          this.adjustable && constant !== undefined
            ? html`<lag-slider .lag_ms=${constant}></lag-slider>`
            : nothing
        }
      </section>`;
  }

  private token({ token, label }: Labelled) {
    const { event, progress, remaining_ms } = token;
    const { type, sku, by } = this.event(event);
    const what = t(`channel.event.${type}`, { product: product(sku), by: person(by) });
    return html`
      <li class="rail ${label}" .style=${`--progress:${progress}`}>
        <i></i>
        <div class="label">
          <span class="what">${what}</span>
          <span class="when">${t('channel.arrives_in', { time: remainingText(remaining_ms) })}</span>
        </div>
      </li>`;
  }

  static override styles = [
    base,
    css`
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding-top: 17px;
        text-align: center;
      }
      h2 {
        color: var(--moving);
        font-size: 1.0625rem;
        font-weight: 700;
      }
      .subtitle {
        color: var(--soft);
        font-size: var(--small);
      }
      .way {
        --token-width: 32px;
        position: relative;
        height: 132px;
        margin: 10px 6px 0;
      }
      .way svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      .way svg.head {
        inset: calc(50% - 8px) -1px auto auto;
        width: 10px;
        height: 16px;
      }
      line,
      path {
        fill: none;
        stroke: var(--edge);
        stroke-width: 2;
      }
      ul {
        position: absolute;
        inset: 0;
        list-style: none;
        /* Rails reach beyond the way, tokens do not. */
        overflow: clip;
        overflow-clip-margin: 4px;
      }
      .rail {
        position: absolute;
        inset: 0 calc(var(--token-width) + 12px) 0 0;
        transform: translateX(calc(var(--progress) * 100%));
        will-change: transform;
        pointer-events: none;
      }
      i {
        position: absolute;
        top: calc(50% - 19px);
        left: 0;
        width: var(--token-width);
        height: 38px;
        border: 2px solid var(--token-edge);
        border-radius: 7px;
        background: var(--token);
      }
      /* Flush left with its token at first, flush right at last: it never leaves the way. */
      .label {
        position: absolute;
        inset: 0 auto 0 0;
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        font-size: var(--small);
        line-height: 1.35;
        text-align: start;
        white-space: nowrap;
        --turned: clamp(0, (var(--progress) - 0.4) * 5, 1);
        transform: translateX(calc(var(--turned) * (var(--token-width) - 100%)));
      }
      .alone .label {
        padding-block: 22px;
      }
      .above .label {
        justify-content: start;
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
      lag-slider {
        margin-top: auto;
      }
    `,
  ];
}
