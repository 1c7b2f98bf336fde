// What a customer cannot see, where everything is told: which changes its page lacks and where they
// are, and which promise the answer broke, with the read or command that makes it one.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BrokenPromise, Customer, DomainEvent, Thing } from '../core/contract';
import { lamp } from '../styles/lamp';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { agoText, clockText } from '../words/times';
import { joined, person, t } from '../words/words';
import { idList } from './id_list';
import { thingButton } from './thing_button';

@customElement('lamp-detail')
export class LampDetail extends LitElement {
  @property({ attribute: false }) customer!: Customer;
  /** The oldest change that the page lacks, if any. */
  @property({ attribute: false }) cause?: DomainEvent;
  @property({ attribute: false }) selected?: Thing;

  private get kind(): string {
    return this.customer.disappointed ? 'disappointed' : this.customer.lamp.kind;
  }

  protected override render() {
    const { customer, kind } = this;
    if (kind === 'none' && customer.broken.length === 0) return nothing;
    return html`
      <aside class=${kind === 'none' ? 'promises' : kind}>
        <p class="caption">${t('lamp.caption', { name: person(customer.name) })}</p>
        ${kind === 'none' ? nothing : html`<p class="what"><strong>${t(`lamp.kind.${kind}`)}</strong>${t('join.sentences')}${this.sentence()}</p>`}
        ${customer.broken.map((broken) => this.promise(broken))}
      </aside>`;
  }

  private sentence(): TemplateResult | string {
    const { lamp, promised_in_stock } = this.customer;
    const { kind, cause } = this;
    if (kind === 'disappointed') return t('lamp.disappointed', { n: promised_in_stock });
    if (kind === 'wrong_for_good' && lamp.why !== 'lacks') return t(`lamp_detail.${lamp.why}`);
    const params = {
      n: lamp.versions_behind,
      cause: cause ? t(`lamp.cause.${cause.type}`, { by: person(cause.by) }) : '',
      age: agoText(lamp.age_ms),
    };
    const way = t(`lamp_detail.${lamp.on_its_way ? 'coming' : 'not_coming'}`);
    const since = t('lamp.since', { n: lamp.changes_since });
    return html`${joined('sentences', [t(`lamp.${kind}`, params), since])}${t('join.sentences')}${t('lamp_detail.lacks')} ${idList(lamp.missing_events)}${kind === 'wrong_for_good' ? '' : way}`;
  }

  private promise(broken: BrokenPromise) {
    const { guarantee, event, other_clock_ms, said_in_stock, other_event, other_by } = broken;
    const how = broken.said_in_stock === null ? guarantee : 'monotonic_reads_said';
    return html`
      <p class="promise">
        <strong>${t(`guarantee.${guarantee}`)}</strong>${t('join.sentences')}${t(`broken.${how}`, {
          event,
          other: other_event,
          by: person(other_by),
          time: clockText(other_clock_ms),
          n: said_in_stock ?? 0,
        })}
        ${thingButton({ kind: 'event', event }, this.selected, html`<span class="id">${event}</span>`, t('lane.event', { event }))}
        ${this.other(broken)}
      </p>`;
  }

  /** What had promised otherwise, to point at. */
  private other({ other_read, other_command, other_event }: BrokenPromise) {
    const { selected } = this;
    if (other_read !== null) {
      return thingButton({ kind: 'read', read: other_read }, selected, t('broken.that_read'));
    }
    if (other_command !== null) {
      const thing: Thing = { kind: 'command', command: other_command };
      return thingButton(thing, selected, t('broken.that_command'));
    }
    if (other_event === 0) return nothing;
    const id = html`<span class="id">${other_event}</span>`;
    return thingButton(
      { kind: 'event', event: other_event },
      selected,
      id,
      t('lane.event', { event: other_event }),
    );
  }

  static override styles = [
    base,
    lamp,
    things,
    css`
      .promise {
        margin-top: 5px;
      }
      .promise button.thing {
        font-weight: 700;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      aside.promises {
        border-style: solid;
        border-color: var(--ink);
      }
    `,
  ];
}
