// One of two worlds, as much of its stage as has room beside the other: each customer's page with
// what the customer cannot see, and for every replica the way to it and its views.
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Customer } from '../core/contract';
import { noteOf, stateOf } from '../stage/page_words';
import { base } from '../styles/shared';
import { things } from '../styles/things';
import { has, person, product, say, t } from '../words/words';
import { LaneStage } from './lane_stage';
import { thingButton } from './thing_button';
import './channel_lane';
import './lamp_detail';
import './replica_card';

@customElement('world-view')
export class WorldView extends LaneStage {
  protected override render() {
    const { frame, selected } = this;
    return html`
      <ul class="customers" aria-label=${t('customers')}>
        ${repeat(
          frame.customers,
          ({ name }) => name,
          (customer) => this.customer(customer),
        )}
      </ul>
      <div class="ways">
        ${frame.replicas.map(
          (replica, number) => html`
            <div class="way">
              <channel-lane
                grouped
                .replica=${number}
                .event=${frame.event}
                .selected=${selected}
              ></channel-lane>
              <replica-card grouped .replica=${replica} .number=${number} .selected=${selected}></replica-card>
            </div>`,
        )}
      </div>`;
  }

  private customer(customer: Customer) {
    const { frame, selected } = this;
    const name = person(customer.name);
    const note = noteOf(customer);
    const oldest = customer.lamp.missing_events[0];
    return html`
      <li data-customer=${customer.name}>
        <div class="page">
          <p class="who">
            ${thingButton({ kind: 'customer', name: customer.name }, selected, html`<b>${name}</b>`)}
            <span>${t(`card.in.${customer.showing}`)}${this.origin(customer)}</span>
          </p>
          <p class="sku">${customer.sku}</p>
          <p class="state">${say(stateOf(customer))}</p>
          ${note && has(note.key) ? html`<p class="note">${say(note)}</p>` : nothing}
          ${this.asking(customer)}
        </div>
        <lamp-detail
          .customer=${customer}
          .cause=${oldest === undefined ? undefined : frame.event(oldest)}
          .selected=${selected}
        ></lamp-detail>
      </li>`;
  }

  private origin({ read, replica }: Customer) {
    if (read === null) return nothing;
    const from = replica < 0 ? t('asked.from_write') : t('asked.from_replica', { n: replica });
    return html` · ${thingButton({ kind: 'read', read }, this.selected, from)}`;
  }

  /** A later read that got no answer. */
  private asking({ asking }: Customer) {
    if (!asking) return nothing;
    const { read, status, orderid, sku, replica, waits_for } = asking;
    const what = orderid || product(sku);
    const said = t(`asked.${status}`, { what, n: replica, event: waits_for });
    return html`<p class="asking">${thingButton({ kind: 'read', read }, this.selected, said)}</p>`;
  }

  static override styles = [
    base,
    things,
    css`
      .customers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 216px), 1fr));
        gap: 10px;
        align-items: start;
        list-style: none;
      }
      .page {
        padding: 8px 12px 10px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-inside);
        background: var(--card);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0 8px;
        font-size: var(--small);
      }
      .who span,
      .sku,
      .note {
        color: var(--soft);
        font-size: var(--small);
      }
      .sku {
        overflow-wrap: anywhere;
      }
      .state {
        font-size: 1.0625rem;
        font-weight: 700;
        line-height: 1.3;
        text-wrap: balance;
      }
      .asking {
        margin-top: 4px;
        padding-left: 10px;
        border-left: 4px dotted var(--edge);
        font-size: var(--small);
      }
      lamp-detail {
        margin-inline: 10px;
      }
      .ways {
        container-type: inline-size;
      }
      .way {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 12px;
        align-items: center;
      }
      .way + .way {
        margin-top: 10px;
      }
      @container (width < 420px) {
        .way {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ];
}
