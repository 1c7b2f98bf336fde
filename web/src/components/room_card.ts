// A customer's page, in a room: who, where, and the one thing that it says, its quantity the largest
// of all. Beside it what can be pressed.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Customer } from '../core/contract';
import { stateOf } from '../stage/page_words';
import { room } from '../styles/room';
import { base, buttons } from '../styles/shared';
import { has, person, product, type Said, say, t } from '../words/words';
import type { ShownControl } from './customer_card';
import { CustomerAct } from './events';
import { rich } from './rich_text';

/** The same sentence with its number set apart, where there is one. */
function large(said: Said): Said {
  const key = said.key.replace(/^card\./, 'room.');
  return has(key) ? { ...said, key } : said;
}

@customElement('room-card')
export class RoomCard extends LitElement {
  @property({ attribute: false }) customer!: Customer;
  @property({ attribute: false }) controls: ShownControl[] = [];

  protected override render() {
    const { customer } = this;
    const name = person(customer.name);
    return html`
      <article aria-label=${t('card.page_of', { name })}>
        <header>
          <h2>${name}</h2>
          <span>${t(`room.where.${customer.showing}`, { product: product(customer.sku) })}</span>
        </header>
        <div class="page">
          <p class="state">${rich(say(large(stateOf(customer))))}</p>
          <div class="controls">
            ${repeat(
              this.controls,
              ({ control }) => control,
              ({ control, wanted }) => html`
                <button
                  type="button"
                  class=${wanted ? 'wanted' : ''}
                  aria-label=${t('card.control_of', { control: t(`card.controls.${control}`), name })}
                  data-control=${control}
                  @click=${() => this.dispatchEvent(new CustomerAct(customer.name, control))}
                >${t(`card.controls.${control}`)}</button>`,
            )}
          </div>
        </div>
      </article>`;
  }

  static override styles = [
    base,
    buttons,
    room,
    css`
      article {
        height: 100%;
        border: 2px solid var(--edge);
        border-radius: var(--radius);
        background: var(--card);
      }
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 0.6em;
        padding: 0.1em 0.6em;
        border-bottom: 1px solid var(--hairline);
        line-height: 1.3;
      }
      header span {
        overflow: hidden;
        color: var(--soft);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .page {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 0.6em;
        min-height: 2.9em;
        padding: 0 0.6em;
      }
      .state {
        font-size: var(--room-state);
        font-weight: 700;
        line-height: 1.1;
      }
      /* The quantity: as large as those of the two sides. */
      .state strong {
        font-size: calc(2.2858em / 1.55);
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35em;
        padding-block: 0.3em;
      }
      button {
        padding: 0 0.6em;
      }
      button.wanted {
        margin: 4px;
      }
    `,
  ];
}
