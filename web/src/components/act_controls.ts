// What can be done to the thing that is looked at, as the core offers it. Each act is an action of
// the run; what the core refuses is said beside the buttons.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, PossibleAct, Thing } from '../core/contract';
import { textOf } from '../stage/phrases';
import { isSame } from '../stage/things';
import { fields } from '../styles/fields';
import { base, buttons } from '../styles/shared';
import { joined, t } from '../words/words';
import { Wish } from './events';

const MS_PER_SECOND = 1000;

@customElement('act-controls')
export class ActControls extends LitElement {
  @property({ attribute: false }) acts: PossibleAct[] = [];
  @property({ attribute: false }) thing?: Thing;
  @state() private refusal = '';
  /** What the person has put into a field, by the field's name. */
  @state() private chosen: Record<string, string> = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('thing');
    if (!changed.has('thing') || isSame(before, this.thing)) return;
    this.refusal = '';
    this.chosen = {};
  }

  protected override render() {
    if (this.acts.length === 0) return nothing;
    const possible = this.acts.filter(({ why_not }) => why_not === null);
    const reasons = new Set(this.acts.map(({ why_not }) => (why_not ? textOf(why_not) : '')));
    const asked = [...new Set(possible.map(({ asks }) => asks))].filter((asks) => asks !== '');
    return html`
      <div role="group" aria-label=${t('inspect.acts')}>
        ${
          possible.length === 0
            ? html`<p class="why">${joined('sentences', [...reasons])}</p>`
            : html`<div class="row">${this.buttons(possible, '')}</div>`
        }
        ${asked.map(
          (field) => html`
            <div class="row asked">
              ${this.field(field, possible.find(({ asks }) => asks === field) as PossibleAct)}
              ${this.buttons(possible, field)}
            </div>`,
        )}
        <p class="refusal" role="alert">${this.refusal}</p>
      </div>`;
  }

  private buttons(possible: PossibleAct[], field: PossibleAct['asks']) {
    return repeat(
      possible.filter(({ asks }) => asks === field),
      ({ name }) => name,
      (act) =>
        html`<button type="button" @click=${() => this.wish(act)}>${t(`inspect.act.${act.name}`)}</button>`,
    );
  }

  private field(field: string, act: PossibleAct) {
    const choose = (event: Event) => {
      this.chosen = { ...this.chosen, [field]: (event.target as HTMLInputElement).value };
    };
    const value = this.chosen[field] ?? proposed(act);
    return html`
      <label>
        <span>${t(`inspect.ask.${field}`)}</span>
        ${
          act.options.length > 0
            ? html`<select @change=${choose}>
                ${act.options.map((option) => html`<option .value=${option} ?selected=${option === value}>${option}</option>`)}
              </select>`
            : html`<input type="number" min="0" step="0.1" inputmode="decimal" .value=${value} @input=${choose}>`
        }
      </label>`;
  }

  private wish(act: PossibleAct): void {
    const { asks, action } = act;
    const chosen = this.chosen[asks];
    const wish = new Wish(chosen === undefined ? action : filled(action, act, chosen));
    this.dispatchEvent(wish);
    const { acted } = wish;
    this.refusal =
      acted && !acted.ok
        ? t('inspect.refused', { message: `${acted.pointer} ${acted.message}` })
        : '';
  }

  static override styles = [
    base,
    buttons,
    fields,
    css`
      [role='group'] {
        margin-top: 18px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .row:empty {
        display: none;
      }
      .asked {
        align-items: end;
        margin-top: 12px;
      }
      button {
        font-size: 0.9375rem;
      }
      .why {
        color: var(--soft);
      }
      .refusal:not(:empty) {
        margin-top: 8px;
        font-weight: 600;
      }
    `,
  ];
}

/** What stands in the action where the person may choose: of times, in seconds. */
function proposed({ action, asks }: PossibleAct): string {
  const value = (action as Record<string, unknown>)[asks];
  return typeof value === 'number' ? String(value / MS_PER_SECOND) : String(value);
}

function filled(action: Action, { asks, options }: PossibleAct, chosen: string): Action {
  const value = options.length > 0 ? chosen : Math.round(Number(chosen) * MS_PER_SECOND);
  return { ...action, [asks]: value } as Action;
}
