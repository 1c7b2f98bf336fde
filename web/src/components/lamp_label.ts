// What a customer cannot see, hanging below its card: nothing to say, no label.
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Customer, DomainEvent } from '../core/contract';
import { lamp } from '../styles/lamp';
import { base } from '../styles/shared';
import { agoText } from '../words/times';
import { joined, person, t } from '../words/words';

@customElement('lamp-label')
export class LampLabel extends LitElement {
  @property({ attribute: false }) customer!: Customer;
  /** The oldest change that the page lacks, if any. */
  @property({ attribute: false }) cause?: DomainEvent;

  private get kind(): string {
    return this.customer.disappointed ? 'disappointed' : this.customer.lamp.kind;
  }

  private get sentence(): string {
    const { lamp, promised_in_stock } = this.customer;
    const { kind, cause } = this;
    const n = kind === 'disappointed' ? promised_in_stock : lamp.versions_behind;
    const said = t(`lamp.${kind}`, {
      n,
      cause: cause ? t(`lamp.cause.${cause.type}`, { by: person(cause.by) }) : '',
      age: agoText(lamp.age_ms),
    });
    return joined('sentences', [said, t('lamp.since', { n: lamp.changes_since })]);
  }

  protected override render() {
    const { kind } = this;
    if (kind === 'none') return nothing;
    return html`
      <aside class=${kind}>
        <p class="caption">${t('lamp.caption', { name: person(this.customer.name) })}</p>
        <p class="what"><strong>${t(`lamp.kind.${kind}`)}</strong>${t('join.sentences')}${this.sentence}</p>
      </aside>`;
  }

  static override styles = [base, lamp];
}
