// A customer and the page in front of it. The page is a rendered answer: it changes when the
// customer acts, never by itself. What the customer cannot know is not in here but in the
// <lamp-label> below.
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Asking, Customer, Thing } from '../core/contract';
import type { Control } from '../stage/controls';
import { noteOf, stateOf } from '../stage/page_words';
import { card } from '../styles/card';
import { base, buttons } from '../styles/shared';
import { things } from '../styles/things';
import { has, person, product, say, t } from '../words/words';
import { CustomerAct } from './events';
import { Part } from './part';
import { picture } from './product_picture';
import { thingButton } from './thing_button';

export interface ShownControl {
  control: Control;
  wanted: boolean;
}

/** Where there is little room, what can be done stands beside what the page says. */
const compact = css`
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
`;

@customElement('customer-card')
export class CustomerCard extends Part {
  @property({ attribute: false }) customer!: Customer;
  @property({ attribute: false }) controls: ShownControl[] = [];
  /** Where everything is told: who answered, what waits, why not; and the name can be pointed at. */
  @property({ type: Boolean, reflect: true }) everything = false;
  @property({ attribute: false }) selected?: Thing;
  /** Why the act just tried was not taken. */
  @property() refused = '';

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
          <h2>${
            this.everything
              ? thingButton({ kind: 'customer', name: customer.name }, this.selected, name)
              : name
          }</h2>
          <span>${t(`card.in.${customer.showing}`)}${this.everything ? this.origin() : nothing}</span>
        </header>
        <div class="page">
          <svg viewBox="0 0 52 52" aria-hidden="true">${picture(customer.sku)}</svg>
          <p class="sku">${customer.sku}</p>
          <p class="state">${say(stateOf(customer))}</p>
          <p class="note">${note && has(note.key) ? say(note) : nothing}${
            customer.outcome === 'rejected' && has(`reasons.${customer.reason}`)
              ? t(`reasons.${customer.reason}`)
              : nothing
          }</p>
          ${this.refused === '' ? nothing : html`<p class="asking">${t('card.refused', { why: this.refused })}</p>`}
          ${this.everything && customer.asking ? this.asking(customer.asking) : nothing}
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

  /** Who the page came from; it can be pointed at, being a read or a command. */
  private origin() {
    const { read, command, replica } = this.customer;
    const thing: Thing | undefined =
      read !== null
        ? { kind: 'read', read }
        : command !== null
          ? { kind: 'command', command }
          : undefined;
    if (thing === undefined) return nothing;
    const from = replica < 0 ? t('asked.from_write') : t('asked.from_replica', { n: replica });
    return html` · ${thingButton(thing, this.selected, from)}`;
  }

  /** A later read that got no answer. */
  private asking({ read, status, replica, waits_for, orderid, sku }: Asking) {
    const said = t(`asked.${status}`, {
      what: orderid || product(sku),
      n: replica,
      event: waits_for,
    });
    return html`<p class="asking">${thingButton({ kind: 'read', read }, this.selected, said)}</p>`;
  }

  static override styles = [
    base,
    buttons,
    things,
    card,
    css`
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
      @media (height < 760px), (width < 1080px) and (height < 1000px) {
        ${compact}
      }
      :host([everything]) {
        ${compact}
      }
      .asking {
        margin-top: 4px;
        padding-left: 10px;
        border-left: 4px dotted var(--edge);
        font-size: var(--small);
      }
      @media print {
        .controls {
          display: none;
        }
        .page {
          padding-bottom: 12px;
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
