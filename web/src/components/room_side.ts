// One of the two sides, in a room: what it counts, and the orders that it knows while somebody looks
// at one.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { room } from '../styles/room';
import { base } from '../styles/shared';
import { differenceMark } from './difference_mark';

/** A row as it is shown: what of, and how many or what. */
export interface RoomRow {
  label: string;
  says: string | number;
  differs: boolean;
}

@customElement('room-side')
export class RoomSide extends LitElement {
  @property({ reflect: true }) kind: 'write' | 'read' = 'write';
  @property() heading = '';
  @property({ attribute: false }) quantities: RoomRow[] = [];
  @property({ attribute: false }) orders: RoomRow[] = [];
  /** Too many quantities for each to be large. */
  @property({ type: Boolean, reflect: true }) dense = false;

  protected override render() {
    const { quantities, orders } = this;
    return html`
      <section aria-label=${this.heading}>
        <h2>${this.heading}</h2>
        <dl class="quantities">${quantities.map((row) => this.row(row))}</dl>
        ${orders.length > 0 ? html`<dl class="orders">${orders.map((row) => this.row(row))}</dl>` : nothing}
      </section>`;
  }

  private row({ label, says, differs }: RoomRow) {
    return html`
      <div class=${differs ? 'differs' : ''}>
        <dt>${label}\u00a0${differenceMark(differs)}</dt>
        <dd>${says}</dd>
      </div>`;
  }

  static override styles = [
    base,
    room,
    css`
      :host {
        --side: var(--write);
        --ground: var(--write-ground);
      }
      :host([kind='read']) {
        --side: var(--read);
        --ground: var(--read-ground);
      }
      section {
        height: 100%;
        padding: 0.15em 0.5em 0.3em;
        border-top: 5px solid var(--side);
        border-radius: var(--radius-inside) var(--radius-inside) var(--radius) var(--radius);
        background: var(--ground);
      }
      h2 {
        padding-inline: 0.2em;
        color: var(--side);
      }
      dl div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5em;
        margin-top: 2px;
        padding-inline: 0.2em;
        border-radius: 5px;
        line-height: 1.2;
      }
      dt {
        min-width: 0;
        overflow-wrap: break-word;
      }
      dd {
        margin: 0;
        text-align: end;
      }
      .quantities dd {
        font-size: var(--room-quantity);
        font-weight: 700;
        line-height: 1.08;
      }
      :host([dense]) .quantities dd {
        font-size: 1.4em;
      }
      .differs {
        background: var(--stale-ground);
        color: var(--stale);
      }
    `,
  ];
}
