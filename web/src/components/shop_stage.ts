// The loop, as CQRS is drawn on every whiteboard: customers on top, commands down to the write
// side, changes across, answers up from the read side. In the document it stands in that order too.
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, Customer, Session, Thing } from '../core/contract';
import { type Control, controlsOf } from '../stage/controls';
import type { Frame } from '../stage/frame';
import { type Box, type Loop, loop } from '../stage/loop';
import type { Token } from '../stage/tokens';
import { base } from '../styles/shared';
import { t } from '../words/words';
import './customer_card';
import type { ShownControl } from './customer_card';
import './lamp_label';
import './loop_arrows';
import './read_side';
import type { SandboxSides } from './sandbox_sides';
import './token_channel';
import './write_side';
import { Part } from './part';

/** What a customer tried, and why nothing came of it. */
export interface Refused {
  name: string;
  why: string;
}

export interface Wanted {
  customer: string;
  /** On the page of the shop. */
  control?: Control;
  /** Where another domain is played: the act itself. */
  act?: Action;
}

// Both are made anew for every frame, and hardly ever differ.
const hasOther = (one: ReadonlySet<string>, other?: ReadonlySet<string>): boolean =>
  one.size !== other?.size || [...one].some((each) => !other.has(each));
const isOther = (one?: Wanted, other?: Wanted): boolean =>
  one?.customer !== other?.customer || one?.control !== other?.control;

const NO_LOOP: Loop = { commands: [], answers: [] };

/**
 * Where everything is told, other elements tell it (<sandbox-sides>, <lamp-detail>); who offers
 * 'ids' has loaded them.
 */
@customElement('shop-stage')
export class ShopStage extends Part {
  @property({ attribute: false }) frame!: Frame;
  /** Of a lesson's channel; where everything is told, the lanes ask the session themselves. */
  @property({ attribute: false }) tokens: readonly Token[] = [];
  @property({ attribute: false }) session!: Session;
  /** Nothing may travel. */
  @property({ type: Boolean }) still = false;
  @property({ attribute: false, hasChanged: hasOther }) offers: ReadonlySet<string> = new Set();
  /** The control that the lesson's step is about. */
  @property({ attribute: false, hasChanged: isOther }) wanted?: Wanted;
  /** What the inspector is about. */
  @property({ attribute: false }) selected?: Thing;
  @property({ attribute: false }) refused?: Refused;
  @state() private loop?: Loop;
  private controls = new Map<string, ShownControl[]>();

  private readonly resized = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  // Only when the stage itself changes its size, or another side answers: nothing that happens in the
  // run moves a box.
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
      this.frame.answering === 'write' ? write : read,
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

  /** Where everything is told: time has passed, and nothing but the tokens is elsewhere. */
  moveTokens(): void {
    this.shadowRoot?.querySelector<SandboxSides>('sandbox-sides')?.moveTokens();
  }

  // While time passes and nothing happens, the cards are handed the very same things.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('frame') && !changed.has('offers') && !changed.has('wanted')) return;
    this.controls = new Map(
      this.frame.customers.map((customer) => [customer.name, this.controlsOf(customer)]),
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('frame');
    if (before && before.answering !== this.frame.answering) this.measure();
  }

  private controlsOf(customer: Customer): ShownControl[] {
    const { wanted, offers } = this;
    return controlsOf(customer)
      .map((control) => ({
        control,
        wanted: wanted?.customer === customer.name && wanted.control === control,
      }))
      .filter((shown) => shown.wanted || offers.has('customers'));
  }

  protected override render() {
    const { frame } = this;
    const everything = this.offers.has('ids');
    return html`
      <section class="ground ${everything ? 'everything' : ''}" aria-label=${t('stage')}>
        ${
          everything
            ? nothing
            : html`<loop-arrows
                .loop=${this.loop ?? NO_LOOP}
                .customers=${frame.customers}
                .answering=${frame.answering}
              ></loop-arrows>`
        }
        <section class="customers" aria-label=${t('customers')}>
          ${repeat(
            frame.customers,
            ({ name }) => name,
            (customer) => this.customer(customer, everything),
          )}
          ${everything ? html`<slot name="newcomer"></slot>` : nothing}
        </section>
        ${
          everything
            ? html`<sandbox-sides
                .frame=${frame}
                .session=${this.session}
                ?still=${this.still}
                .selected=${this.selected}
              ></sandbox-sides>`
            : this.sides()
        }
      </section>`;
  }

  private customer(customer: Customer, everything: boolean) {
    const { selected } = this;
    const cause = this.causeOf(customer);
    return html`
      <div class="customer" data-part=${customer.name}>
        <customer-card
          .customer=${customer}
          .controls=${this.controls.get(customer.name) ?? []}
          .selected=${selected}
          .refused=${this.refused?.name === customer.name ? this.refused.why : ''}
          ?everything=${everything}
        ></customer-card>
        <div class="hang">${
          everything
            ? html`<lamp-detail .customer=${customer} .cause=${cause} .selected=${selected}></lamp-detail>`
            : html`<lamp-label .customer=${customer} .cause=${cause}></lamp-label>`
        }</div>
      </div>`;
  }

  private sides() {
    const { frame, offers } = this;
    const replica = frame.replicas[0];
    const orders = offers.has('orders');
    return html`
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
      </div>`;
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
      .everything .customers {
        flex-wrap: wrap;
        gap: 14px;
        padding-inline: 0;
      }
      .everything .customer {
        flex: 1 1 280px;
      }
      .everything customer-card {
        flex: none;
        min-height: 0;
      }
      .everything .hang {
        height: auto;
        min-height: 64px;
        margin-inline: 16px;
      }
      ::slotted([slot='newcomer']) {
        flex: 0 1 auto;
        align-self: start;
        min-width: 132px;
        min-height: 117px;
      }
      sandbox-sides {
        margin-top: 18px;
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
      /* The arrows are drawn for the screen; on paper the order of the parts has to do. */
      @media print {
        loop-arrows {
          display: none;
        }
        .customers {
          padding-inline: 0;
        }
        customer-card {
          flex: none;
          min-height: 0;
        }
        .hang {
          height: auto;
          margin-inline: 16px;
        }
        .sides {
          padding-top: 20px;
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
        /* One page alone has its notes on a line or two. */
        .customer:only-child .hang {
          min-height: 58px;
        }
        .everything .hang,
        .everything .customer:only-child .hang {
          min-height: 0;
        }
        ::slotted([slot='newcomer']) {
          flex: 1 1 100%;
          min-height: 48px;
        }
        /* Both sides in sight of the answer, the way between them below. */
        .sides {
          grid-template: 'write read' auto 'channel channel' auto / minmax(0, 1fr) minmax(0, 1fr);
          gap: 14px 10px;
          padding-top: 6px;
        }
        write-side {
          grid-area: write;
        }
        token-channel {
          grid-area: channel;
        }
        read-side {
          grid-area: read;
        }
      }
    `,
  ];
}
