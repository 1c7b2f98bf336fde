// What became of the last command: what it asked, what its units of work staged, and whether that
// was committed or rolled back.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CommandStep, DomainEvent, LastCommand, Thing } from '../core/contract';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { clockText, durationText } from '../words/times';
import { has, person, product, t } from '../words/words';
import { thingButton } from './thing_button';

@customElement('last-command')
export class LastCommandView extends LitElement {
  @property({ attribute: false }) last!: LastCommand;
  /** What it asked for, where it is not the shop's. */
  @property() asks?: string;
  @property({ attribute: false }) event!: (id: number) => DomainEvent;
  @property({ attribute: false }) selected?: Thing;

  protected override render() {
    const { last, selected } = this;
    const asks =
      this.asks ??
      t(`writer.asks.${last.type}`, {
        by: person(last.by),
        product: product(last.sku),
        n: last.qty,
        orderid: last.orderid,
        ref: last.ref,
      });
    return html`
      <section aria-label=${t('writer.last')}>
        <p class="asks">
          <span class="time">${clockText(last.clock_ms)}</span>
          ${thingButton({ kind: 'command', command: last.number }, selected, asks)}
        </p>
        <ol>${last.steps.map((step) => this.step(step))}</ol>
        ${this.outcome()}
      </section>`;
  }

  private step({ kind, event, down_ms }: CommandStep) {
    if (event === 0) {
      return html`<li class=${kind}>${t(`writer.step.${kind}`, { time: durationText(down_ms) })}</li>`;
    }
    const { type, orderid, ref, batchref, qty } = this.event(event);
    const key = `writer.event.${type}`;
    const says = has(key) ? t(key, { orderid, ref: ref || batchref, n: qty }) : '';
    const id = html`<span class="id">${event}</span> <b>${type}</b> ${says}`;
    return html`<li class=${kind}>
      ${thingButton({ kind: 'event', event }, this.selected, id)}
      <span class="fate">${t(`writer.step.${kind}`)}</span>
    </li>`;
  }

  /** Said only where the steps do not say it. */
  private outcome() {
    const { outcome, reason } = this.last;
    const key = `writer.outcome.${outcome}`;
    if (!has(key)) return nothing;
    const why = [`reasons.${reason}`, `tracker.reason.${reason}`].find(has);
    return html`<p class="outcome">${t(key, { why: why ? t(why) : reason })}</p>`;
  }

  static override styles = [
    base,
    things,
    css`
      section {
        padding-top: 9px;
        border-top: 1px solid var(--hairline);
        font-size: var(--small);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      .time {
        margin-right: 4px;
        color: var(--soft);
        font-family: var(--mono);
        font-size: 0.8125rem;
      }
      ol {
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        margin-top: 3px;
        padding-left: 16px;
      }
      /* The unit of work: kept, a bar; undone, a broken one. */
      li::before {
        content: '';
        position: absolute;
        inset: 2px auto 2px 3px;
        border-left: 4px solid var(--write);
      }
      li:is(.told, .rolled_back, .rolled_back_by_crash, .follow_up_lost)::before {
        border-left: 4px dotted var(--ink);
      }
      li.crashed::before {
        border-left: 4px double var(--ink);
      }
      .committed {
        color: var(--write);
      }
      .committed .fate {
        color: var(--soft);
      }
      .told button {
        text-decoration: line-through;
      }
      .outcome {
        margin-top: 4px;
      }
    `,
  ];
}
