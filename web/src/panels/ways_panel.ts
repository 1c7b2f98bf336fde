// Five ways to answer "what is allocated to this order?", side by side: of the run that is watched
// and of a shop that grows; how what they take grows, what speaks for each, its code, and the tables
// to be asked by hand.
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { GrowthOf } from '../charts/growth_bars';
import type { WayChosen, WaysTableRow } from '../components/ways_table';
import { filledWith, wordSelect } from '../components/word_select';
import { WaysTask } from '../controllers/ways_task';
import type { ShopMeasured, Way } from '../core/contract';
import { excerptHeadings } from '../styles/excerpts';
import { base, buttons } from '../styles/shared';
import { waysPanel } from '../styles/ways_panel';
import { worldStyle } from '../styles/world';
import { microText } from '../words/micro';
import { countText, t } from '../words/words';
import { Panel, type Workshop } from './panel';
import { EXAMPLES, sourcesOf } from './ways_sources';
import '../charts/growth_bars';
import '../components/source_text';
import '../components/sql_console';
import '../components/ways_table';

const LARGE = 100_000;
const OWN = 'own';

const tasks = new WeakMap<Workshop, WaysTask>();

function taskOf(workshop: Workshop): WaysTask {
  const task = tasks.get(workshop) ?? new WaysTask();
  tasks.set(workshop, task);
  return task;
}

@customElement('ways-panel')
export class WaysPanel extends Panel {
  private task!: WaysTask;
  private revision = -1;
  private order = 0;
  /** The run that is watched, or a size of the shop. */
  @state() private shop = OWN;
  @state() private way: Way = 'hand_written_sql';
  @state() private growthOf: GrowthOf = 'time';

  override connectedCallback(): void {
    super.connectedCallback();
    this.task = taskOf(this.workshop);
    this.task.addEventListener('change', this.heard);
    this.task.measureSmall();
    this.askAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.task.removeEventListener('change', this.heard);
  }

  private readonly heard = (): void => this.requestUpdate();

  protected override readonly follow = (): void => {
    if (this.store.frame.revision !== this.revision) this.askAgain();
  };

  private askAgain(): void {
    this.revision = this.store.frame.revision;
    this.task.ask(this.store.session.link_json(false), this.order);
  }

  private readonly chooseShop = (value: string): void => {
    this.shop = value;
  };

  private readonly chooseOrder = (value: string): void => {
    this.order = Number(value);
    this.askAgain();
  };

  private readonly choose = ({ way }: WayChosen): void => {
    this.way = way;
  };

  private readonly fill = async (): Promise<void> => {
    await this.task.growTo(LARGE);
    if (this.measuredAt(String(LARGE))) this.shop = String(LARGE);
  };

  private readonly query = (sql: string) =>
    this.task.query(sql, this.shop === OWN ? 'own' : 'shop');

  private measuredAt(shop: string): ShopMeasured | undefined {
    return this.task.sizes.find(({ orders }) => String(orders) === shop);
  }

  protected override render() {
    const { broken } = this.task;
    return html`
      <section aria-labelledby="question" @way-chosen=${this.choose}>
        <h2 id="question">${t('ways.title')}</h2>
        <p class="about">${t('ways.about')}</p>
        ${broken === '' ? nothing : html`<p class="refused" role="alert">${t('ways.broken', { why: broken })}</p>`}
        <p class="sentence">${filledWith(t(this.shop === OWN ? 'ways.asked_own' : 'ways.asked'), (key) => this.inPlace(key))}</p>
        ${this.table()} ${this.filling()}
      </section>
      ${this.code()} ${this.growth()} ${this.tradeOffs()}
      <section aria-labelledby="console">
        <h2 id="console">${t('ways.console.title')}</h2>
        <sql-console
          .run=${this.query}
          .tables=${this.shopName(this.shop)}
          .examples=${EXAMPLES}
        ></sql-console>
      </section>`;
  }

  private shopName(shop: string): string {
    return shop === OWN
      ? t('ways.shops.own')
      : t('ways.shops.of', { n: Number(shop), count: countText(Number(shop)) });
  }

  private inPlace(key: string) {
    const { own, sizes } = this.task;
    if (key === 'shop')
      return wordSelect({
        label: t('ways.shops.label'),
        value: this.shop,
        options: [OWN, ...sizes.map(({ orders }) => String(orders))].map((each) => [
          each,
          this.shopName(each),
        ]),
        choose: this.chooseShop,
      });
    const orders = own?.ok ? own.orders : [];
    return orders.length === 0
      ? t('ways.any_order')
      : wordSelect({
          label: t('ways.order'),
          value: String(this.order),
          options: orders.map((name, place) => [String(place), name]),
          choose: this.chooseOrder,
        });
  }

  private table() {
    const { own } = this.task;
    if (this.shop !== OWN) return this.shopTable();
    if (!own) return html`<p class="quiet">${t('ways.loading')}</p>`;
    if (!own.ok) return html`<p class="refused">${t('ways.broken', { why: own.message })}</p>`;
    if (own.orders.length === 0) return html`<p class="quiet">${t('ways.no_orders')}</p>`;
    return html`<ways-table .rows=${own.ways satisfies WaysTableRow[]} .chosen=${this.way} own></ways-table>`;
  }

