// How long something took, as a curve: of all that was observed, how much took no longer than so
// long, with bars for how much took about that long; and dashed, the distribution that was set. The
// core has worked out every point; here they are drawn.
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BAR, type Ms, POINT, type Spread } from '../core/contract';
import { base } from '../styles/shared';
import { durationText } from '../words/times';
import { t } from '../words/words';

/** Of the width, about what the name of a quantile takes. */
const NAME_SHARE = 0.14;
/** The drawing's own units: it is stretched to the room there is. */
const SIDE = 100;

export interface SpreadCurve {
  spread: Spread;
  points: Float64Array;
  bars: Float64Array;
  upto_ms: Ms;
  ticks_ms: Ms[];
  /** The distribution that was set is drawn too. */
  withSet: boolean;
}

const line = (points: Float64Array, of: number): string => {
  let path = '';
  for (let at = 0; at < points.length; at += POINT.stride) {
    const x = (points[at + POINT.at] ?? 0) * SIDE;
    const y = SIDE - (points[at + of] ?? 0) * SIDE;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`;
  }
  return path;
};

@customElement('spread-chart')
export class SpreadChart extends LitElement {
  @property({ attribute: false }) curve!: SpreadCurve;
  /** What it is, for those who do not see it. */
  @property({ attribute: false }) said = '';

  protected override render() {
    const { spread, upto_ms, ticks_ms } = this.curve;
    const share = (ms: Ms) => ms / upto_ms;
    const place = (ms: Ms) => `${share(ms) * 100}%`;
    // Names of two lines that are close stand on their outer sides.
    const apart = share(spread.p99_ms) - share(spread.p50_ms);
    const close = apart > 0 && apart < NAME_SHARE;
    const room = share(spread.p99_ms) < 1 - NAME_SHARE;
    return html`
      <div class="plot" role="img" aria-label=${this.said}>
        <div class="shares" aria-hidden="true">
          ${[100, 50, 0].map((n) => html`<span .style=${`bottom:${n}%`}>${t('staleness.percent', { n })}</span>`)}
        </div>
        <div class="area">
          ${this.drawing()}
          ${
            spread.count === 0
              ? nothing
              : [
                  this.mark('p50', place(spread.p50_ms), close ? 'before' : 'after'),
                  spread.p99_ms === spread.p50_ms
                    ? nothing
                    : this.mark('p99', place(spread.p99_ms), close && room ? 'after' : 'before'),
                ]
          }
        </div>
        <div class="times" aria-hidden="true">
          ${ticks_ms.map((ms) => html`<span .style=${`left:${place(ms)}`}>${durationText(ms)}</span>`)}
        </div>
      </div>`;
  }

  private drawing() {
    const { spread, points, bars, ticks_ms, upto_ms, withSet } = this.curve;
    return html`<svg viewBox="0 0 ${SIDE} ${SIDE}" preserveAspectRatio="none" aria-hidden="true">
      ${ticks_ms.map((ms) => {
        const x = (ms / upto_ms) * SIDE;
        return svg`<path class="grid" d="M${x} 0V${SIDE}"></path>`;
      })}
      <path class="grid" d="M0 0H${SIDE}M0 ${SIDE / 2}H${SIDE}M0 ${SIDE}H${SIDE}"></path>
      ${spread.count > 0 ? this.bars(bars) : nothing}
      ${withSet ? svg`<path class="set" d=${line(points, POINT.set)}></path>` : nothing}
      ${spread.count > 0 ? svg`<path class="observed" d=${line(points, POINT.observed)}></path>` : nothing}
    </svg>`;
  }

  private bars(bars: Float64Array) {
    let path = '';
    for (let at = 0; at < bars.length; at += BAR.stride) {
      const share = bars[at + BAR.share] ?? 0;
      if (share === 0) continue;
      const from = (bars[at + BAR.from] ?? 0) * SIDE + 0.3;
      const to = (bars[at + BAR.to] ?? 0) * SIDE - 0.3;
      path += `M${from.toFixed(2)} ${SIDE}V${(SIDE - share * SIDE).toFixed(2)}H${to.toFixed(2)}V${SIDE}Z`;
    }
    return svg`<path class="bars" d=${path}></path>`;
  }

  private mark(name: 'p50' | 'p99', left: string, side: 'before' | 'after') {
    return html`<span class="mark ${side}" .style=${`left:${left}`} aria-hidden="true">${t(`staleness.${name}`)}</span>`;
  }

  static override styles = [
    base,
    css`
      :host {
        --observed: var(--read);
      }
      .plot {
        display: grid;
        grid-template: 'shares area' 132px 'none times' 20px / 52px minmax(0, 1fr);
        padding-top: 18px;
        font-size: var(--small);
      }
      .area {
        grid-area: area;
        position: relative;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      .grid {
        stroke: var(--hairline);
      }
      .bars {
        fill: var(--observed);
        opacity: 0.22;
      }
      .observed {
        stroke: var(--observed);
        stroke-width: 3px;
        stroke-linejoin: round;
      }
      .set {
        stroke: var(--moving);
        stroke-width: 2px;
        stroke-dasharray: 6 5;
      }
      .shares,
      .times {
        position: relative;
        color: var(--soft);
      }
      .shares {
        grid-area: shares;
      }
      .times {
        grid-area: times;
      }
      .shares span {
        position: absolute;
        right: 8px;
        line-height: 1;
        white-space: nowrap;
        translate: 0 50%;
      }
      .times span {
        position: absolute;
        top: 4px;
        white-space: nowrap;
        translate: -50%;
      }
      .times span:first-child {
        translate: 0;
      }
      .times span:last-child {
        translate: -100%;
      }
      /* Of the quantiles, a dotted line with its name on top. */
      .mark {
        position: absolute;
        top: -18px;
        bottom: 0;
        border-left: 2px dotted var(--ink);
        padding-left: 4px;
        font-size: 0.75rem;
        line-height: 1.3;
        white-space: nowrap;
      }
      .mark.before {
        translate: -100%;
        padding: 0 4px 0 0;
        border-right: 2px dotted var(--ink);
        border-left: 0;
      }
      @media (forced-colors: active) {
        .bars {
          fill: CanvasText;
        }
        .observed,
        .set {
          stroke: CanvasText;
        }
      }
    `,
  ];
}
