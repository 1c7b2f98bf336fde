// The ways of reading on a thread of their own: the core and SQLite, each in its module. The tables
// of the run that is watched are made anew whenever it is asked about.
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { QueryAnswer, TablesOf, WaysDesk } from '../core/contract';
import type { Lab } from '../core/instantiate';
import { labOf } from '../core/lab_of';
import type { Broken } from './messages';
import { sqliteOf, Tables } from './sqlite';
import type { WaysModules, WaysRequest, WaysResults } from './ways_messages';

declare const self: DedicatedWorkerGlobalScope;

class Bench {
  private own?: Tables;
  private shop?: { tables: Tables; desk: WaysDesk };

  constructor(
    private readonly lab: Lab,
    private readonly sqlite: Sqlite3Static,
  ) {}

  answer(request: WaysRequest): WaysResults[WaysRequest['ways']] {
    if (request.ways === 'own') return this.ownWays(request.link, request.order);
    if (request.ways === 'query') return this.query(request.sql, request.of);
    const { desk } = this.grown();
    return request.ways === 'grow' ? desk.grow_to(request.orders) : desk.compare();
  }

  private ownWays(link: string, order: number): WaysResults['own'] {
    this.own?.close();
    this.own = new Tables(this.sqlite);
    return this.lab.own_ways(link, this.own, order);
  }

  private query(sql: string, of: TablesOf): QueryAnswer {
    const tables = of === 'own' ? this.own : this.grown().tables;
    if (!tables) throw new Error('no tables are there yet');
    return tables.query(sql);
  }

  private grown(): { tables: Tables; desk: WaysDesk } {
    if (!this.shop) {
      const tables = new Tables(this.sqlite);
      const desk = new this.lab.WaysDesk(tables);
      const opened = desk.open();
      if (!opened.ok) throw new Error(opened.message);
      this.shop = { tables, desk };
    }
    return this.shop;
  }
}

let bench: Promise<Bench> | undefined;

self.onmessage = async ({ data }: MessageEvent<WaysModules | WaysRequest>) => {
  if ('lab' in data) {
    bench = Promise.all([labOf(data.lab), sqliteOf(data.sqlite)]).then(
      ([lab, sqlite]) => new Bench(lab, sqlite),
    );
    return;
  }
  try {
    if (!bench) throw new Error('the core comes first');
    self.postMessage((await bench).answer(data));
  } catch (error) {
    self.postMessage({ broken: String(error) } satisfies Broken);
  }
};
