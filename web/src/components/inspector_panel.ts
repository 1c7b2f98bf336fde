// What is known about the thing that is pointed at: what it says, why, where it came from and
// went, what can be done to it. What it speaks of can be gone to.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Fact, Inspection, Relation, Thing } from '../core/contract';
import { textOf } from '../stage/phrases';
import { isSame } from '../stage/things';
import { base, buttons } from '../styles/shared';
import { has, t } from '../words/words';
import { Retrace, SelectThing } from './events';
import { phraseText } from './phrase_text';
import './act_controls';
import './raw_record';

@customElement('inspector-panel')
export class InspectorPanel extends LitElement {
  @property({ attribute: false }) seen!: Inspection;
  /** Something was looked at before, and can be gone back to. */
  @property({ type: Boolean }) retraceable = false;
  /** The lines of the trace about it: asked for when they are to be seen. */
  @property({ attribute: false }) raw: () => string[] = () => [];
  @query('h2') private readonly heading!: HTMLElement;

  /** Whoever comes by a link or with the keyboard goes on reading here. */
  focusHeading(): void {
    this.updateComplete.then(() => this.heading.focus({ preventScroll: true }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('seen');
    if (before && !isSame(before.thing, this.seen.thing)) this.scrollTop = 0;
  }

  protected override render() {
    const { seen } = this;
    return html`
      <section aria-label=${t('inspect.title')}>
        <div class="head">
          <p class="kind">${t(`inspect.kind.${seen.thing.kind}`)}</p>
          ${
            this.retraceable
              ? html`<button type="button" class="quiet" @click=${() => this.dispatchEvent(new Retrace())}
                >${t('inspect.back')}</button>`
              : nothing
          }
          <button type="button" class="quiet" @click=${() => this.dispatchEvent(new SelectThing(undefined))}
            >${t('inspect.close')}</button>
        </div>
        <h2 tabindex="-1">${phraseText(seen.title)}</h2>
        ${seen.found ? this.details(seen) : html`<p>${t('inspect.nothing_yet')}</p>`}
      </section>`;
  }

  private details(seen: Inspection) {
    return html`
      <dl>${seen.facts.map((fact, place) => this.fact(fact, seen.facts[place - 1]))}</dl>
      <act-controls .acts=${seen.acts} .thing=${seen.thing}></act-controls>
      ${this.relations(t('inspect.caused_by'), seen.caused_by)}
      ${this.relations(this.ledTo(seen.thing), seen.led_to)}
      <raw-record .lines=${this.raw} .of=${seen}></raw-record>`;
  }

  private fact({ row, says, thing }: Fact, before: Fact | undefined) {
    const label = (fact: Fact) =>
      textOf({ code: `row.${fact.row}`, params: { replica: '', event: '', ...fact.says.params } });
    const own = label({ row, says, thing });
    const again = before !== undefined && label(before) === own;
    return html`
      <dt class=${row}>${again ? html`<span class="unseen">${own}</span>` : own}</dt>
      <dd class=${row}>${thing ? this.link(says, thing) : phraseText(says)}</dd>`;
  }

  private link(says: Relation['says'], thing: Thing) {
    return html`<button type="button" class="link" @click=${() => this.go(thing)}>${phraseText(says)}</button>`;
  }

  private relations(heading: string, relations: Relation[]) {
    if (relations.length === 0) return nothing;
    return html`
      <h3>${heading}</h3>
      <ul>${relations.map(({ says, thing }) => html`<li>${this.link(says, thing)}</li>`)}</ul>`;
  }

  private ledTo({ kind }: Thing): string {
    const own = `inspect.led_to_of.${kind}`;
    return has(own) ? t(own) : t('inspect.led_to');
  }

  private go(thing: Thing): void {
    this.dispatchEvent(new SelectThing(thing));
  }

  static override styles = [
    base,
    buttons,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 44px;
        margin-right: -12px;
      }
      .kind {
        flex: 1;
        color: var(--soft);
        font-size: var(--small);
      }
      button.quiet {
        padding: 0 12px;
        border: 0;
        background: none;
        color: var(--soft);
        font-size: var(--small);
        font-weight: 400;
      }
      button.quiet:hover {
        color: var(--ink);
      }
      h2 {
        margin-bottom: 14px;
        font-size: 1.375rem;
        font-weight: 700;
        line-height: 1.22;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      h2:focus {
        outline: none;
      }
      dl {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr);
        gap: 5px 12px;
        line-height: 1.4;
      }
      dt {
        color: var(--soft);
        font-size: 0.9375rem;
        overflow-wrap: anywhere;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      dd.stale,
      dd.broken {
        padding: 1px 8px;
        border-radius: 4px;
        background: var(--stale-ground);
        color: var(--stale);
        justify-self: start;
      }
      h3 {
        margin: 20px 0 2px;
        color: var(--soft);
        font-size: var(--small);
        font-weight: 400;
      }
      ul {
        list-style: none;
      }
      button.link {
        min-width: 0;
        min-height: 0;
        padding: 1px 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        text-decoration: underline 1.5px;
        text-decoration-color: var(--edge);
        text-underline-offset: 3px;
        overflow-wrap: anywhere;
      }
      button.link:hover {
        text-decoration-color: currentColor;
      }
      li button.link {
        min-height: 32px;
      }
      @media (pointer: coarse) {
        button.link,
        li button.link {
          min-height: 44px;
        }
        dt {
          align-self: center;
        }
      }
    `,
  ];
}
