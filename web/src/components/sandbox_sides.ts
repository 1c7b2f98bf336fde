// Both sides of the shop where everything is told: the writer with its batches and orders, and each
// replica with its views.
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LaneSides } from './lane_sides';
import './replica_card';
import './writer_card';

@customElement('sandbox-sides')
export class SandboxSides extends LaneSides {
  protected override writer() {
    const { frame, selected } = this;
    return html`
      <writer-card
        class="writer"
        .model=${frame.write}
        .writer=${frame.writer}
        .event=${frame.event}
        .selected=${selected}
      ></writer-card>`;
  }

  protected override replica(number: number) {
    return html`
      <replica-card
        class="replica"
        .replica=${this.frame.replicas[number]}
        .number=${number}
        .selected=${this.selected}
      ></replica-card>`;
  }

  static override styles = [
    LaneSides.styles,
    css`
      .sides {
        --columns: minmax(0, 6fr) minmax(200px, 8fr) minmax(0, 6fr);
      }
    `,
  ];
}