  private shopTable() {
    const measured = this.measuredAt(this.shop);
    if (!measured) return nothing;
    const rows = measured.ways.map(({ large, grows, ...way }) => ({
      ...way,
      large: grows ? large.statements : undefined,
    }));
    return html`
      <ways-table .rows=${rows satisfies WaysTableRow[]} .chosen=${this.way}></ways-table>
      <p class="quiet">${t('ways.price', this.figures(measured))} ${t('ways.rebuild', this.figures(measured))}
        ${t(measured.agree ? 'ways.agree' : 'ways.differ')}</p>`;
  }

  private filling() {
    const { filling, cancelled, sizes } = this.task;
    if (filling) {
      const params = { done: countText(filling.done), of: countText(filling.of) };
      return html`
        <progress aria-label=${t('ways.fill.label')} max=${filling.of} value=${filling.done}></progress>
        <p class="row"><span>${t('ways.fill.progress', params)}</span>
          <button type="button" @click=${() => this.task.cancel()}>${t('ways.fill.cancel')}</button></p>`;
    }
    if (sizes.some(({ orders }) => orders === LARGE)) return nothing;
    return html`<p class="row">
      <button type="button" @click=${this.fill}>${t('ways.fill.start', { count: countText(LARGE) })}</button>
      <span>${cancelled === undefined ? t('ways.fill.why') : t('ways.fill.cancelled', { done: countText(cancelled) })}</span></p>`;
  }

  private code() {
    return html`
      <section class="code" aria-labelledby="code" data-side="read">
        <h2 id="code">${t('ways.code.title', { way: t(`ways.names.${this.way}`) })}</h2>
        <p>${t(`ways.does.${this.way}`)}</p>
        ${sourcesOf(this.way).map(
          ({ file, first, text, name }) => html`
            <h3>${name} <span class="file">${file}:${first}</span></h3>
            <source-text label=${t('ways.code.label', { name, file })} .text=${text} .first=${first}></source-text>
            ${this.plan(name)}`,
        )}
      </section>`;
  }

  /** How SQLite finds the rows of a statement, where it is one that asks. */
  private plan(name: string) {
    const plan = this.task.sizes.at(-1)?.plans.find(({ statement }) => statement === name);
    if (!plan) return nothing;
    return html`
      <p class="quiet">${t('ways.code.plan')}</p>
      <ul class="plan">${plan.steps.map((step) => html`<li>${step}</li>`)}</ul>`;
  }

  private growth() {
    const { sizes, growth } = this.task;
    if (sizes.length === 0) return nothing;
    const kinds: GrowthOf[] = ['time', 'looked_at'];
    return html`
      <section aria-labelledby="growth">
        <h2 id="growth">${t('ways.growth.title')}</h2>
        <p class="sentence">${filledWith(t('ways.growth.sentence'), () =>
          wordSelect({
            label: t('ways.growth.label'),
            value: this.growthOf,
            options: kinds.map((kind) => [kind, t(`ways.growth.of.${kind}`)]),
            choose: (value) => {
              this.growthOf = value as GrowthOf;
            },
          }),
        )}</p>
        <growth-bars
          .growth=${growth}
          .orders=${sizes.map(({ orders }) => orders)}
          .of=${this.growthOf}
        ></growth-bars>
        <p class="quiet">${t('ways.growth.note')}</p>
      </section>`;
  }

  /** What sentences about a shop are filled in with. */
  private figures(shop: ShopMeasured) {
    return {
      orders: countText(shop.orders),
      tables: countText(shop.allocate_tables.statements),
      view: countText(shop.allocate_view.statements),
      tables_steps: countText(shop.allocate_tables.vm_steps),
      view_steps: countText(shop.allocate_view.vm_steps),
      events: countText(shop.rebuilt_events),
      rebuild: microText(shop.rebuild_us),
    };
  }

  private tradeOffs() {
    const shop = this.task.sizes.at(-1);
    if (!shop) return nothing;
    const figures = this.figures(shop);
    return html`
      <section aria-labelledby="trade-offs">
        <h2 id="trade-offs">${t('ways.trade.title')}</h2>
        <p class="quiet">${t('ways.trade.measured', figures)}</p>
        <dl class="trade">${shop.ways.map(({ way, cost, large, time_us, stale_rows }) => {
          const params = {
            ...figures,
            looked_at: countText(cost.looked_at),
            statements: countText(cost.statements),
            large: countText(large.statements),
            vm_steps: countText(cost.vm_steps),
            time: microText(time_us),
            n: stale_rows,
          };
          return html`<div>
            <dt>${t(`ways.names.${way}`)}</dt>
            <dd><span>${t('ways.trade.for')}</span> ${t(`ways.trade.${way}.for`, params)}</dd>
            <dd><span>${t('ways.trade.against')}</span> ${t(`ways.trade.${way}.against`, params)}</dd>
          </div>`;
        })}</dl>
      </section>`;
  }

  static override styles = [base, buttons, worldStyle, excerptHeadings, waysPanel];
}
