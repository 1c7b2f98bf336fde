// Both sides and the channel between them where everything is told: the writer, and for each replica
// a lane that leads to it. What stands on the sides is the domain's.
import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit';
import { base } from '../styles/shared';
import { lagText } from '../words/lags';
import { t } from '../words/words';
import { LaneStage } from './lane_stage';
import './channel_lane';
import './token_legend';

export abstract class LaneSides extends LaneStage {
  /** The write side, of the class `writer`. */
  protected abstract writer(): TemplateResult;
  /** What that replica shows, of the class `replica`. */
  protected abstract replica(number: number): TemplateResult;

  protected override render(): TemplateResult {
    const { frame, selected } = this;
    return html`
      <div class="sides" .style=${`--replicas:${frame.replicas.length}`}>
        ${this.writer()}
        ${frame.replicas.map(
          (_, number) => html`
            <div class="channel" data-part=${number === 0 ? 'channel' : nothing}>
              ${number === 0 ? this.heading() : nothing}
              <channel-lane
                .replica=${number}
                .event=${frame.event}
                .selected=${selected}
              ></channel-lane>
            </div>
            ${this.replica(number)}`,
        )}
      </div>
      <token-legend></token-legend>`;
  }

  private heading() {
    const { publishing, lag } = this.frame.settings;
    return html`
      <h2>${t('channel.title')}</h2>
      <p>${t(`channel.publishing.${publishing}`, { lag: lagText(lag) })}</p>`;
  }

  static override styles: CSSResultGroup = [
    base,
    css`
      .sides {
        display: grid;
        grid-template: repeat(var(--replicas), minmax(136px, auto)) / var(--columns);
        gap: 12px 16px;
        align-items: stretch;
      }
      .sides > * {
        min-width: 0;
      }
      .writer {
        grid-row: 1 / span var(--replicas);
      }
      .channel {
        grid-column: 2;
        display: flex;
        flex-direction: column;
      }
      .replica {
        grid-column: 3;
      }
      h2 {
        color: var(--moving);
        font-size: 1.0625rem;
        font-weight: 700;
        text-align: center;
      }
      .channel > p {
        color: var(--soft);
        font-size: var(--small);
        text-align: center;
        text-wrap: balance;
      }
      channel-lane {
        margin-top: 12px;
      }
      @container (width < 720px) {
        .sides {
          grid-template: none / minmax(0, 1fr);
        }
        .writer,
        .channel,
        .replica {
          grid-area: auto;
        }
      }
    `,
  ];
}
