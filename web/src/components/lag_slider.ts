// How long a change takes. Moving it says at once what will be; letting go makes it so, as an act
// of the run.
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { range } from '../styles/range';
import { base } from '../styles/shared';
import { durationText } from '../words/times';
import { t } from '../words/words';
import { LagChange } from './events';
import { rich } from './rich_text';

const LONGEST_MS = 60_000;
const STEP_MS = 1000;

@customElement('lag-slider')
export class LagSlider extends LitElement {
  @property({ attribute: false }) lag_ms = 0;
  /** While it is being moved. */
  @state() private wished?: number;

  protected override render() {
    const shown = this.wished ?? this.lag_ms;
    return html`
      <label>
        <span>${rich(t('lag.label', { time: `**${durationText(shown)}**` }))}</span>
        <input
          type="range"
          min="0"
          max=${LONGEST_MS}
          step=${STEP_MS}
          .value=${String(shown)}
          .style=${`--share:${Math.min(1, shown / LONGEST_MS)}`}
          aria-valuetext=${durationText(shown)}
          aria-describedby="caption"
          @input=${(event: InputEvent) => {
            this.wished = Number((event.target as HTMLInputElement).value);
          }}
          @change=${this.settle}
        >
      </label>
      <p id="caption">${t('lag.caption')}</p>`;
  }

  private settle(event: Event): void {
    this.wished = undefined;
    this.dispatchEvent(new LagChange(Number((event.target as HTMLInputElement).value)));
  }

  static override styles = [
    base,
    range,
    css`
      :host {
        text-align: start;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: 14px;
      }
      label span {
        min-width: 10.5em;
      }
      input[type='range'] {
        --accent: var(--moving);
        flex: 1;
        min-width: 120px;
      }
      p {
        color: var(--soft);
        font-size: var(--small);
        text-wrap: pretty;
      }
    `,
  ];
}
