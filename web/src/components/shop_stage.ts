// The loop, as CQRS is drawn on every whiteboard: customers on top, commands down to the write
// side, changes across, answers up from the read side. In the document it stands in that order too.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Customer } from '../core/contract';
import { type Control, controlsOf } from '../stage/controls';
import type { Frame } from '../stage/frame';
import { type Box, type Loop, loop } from '../stage/loop';
import type { Token } from '../stage/tokens';
import { base } from '../styles/shared';
import { t } from '../words/words';
import './customer_card';
import './lamp_label';
import './loop_arrows';
import './read_side';
import './token_channel';
import './write_side';

@customElement('shop-stage')
export class ShopStage extends LitElement {
  @property({ attribute: false }) frame!: Frame;
  @property({ attribute: false }) tokens: Token[] = [];
  @property({ attribute: false }) offers: ReadonlySet<string> = new Set();
  /** The control that the lesson's step is about. */
  @property({ attribute: false }) wanted?: { customer: string; control: Control };
  @state() private loop?: Loop;

  private readonly resized = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  // Only when the stage itself changes its size: nothing that happens in the run moves a box.
  private measure(): void {
    const ground = this.shadowRoot?.querySelector('.ground')?.getBoundingClientRect();
    const box = (element: Element | null | undefined): Box | undefined => {
      const rect = element?.getBoundingClientRect();
      return rect && ground
        ? {
            left: rect.left - ground.left,
            right: rect.right - ground.left,
            top: rect.top - ground.top,
            bottom: rect.bottom - ground.top,
          }
        : undefined;
    };
    const find = (selector: string) => this.shadowRoot?.querySelector(selector);
    const cards = [...(this.shadowRoot?.querySelectorAll('customer-card') ?? [])].map(box);
    const [write, read] = [box(find('write-side')), box(find('read-side'))];
    const arrows = find('loop-arrows');
    if (!write || !read || !arrows || getComputedStyle(arrows).display === 'none') return;
    const hang = box(find('.hang'));
    this.loop = loop(
      cards.filter((card) => card !== undefined),
      write,
      read,
      hang ? hang.bottom - hang.top : 0,
    );
  }

  /**
   * A part of the loop, a customer's card with what hangs below it for one; where all of it is
   * seen, nothing moves.
   */
  async bringIntoView(part: string): Promise<void> {
    // All that is inside has its size by then.
    await new Promise(requestAnimationFrame);
    const parts = this.shadowRoot?.querySelectorAll<HTMLElement>('[data-part]') ?? [];
    [...parts].find((each) => each.dataset.part === part)?.scrollIntoView({ block: 'nearest' });
  }

  private controls(customer: Customer) {
    const { wanted, offers } = this;
    return controlsOf(customer)
      .map((control) => ({
        control,
        wanted: wanted?.customer === customer.name && wanted.control === control,
      }))
      .filter((shown) => shown.wanted || offers.has('customers'));
  }

  protected override render() {
    const { frame, offers } = this;
    const replica = frame.replicas[0];
    const orders = offers.has('orders');
    return html`
      <section class="ground" aria-label=${t('stage')}>
        <loop-arrows .loop=${this.loop ?? { commands: [], answers: [] }} .customers=${frame.customers}></loop-arrows>
        <section class="customers" aria-label=${t('customers')}>
          ${repeat(
            frame.customers,
            (customer) => customer.name,
            (customer) => html`
              <div class="customer" data-part=${customer.name}>
                <customer-card .customer=${customer} .controls=${this.controls(customer)}></customer-card>
                <div class="hang"><lamp-label
                  .customer=${customer}
                  .cause=${this.causeOf(customer)}
                ></lamp-label></div>
              </div>`,
          )}
        </section>
        <div class="sides">
          <write-side
            data-part="write"
            .model=${frame.write}
            .last=${frame.write.last_event > 0 ? frame.event(frame.write.last_event) : undefined}
            .orders=${orders}
          ></write-side>
          <token-channel
            data-part="channel"
            .tokens=${this.tokens}
            .settings=${frame.settings}
            .event=${frame.event}
            .adjustable=${offers.has('lag')}
          ></token-channel>
          ${replica ? html`<read-side data-part="read" .replica=${replica} .orders=${orders}></read-side>` : nothing}
        </div>
      </section>`;
  }

  private causeOf(customer: Customer) {
    const oldest = customer.lamp.missing_events[0];
    return oldest === undefined ? undefined : this.frame.event(oldest);
  }

  static override styles = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      .ground {
        position: relative;
        max-width: 1240px;
        margin-inline: auto;
      }
      loop-arrows {
        position: absolute;
        inset: 0;
      }
      .customers {
        display: flex;
        justify-content: center;
        gap: 22px;
        padding-inline: 40px;
      }
      .customer {
        flex: 0 1 370px;
        display: flex;
        flex-direction: column;
        min-width: 0;
      }
      [data-part] {
        scroll-margin-block: 14px;
      }
      customer-card {
        position: relative;
        flex: 1;
        min-height: 186px;
      }
      .hang {
        height: 80px;
        margin-inline: 40px;
      }
      .sides {
        display: grid;
        grid-template-columns: minmax(0, 320px) minmax(220px, 1fr) minmax(0, 320px);
        /* Room for what a lesson adds, so that nothing above moves when it does. */
        grid-template-rows: minmax(18rem, auto);
        gap: 12px;
        padding-top: clamp(64px, 9vh, 96px);
      }
      .sides > * {
        min-width: 0;
      }
      @media (height < 760px), (width < 1080px) and (height < 1000px) {
        customer-card {
          min-height: 128px;
        }
        .sides {
          grid-template-rows: minmax(196px, auto);
          padding-top: 46px;
        }
      }
      @container (width < 720px) {
        loop-arrows {
          display: none;
        }
        .customers {
          gap: 10px;
          padding-inline: 0;
        }
        .customer {
          flex: 1 1 0;
        }
        customer-card {
          min-height: 166px;
        }
        .hang {
          height: auto;
          min-height: 116px;
          margin-inline: 6px;
        }
        .sides {
          grid-template: none / minmax(0, 1fr);
          gap: 18px;
          padding-top: 6px;
        }
      }
    `,
  ];
}
