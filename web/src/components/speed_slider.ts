// How fast time passes: from a tenth to a thousand times, each step of the slider about twice.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { range } from '../styles/range';
import { base } from '../styles/shared';
import { t } from '../words/words';
import { SpeedChange } from './events';

const SPEEDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

@customElement('speed-slider')
export class SpeedSlider extends LitElement {
  @property({ type: Number }) speed = 1;

  protected override render() {
    const place = SPEEDS.findIndex((speed) => speed >= this.speed);
    const text = t('time.times', { n: this.speed });
    return html`
      <label>
        <span class="unseen">${t('time.speed')}</span>
        <input
          type="range"
          min="0"
          max=${SPEEDS.length - 1}
          step="1"
          .value=${String(place)}
          .style=${`--share:${place / (SPEEDS.length - 1)}`}
          aria-valuetext=${text}
          @input=${(event: InputEvent) =>
            this.dispatchEvent(
              new SpeedChange(SPEEDS[Number((event.target as HTMLInputElement).value)] ?? 1),
            )}
        >
        <span class="times">${text}</span>
      </label>`;
  }

  static override styles = [
    base,
    range,
    css`
      label {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      input[type='range'] {
        width: 130px;
      }
      .times {
        min-width: 3.4em;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      @media (width < 480px) {
        input[type='range'] {
          width: 84px;
        }
      }
    `,
  ];
}
