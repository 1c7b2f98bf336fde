// A customer and the page in front of it. The page is a rendered answer: it changes when the
// customer acts, never by itself. What the customer cannot know is not in here but in the
// <lamp-label> below.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Customer } from '../core/contract';
import type { Control } from '../stage/controls';
import { noteOf, stateOf } from '../stage/page_words';
import { base, buttons } from '../styles/shared';
import { has, person, say, t } from '../words/words';
import { CustomerAct } from './events';
import { picture } from './product_picture';

export interface ShownControl {
  control: Control;
  wanted: boolean;
}

@customElement('customer-card')
export class CustomerCard extends LitElement {
  @property({ attribute: false }) customer!: Customer;
  @property({ attribute: false }) controls: ShownControl[] = [];

  private focusIsHere = false;

  protected override willUpdate(): void {
    this.focusIsHere = this.shadowRoot?.activeElement != null;
  }

  // The pressed control may be gone with the page it was on: the focus stays with the customer.
  protected override updated(): void {
    if (this.focusIsHere && this.shadowRoot?.activeElement == null) {
      this.shadowRoot?.querySelector('article')?.focus({ preventScroll: true });
    }
  }

  protected override render() {
    const { customer } = this;
    const name = person(customer.name);
    const note = noteOf(customer);
    return html`
      <article tabindex="-1" aria-label=${t('card.page_of', { name })}>
        <header>
          <h2>${name}</h2>
          <span>${t(`card.in.${customer.showing}`)}</span>
        </header>
        <div class="page">
          <svg viewBox="0 0 52 52" aria-hidden="true">${picture(customer.sku)}</svg>
          <p class="sku">${customer.sku}</p>
          <p class="state">${say(stateOf(customer))}</p>
          <p class="note">${note && has(note.key) ? say(note) : nothing}</p>
        </div>
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
      </article>`;
  }

  static override styles = [
    base,
    buttons,
    css`
      article {
        display: flex;
        flex-direction: column;
        height: 100%;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--card);
      }
      article:focus {
        outline: none;
      }
      article:focus-visible {
        outline: 3px solid var(--write);
        outline-offset: 2px;
      }
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 8px;
        padding: 7px 14px 8px;
        border-bottom: 1px solid var(--hairline);
      }
      h2 {
        font-size: var(--small);
        font-weight: 700;
      }
      header span,
      .sku,
      .note {
        color: var(--soft);
        font-size: var(--small);
      }
      .page {
        display: grid;
        grid-template: 'picture sku' auto 'picture state' auto 'picture note' minmax(20px, auto) / auto 1fr;
        flex: 1;
        align-content: start;
        column-gap: 20px;
        padding: 12px 14px 0 22px;
      }
      svg {
        grid-area: picture;
        width: 48px;
        height: 48px;
        margin-top: 7px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
      }
      .sku {
        overflow-wrap: anywhere;
        letter-spacing: 0.01em;
      }
      .state {
        font-size: var(--state);
        font-weight: 700;
        line-height: 1.25;
        text-wrap: balance;
      }
      .controls {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        min-height: 44px;
        margin: 8px 14px 14px;
      }
      /* Where height is short, what can be done stands beside what the page says. */
      @media (height < 760px), (width < 1080px) and (height < 1000px) {
        article {
          display: grid;
          grid-template: auto 1fr / 1fr auto;
        }
        header {
          grid-column: 1 / -1;
        }
        .page {
          display: block;
          padding: 9px 0 4px 14px;
        }
        svg {
          display: none;
        }
        .controls {
          align-content: end;
          flex-wrap: nowrap;
          align-items: end;
          margin: 8px 12px 12px;
        }
      }
      @container (width < 720px) {
        article {
          display: flex;
        }
        header {
          padding-inline: 11px;
        }
        .page {
          display: grid;
          grid-template: 'sku' auto 'state' minmax(28px, auto) 'note' minmax(20px, auto) / 1fr;
          padding: 9px 11px 0;
        }
        svg {
          display: none;
        }
        .sku {
          font-size: 0.8125rem;
          letter-spacing: -0.02em;
        }
        .state {
          font-size: 1.1875rem;
        }
        .controls {
          flex-wrap: wrap;
          align-content: start;
          margin: 6px 10px 11px;
        }
        button {
          padding-inline: 8px;
          font-size: 0.9375rem;
        }
      }
    `,
  ];
}
