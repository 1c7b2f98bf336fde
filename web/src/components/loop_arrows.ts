// The arrows that close the loop. The one that made the page in front of each customer is strong,
// the others faint.
import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Customer, Side } from '../core/contract';
import type { Arrow, Loop } from '../stage/loop';
import { base } from '../styles/shared';
import { Part } from './part';

@customElement('loop-arrows')
export class LoopArrows extends Part {
  @property({ attribute: false }) loop!: Loop;
  @property({ attribute: false }) customers: Customer[] = [];
  /** The side that gives the answers. */
  @property() answering: Side = 'read';

  protected override render() {
    return html`
      <svg aria-hidden="true">
        ${this.customers.map(({ showing }, index) => {
          const made = showing === 'receipt' ? 'command' : showing === 'nothing' ? '' : 'answer';
          return [
            this.arrow('write command', made === 'command', this.loop.commands[index]),
            this.arrow(`${this.answering} answer`, made === 'answer', this.loop.answers[index]),
          ];
        })}
      </svg>`;
  }

  private arrow(kind: string, strong: boolean, arrow?: Arrow) {
    if (!arrow) return nothing;
    return svg`<g class="${kind} ${strong ? 'strong' : ''}"><path class="line" d=${arrow.line} /><path d=${arrow.head} /></g>`;
  }

  static override styles = [
    base,
    css`
      :host {
        pointer-events: none;
      }
      svg {
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path {
        fill: none;
        stroke: var(--side);
        stroke-width: var(--stroke, 2);
      }
      g {
        opacity: 0.32;
      }
      .strong {
        opacity: 1;
      }
      .write {
        --side: var(--write);
      }
      .read {
        --side: var(--read);
      }
      .answer .line {
        stroke-dasharray: var(--dash, 6 4);
      }
    `,
  ];
}
