// The five ways of reading, as far as they have been measured: of the run that is watched, asked
// again when it has moved, and of a shop that grows. It lasts from one opening of the instrument to
// the next. 'change' tells that there is news.
import type {
  GrowthBar,
  OwnWays,
  QueryAnswer,
  Refusal,
  ShopMeasured,
  TablesOf,
} from '../core/contract';
import { labModule } from '../core/lab_core';
import { sqliteModule } from '../core/sqlite_module';
import { WaysClient } from '../worker/ways_client';

/** Measured at once, since they are filled in no time. */
const SMALL = [10, 1000];
/** Orders between two looks at whether somebody has had enough of it. */
const STEP = 2000;

export class WaysTask extends EventTarget {
  own?: OwnWays;
  sizes: ShopMeasured[] = [];
  growth: GrowthBar[][] = [];
  /** The shop is being filled. */
  filling?: { done: number; of: number };
  /** So many orders are in the shop that was given up. */
  cancelled?: number;
  /** Why nothing more can be said. */
  broken = '';
  private client?: Promise<WaysClient>;
  /** The latest that is to be asked of the run, while an earlier one is. */
  private wanted?: { link: string; order: number };
  private asking = false;
  private orders = 0;

  private thread(): Promise<WaysClient> {
    this.client ??= Promise.all([labModule(), sqliteModule()]).then(
      ([lab, sqlite]) => new WaysClient({ lab, sqlite }),
    );
    return this.client;
  }

  /** Of the run at this moment. */
  async ask(link: string, order: number): Promise<void> {
    this.wanted = { link, order };
    if (this.asking) return;
    this.asking = true;
    await this.trying(async (thread) => {
      while (this.wanted) {
        const { wanted } = this;
        this.wanted = undefined;
        this.own = await thread.ways({ ways: 'own', ...wanted });
        this.changed();
      }
    });
    this.asking = false;
  }

  /** The small shops, once. */
  async measureSmall(): Promise<void> {
    if (this.sizes.length > 0 || this.filling) return;
    for (const size of SMALL) await this.growTo(size);
  }

  async growTo(size: number): Promise<void> {
    this.cancelled = undefined;
    this.filling = { done: this.orders, of: size };
    this.changed();
    await this.trying(async (thread) => {
      while (this.filling && this.orders < size) {
        const orders = Math.min(size, this.orders + STEP);
        if (!this.took(await thread.ways({ ways: 'grow', orders }))) return;
        this.orders = orders;
        if (this.filling) this.filling = { done: orders, of: size };
        this.changed();
      }
      if (!this.filling) {
        this.cancelled = this.orders;
        return;
      }
      const measured = await thread.ways({ ways: 'compare' });
      if (!this.took(measured)) return;
      this.sizes = measured.sizes;
      this.growth = measured.growth;
    });
    this.filling = undefined;
    this.changed();
  }

  /** What is filled so far stays, and can be gone on with. */
  cancel(): void {
    this.filling = undefined;
    this.cancelled = this.orders;
    this.changed();
  }

  async query(sql: string, of: TablesOf): Promise<QueryAnswer> {
    return (await this.thread()).ways({ ways: 'query', sql, of });
  }

  private took<Answer extends { ok: true }>(answer: Answer | Refusal): answer is Answer {
    if (!answer.ok) this.broken = answer.message;
    return answer.ok;
  }

  private async trying(work: (thread: WaysClient) => Promise<void>): Promise<void> {
    try {
      await work(await this.thread());
    } catch (error) {
      this.broken = String(error);
    }
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
