// The loop for a room or a frame in somebody's slides: the same as <shop-stage> shows, with nothing
// on it that is not needed to follow. What cannot be read from the last row is not there.
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Customer, OrderRow, Replica } from '../core/contract';
import { controlsOf } from '../stage/controls';
import type { Frame } from '../stage/frame';
import { type Box, type Loop, loop } from '../stage/loop';
import { lanesOf, type Token } from '../stage/tokens';
import { room } from '../styles/room';
import { base } from '../styles/shared';
import { person, product, t } from '../words/words';
import type { RoomRow } from './room_side';
import type { Wanted } from './shop_stage';
import './lamp_label';
import './loop_arrows';
import './room_card';
import './room_channel';
import './room_side';

/** More rows than this on one side are too many for large quantities. */
const LARGE_ROWS_MAX = 2;

const NO_LOOP: Loop = { commands: [], answers: [] };

@customElement('room-stage')
export class RoomStage extends LitElement {
  @property({ attribute: false }) frame!: Frame;
  @property({ attribute: false }) tokens: Token[] = [];
  /** The control that comes next. */
  @property({ attribute: false }) wanted?: Wanted;
  /** Everything that the customers can press is there, not that one alone. */
  @property({ type: Boolean }) free = false;
  @state() private loop = NO_LOOP;

  private readonly resized = new ResizeObserver(() => this.measure());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override firstUpdated(): void {
    for (const part of this.renderRoot.querySelectorAll('.ground, .customers, .sides')) {
      this.resized.observe(part);
    }
  }

  // A customer more or less changes no size of these, nor does another side that answers.
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('frame');
    if (!before) return;
    const { customers, answering } = this.frame;
    if (before.customers.length !== customers.length || before.answering !== answering)
      this.measure();
  }

  private measure(): void {
    const ground = this.renderRoot.querySelector('.ground')?.getBoundingClientRect();
    if (!ground) return;
    const boxes = (selector: string): Box[] =>
      [...this.renderRoot.querySelectorAll(selector)].map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return {
          left: left - ground.left,
          right: right - ground.left,
          top: top - ground.top,
          bottom: bottom - ground.top,
        };
      });
    const [write, read] = boxes('room-side');
    const [hang] = boxes('.hang');
    if (!write || !read) return;
    const answering = this.frame.answering === 'write' ? write : read;
    this.loop = loop(boxes('room-card'), write, answering, hang ? hang.bottom - hang.top : 0);
  }

  /** Somebody looks at an order: then both sides tell of theirs. */
  private get withOrders(): boolean {
    return this.frame.customers.some(({ showing }) => showing === 'order');
  }

  protected override render() {
    const { frame } = this;
    return html`
      <section class="ground" aria-label=${t('stage')}>
        <loop-arrows
          .loop=${this.loop}
          .customers=${frame.customers}
          .answering=${frame.answering}
        ></loop-arrows>
        <section class="customers" aria-label=${t('customers')}>
          ${repeat(
            frame.customers,
            ({ name }) => name,
            (customer) => this.customer(customer),
          )}
        </section>
        ${this.sides()}
      </section>`;
  }

  private customer(customer: Customer) {
    const { wanted, free } = this;
    const oldest = customer.lamp.missing_events[0];
    const controls = controlsOf(customer)
      .map((control) => ({
        control,
        wanted: wanted?.customer === customer.name && wanted.control === control,
      }))
      .filter((shown) => shown.wanted || free);
    return html`
      <div class="customer" data-part=${customer.name}>
        <room-card .customer=${customer} .controls=${controls}></room-card>
        <div class="hang">
          <lamp-label
            .customer=${customer}
            .cause=${oldest === undefined ? undefined : this.frame.event(oldest)}
          ></lamp-label>
        </div>
      </div>`;
  }

  private sides() {
    const { write, replicas, event } = this.frame;
    const lanes = lanesOf(this.tokens, replicas.length);
    const batches = write.batches.map(({ sku, available, differs }) => ({
      label: product(sku),
      says: available,
      differs,
    }));
    return html`
      <div class="sides">
        <room-side
          kind="write"
          .heading=${t('write.title')}
          .quantities=${batches}
          .orders=${this.orders(write.orders)}
          ?dense=${batches.length > LARGE_ROWS_MAX}
        ></room-side>
        <div class="ways">
          ${replicas.map(
            (replica, index) => html`
              <room-channel
                .heading=${replicas.length > 1 ? t('room.channel', { n: index }) : t('channel.title')}
                .tokens=${lanes[index] ?? []} .event=${event}></room-channel>
              ${this.replica(replica, index)}`,
          )}
        </div>
      </div>`;
  }

  private replica({ products, orders }: Replica, index: number) {
    const { length } = this.frame.replicas;
    const rows = products.map(({ sku, in_stock, differs }) => ({
      label: product(sku),
      says: in_stock,
      differs,
    }));
    return html`
      <room-side
        kind="read"
        .heading=${length > 1 ? t('room.replica', { n: index }) : t('read.title')}
        .quantities=${rows}
        .orders=${this.orders(orders)}
        ?dense=${length > 1 || rows.length > LARGE_ROWS_MAX}
      ></room-side>`;
  }

  private orders(rows: OrderRow[]): RoomRow[] {
    if (!this.withOrders) return [];
    return rows.map(({ by, here, batchref, qty, sku, differs }) => ({
      label: person(by),
      says: !here
        ? t('orders.missing')
        : batchref === null
          ? t('room.none_left')
          : t('card.line', { n: qty, product: product(sku) }),
      differs,
    }));
  }

  static override styles = [
    base,
    room,
    css`
      :host {
        container-type: inline-size;
      }
      .ground {
        position: relative;
      }
      loop-arrows {
        --stroke: 0.14em;
        --dash: 0.4em 0.25em;
        position: absolute;
        inset: 0;
      }
      .customers {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0 1em;
      }
      .customer {
        flex: 1 1 14em;
        display: flex;
        flex-direction: column;
        max-width: 21em;
      }
      room-card {
        position: relative;
        flex: 1;
      }
      /* Room for two lines below the caption, whether they are there or not. */
      .hang {
        position: relative;
        min-height: 4.4em;
        /* Between the arrows' ports. */
        margin-inline: max(32px, 1.4em);
        line-height: 1.2;
      }
      .sides,
      .ways {
        --side-width: 11.6em;
        display: grid;
        gap: 0.5em 0.6em;
      }
      .sides {
        grid-template-columns: minmax(0, var(--side-width)) minmax(0, 1fr);
        margin-top: 1.4em;
      }
      .ways {
        grid-template-columns: minmax(0, 1fr) minmax(0, var(--side-width));
      }
      /* The way between them is longer than what is said of a token. */
      @container (width < 40em) {
        .sides,
        .ways {
          --side-width: 9em;
        }
      }
      @container (width < 30em) {
        loop-arrows {
          display: none;
        }
        .hang {
          min-height: 0.8em;
          margin-inline: 0.5em;
        }
        .sides,
        .ways {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}
