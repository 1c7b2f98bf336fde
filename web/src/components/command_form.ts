// Commands typed in: a batch brought in, a line ordered, a batch counted. What is refused, by the
// form of the command or by the shop's rules, stands at the field it is about.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Action, Customer, Shelves } from '../core/contract';
import { fields } from '../styles/fields';
import { base, buttons } from '../styles/shared';
import { has, joined, t } from '../words/words';
import { Wish } from './events';

const COMMANDS = {
  CreateBatch: ['ref', 'sku', 'qty', 'eta'],
  Allocate: ['by', 'orderid', 'sku', 'qty'],
  ChangeBatchQuantity: ['ref', 'qty'],
} as const;
type CommandName = keyof typeof COMMANDS;
type FieldName = 'by' | 'ref' | 'orderid' | 'sku' | 'qty' | 'eta';

@customElement('command-form')
export class CommandForm extends LitElement {
  @property({ attribute: false }) shelves!: Shelves;
  /** Who can order. */
  @property({ attribute: false }) customers: Customer[] = [];
  @state() private command: CommandName = 'CreateBatch';
  /** What the person has typed; elsewhere stands what is proposed. */
  @state() private typed: Partial<Record<FieldName, string>> = {};
  /** By the JSON pointer of the field; '' for the whole. */
  @state() private refusals: Record<string, string> = {};
  @state() private done = '';

  protected override render() {
    const names: readonly FieldName[] = COMMANDS[this.command];
    const elsewhere = Object.entries(this.refusals)
      .filter(([pointer]) => !names.some((name) => pointer === `/${name}`))
      .map(([, text]) => text);
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${t('floor.title')}</h2>
        <form novalidate @submit=${this.give}>
          <div class="choice" role="radiogroup" aria-labelledby="title">
            ${(Object.keys(COMMANDS) as CommandName[]).map((name) => this.choice(name))}
          </div>
          <div class="fields">${names.map((name) => this.field(name))}</div>
          <button type="submit">${t(`floor.give.${this.command}`)}</button>
          <p class="done" role="status">${this.done}</p>
          <p class="refusal" role="alert">${joined('sentences', elsewhere)}</p>
        </form>
      </section>`;
  }

  private choice(name: CommandName) {
    return html`
      <label>
        <input
          type="radio"
          name="command"
          .checked=${name === this.command}
          @change=${() => this.choose(name)}
        >
        <span>${t(`floor.commands.${name}`)}</span>
      </label>`;
  }

  private field(name: FieldName) {
    const refusal = this.refusals[`/${name}`];
    const options = this.options(name);
    return html`
      <div>
      <label>
        <span>${t(`floor.fields.${name}`)}</span>
        <input
          name=${name}
          type=${name === 'qty' ? 'number' : name === 'eta' ? 'date' : 'text'}
          autocomplete="off"
          spellcheck="false"
          .value=${this.shown(name)}
          list=${options.length > 0 ? `${name}-list` : nothing}
          aria-invalid=${refusal ? 'true' : nothing}
          aria-describedby=${refusal ? `${name}-refusal` : nothing}
          @input=${(event: InputEvent) => this.type(name, (event.target as HTMLInputElement).value)}
        >
      </label>
      ${refusal ? html`<p class="refusal" id="${name}-refusal">${refusal}</p>` : nothing}
      </div>
      ${options.length > 0 ? html`<datalist id="${name}-list">${options.map((option) => html`<option value=${option}></option>`)}</datalist>` : nothing}`;
  }

  private options(name: FieldName): string[] {
    const { shelves } = this;
    if (name === 'sku') return shelves.skus;
    if (name === 'by') return this.customers.map((customer) => customer.name);
    if (name === 'ref' && this.command === 'ChangeBatchQuantity') return shelves.refs;
    return [];
  }

  private proposed(name: FieldName): string {
    const { shelves } = this;
    switch (name) {
      case 'by':
        return this.customers[0]?.name ?? '';
      case 'ref':
        return this.command === 'CreateBatch' ? shelves.free_ref : (shelves.refs[0] ?? '');
      case 'orderid':
        return shelves.free_orderid;
      case 'sku':
        return shelves.skus[0] ?? '';
      case 'qty':
        return '1';
      case 'eta':
        return '';
    }
  }

  private shown(name: FieldName): string {
    return this.typed[name] ?? this.proposed(name);
  }

  private choose(name: CommandName): void {
    this.command = name;
    this.typed = {};
    this.refusals = {};
    this.done = '';
  }

  private type(name: FieldName, value: string): void {
    this.typed = { ...this.typed, [name]: value };
  }

  private get action(): Action {
    const given = COMMANDS[this.command].map((name: FieldName) => [
      name,
      inJson(name, this.shown(name)),
    ]);
    const by = this.command === 'Allocate' ? {} : { by: this.shelves.stocks_by };
    return { ...by, command: this.command, ...Object.fromEntries(given) } as Action;
  }

  private async give(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wish = new Wish(this.action);
    this.dispatchEvent(wish);
    const { acted, told } = wish;
    this.refusals = {};
    this.done = '';
    if (acted && !acted.ok) {
      const key = `floor.refused${acted.pointer.replace('/', '.')}`;
      const message = has(key) ? t(key, { message: acted.message }) : acted.message;
      this.refusals = { [acted.pointer]: message };
    } else if (told?.outcome === 'rejected') {
      this.refusals = { [told.pointer]: t(`floor.rejected.${told.reason}`) };
    } else if (told) {
      this.done = t(`floor.told.${told.outcome}`);
      this.typed = {};
    }
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  static override styles = [
    base,
    buttons,
    fields,
    css`
      h2 {
        margin-bottom: 8px;
        color: var(--soft);
        font-size: var(--small);
        font-weight: 400;
      }
      form {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 12px;
      }
      .choice {
        display: flex;
        border: 1px solid var(--edge);
        border-radius: var(--radius-inside);
        overflow: clip;
      }
      .choice label {
        position: relative;
        display: flex;
        align-items: center;
        min-height: 44px;
        padding: 0 12px;
        cursor: pointer;
      }
      .choice span {
        margin: 0;
        color: inherit;
        font-size: 0.9375rem;
      }
      .choice input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .choice label:has(:checked) {
        background: var(--ink);
        color: var(--card);
      }
      .choice label:has(:focus-visible) {
        outline: 3px solid var(--write);
        outline-offset: -3px;
      }
      .fields {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
        width: 100%;
      }
      .fields > * {
        min-width: 0;
      }
      .fields input {
        width: 100%;
      }
      input[aria-invalid] {
        border: 2px solid var(--ink);
      }
      .refusal {
        margin-top: 3px;
        font-size: var(--small);
        font-weight: 600;
      }
      .refusal:empty,
      .done:empty {
        display: none;
      }
      .done {
        color: var(--soft);
      }
    `,
  ];
}

/** As the command's JSON has it: no quantity and no day are null. */
function inJson(name: FieldName, value: string): string | number | null {
  if (name === 'qty') return value === '' ? null : Number(value);
  if (name === 'eta') return value === '' ? null : value;
  return value;
}
