// Both sides and the channel between them where everything is told: the writer, and for each
// replica a lane that leads to it.
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/shared';
import { lagText } from '../words/lags';
import { t } from '../words/words';
import { LaneStage } from './lane_stage';
import './channel_lane';
import './replica_card';
import './token_legend';
import './writer_card';

@customElement('sandbox-sides')
export class SandboxSides extends LaneStage {
  protected override render() {
    const { frame, selected } = this;
    return html`
      <div class="sides" .style=${`--replicas:${frame.replicas.length}`}>
        <writer-card
          .model=${frame.write}
          .writer=${frame.writer}
          .event=${frame.event}
          .selected=${selected}
        ></writer-card>
        ${frame.replicas.map(
          (replica, number) => html`
            <div class="channel">
              ${number === 0 ? this.heading() : nothing}
              <channel-lane
                .replica=${number}
                .event=${frame.event}
                .selected=${selected}
              ></channel-lane>
            </div>
            <replica-card .replica=${replica} .number=${number} .selected=${selected}></replica-card>`,
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

  static override styles = [
    base,
    css`
      .sides {
        display: grid;
        grid-template: repeat(var(--replicas), minmax(136px, auto)) / minmax(0, 6fr) minmax(200px, 8fr) minmax(0, 6fr);
        gap: 12px 16px;
        align-items: stretch;
      }
      .sides > * {
        min-width: 0;
      }
      writer-card {
        grid-row: 1 / span var(--replicas);
      }
      .channel {
        grid-column: 2;
        display: flex;
        flex-direction: column;
      }
      replica-card {
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
        writer-card,
        .channel,
        replica-card {
          grid-area: auto;
        }
      }
    `,
  ];
}
