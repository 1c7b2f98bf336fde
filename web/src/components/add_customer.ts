// One more customer, by name: a card beside the others. A customer is there from its first act on, so
// it opens a product's page at once; somebody in an issue tracker, the list of open issues.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Action, Shelves } from '../core/contract';
import { fields } from '../styles/fields';
import { base, buttons } from '../styles/shared';
import { t } from '../words/words';
import { Wish } from './events';

@customElement('add-customer')
export class AddCustomer extends LitElement {
  /** Where there are products; else there is a list. */
  @property({ attribute: false }) shelves?: Shelves;
  /** Does anybody go by that name? */
  @property({ attribute: false }) isTaken: (name: string) => boolean = () => false;
  @state() private open = false;
  @state() private name = '';
  @state() private sku?: string;
  @state() private refusal = '';

  protected override render() {
    return html`
      <button
        type="button"
        class="add"
        aria-expanded=${this.open}
        aria-controls="form"
        @click=${this.toggle}
      >${t(this.shelves ? 'floor.add_customer' : 'tracker.add_person')}</button>
      ${this.open ? this.form() : nothing}`;
  }

  private form() {
    return html`
      <form id="form" novalidate @submit=${this.add} @keydown=${this.pressKey}>
        <label>
          <span>${t('floor.name')}</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck="false"
            .value=${this.name}
            aria-invalid=${this.refusal ? 'true' : nothing}
            aria-describedby="refusal"
            @input=${(event: InputEvent) => {
              this.name = (event.target as HTMLInputElement).value;
              this.refusal = '';
            }}
          >
        </label>
        ${this.shelves ? this.products(this.shelves) : nothing}
        <button type="submit">${t('floor.add')}</button>
        <p id="refusal" role="alert">${this.refusal}</p>
      </form>`;
  }

  private products({ skus }: Shelves) {
    const choose = (event: Event) => {
      this.sku = (event.target as HTMLSelectElement).value;
    };
    return html`
      <label>
        <span>${t('floor.looks_at')}</span>
        <select @change=${choose}>
          ${skus.map((sku) => html`<option .value=${sku} ?selected=${sku === this.sku}>${sku}</option>`)}
        </select>
      </label>`;
  }

  private async toggle(): Promise<void> {
    this.open = !this.open;
    this.refusal = '';
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(this.open ? 'input' : '.add')?.focus();
  }

  private readonly pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.toggle();
  };

  private add(event: SubmitEvent): void {
    event.preventDefault();
    const { shelves } = this;
    const by = this.name.trim();
    const sku = this.sku ?? shelves?.skus[0];
    if (by === '') this.refusal = t('floor.nameless');
    else if (this.isTaken(by)) this.refusal = t('floor.taken', { name: by });
    else if (!shelves) this.enter({ by, query: 'open_issues' });
    else if (sku === undefined) this.refusal = t('floor.nothing_to_see');
    else this.enter({ by, query: 'availability', sku });
  }

  private enter(action: Action): void {
    const wish = new Wish(action);
    this.dispatchEvent(wish);
    if (wish.acted?.ok === false) {
      this.refusal = t('floor.refused.by', { message: wish.acted.message });
      return;
    }
    this.name = '';
    this.toggle();
  }

  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        display: flex;
        flex-direction: column;
        border: 1px dashed var(--edge);
        border-radius: var(--radius);
      }
      .add {
        flex: 1;
        border: 0;
        border-radius: var(--radius);
        background: none;
        color: var(--soft);
        font-weight: 400;
      }
      .add[aria-expanded='true'] {
        flex: none;
        text-align: start;
      }
      .add:hover {
        color: var(--ink);
      }
      form {
        display: grid;
        grid-template-columns: 1fr 1fr auto;
        align-items: end;
        gap: 8px;
        padding: 0 14px 14px;
      }
      label {
        min-width: 0;
      }
      p {
        grid-column: 1 / -1;
        font-size: var(--small);
        font-weight: 600;
      }
      p:empty {
        display: none;
      }
    `,
  ];
}
