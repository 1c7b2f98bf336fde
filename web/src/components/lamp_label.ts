// What a customer cannot see, hanging below its card: nothing to say, no label.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Customer, DomainEvent } from '../core/contract';
import { base } from '../styles/shared';
import { agoText } from '../words/times';
import { person, t } from '../words/words';

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
    return t(`lamp.${kind}`, {
      n,
      cause: cause ? t(`lamp.cause.${cause.type}`, { by: person(cause.by) }) : '',
      age: agoText(lamp.age_ms),
    });
  }

  protected override render() {
    const { kind } = this;
    if (kind === 'none') return nothing;
    return html`
      <aside class=${kind}>
        <p class="caption">${t('lamp.caption', { name: person(this.customer.name) })}</p>
        <p class="what"><strong>${t(`lamp.kind.${kind}`)}</strong> ${this.sentence}</p>
      </aside>`;
  }

  static override styles = [
    base,
    css`
      aside {
        position: relative;
        padding: 7px 14px 10px 20px;
        border: 1px dashed var(--edge);
        border-top: 0;
        border-radius: 0 0 var(--radius) var(--radius);
        background: var(--paper);
        color: var(--ink);
        font-size: var(--small);
        line-height: 1.42;
        overflow: clip;
      }
      .caption {
        font-size: 0.75rem;
      }
      aside:not(.stale_answer, .wrong_for_good) .caption {
        color: var(--soft);
      }
      .what {
        text-wrap: pretty;
      }
      aside.stale_answer {
        border: 1px solid var(--stale);
        border-top: 0;
        background: var(--stale-ground);
        color: var(--stale);
      }
      aside.stale_answer::before {
        content: '';
        position: absolute;
        inset: 0 auto 0 0;
        width: 9px;
        background: repeating-linear-gradient(-45deg, var(--stale) 0 5px, var(--stale-ground) 5px 10px);
      }
      aside.wrong_for_good {
        border: 1px solid var(--ink);
        border-top: 0;
        background: var(--ink);
        color: var(--paper);
      }
    `,
  ];
}
