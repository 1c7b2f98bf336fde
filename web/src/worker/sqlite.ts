// SQLite on this thread: a database in memory as the core's engine, and for a person's own queries.
import sqlite3InitModule, {
  type Database,
  type PreparedStatement,
  type Sqlite3Static,
} from '@sqlite.org/sqlite-wasm';
import type { QueryAnswer, QueryRefused, SqlEngine } from '../core/contract';
import { RawStatements } from './raw_statements';

const ROWS_MOST = 200;
/** A query that takes more steps of SQLite's machine than this many times that many is stopped. */
const STEPS_BETWEEN = 1_000_000;
const LOOKS_MOST = 20;
/** A null pointer, where SQLite takes a function. */
const NOBODY = 0 as never;

declare const self: DedicatedWorkerGlobalScope & { sqlite3ApiConfig?: object };

export function sqliteOf(module: WebAssembly.Module): Promise<Sqlite3Static> {
  // Nothing is kept on the device, so none of the stores for that is looked for.
  const vfs = { kvvfs: true, opfs: true, 'opfs-vfs': true, 'opfs-sahpool': true, 'opfs-wl': true };
  // What a person's query fails of is told to that person, not to the console.
  self.sqlite3ApiConfig = { disable: { vfs }, warn: () => {} };
  const instantiateWasm = (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => {
    WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
    return {};
  };
  return (sqlite3InitModule as (options: object) => Promise<Sqlite3Static>)({ instantiateWasm });
}

const says = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const refused = (why: QueryRefused['why'], message = ''): QueryRefused => ({
  ok: false,
  why,
  message,
});

export class Tables implements SqlEngine {
  private readonly db: Database;
  private readonly raw: RawStatements;
  private readonly prepared: PreparedStatement[] = [];
  private texts: string[] = [];

  constructor(private readonly sqlite: Sqlite3Static) {
    this.db = new sqlite.oo1.DB(':memory:');
    this.raw = new RawStatements(sqlite, () => sqlite.capi.sqlite3_errmsg(this.db));
  }

  know(texts: string[]): void {
    this.texts = texts;
  }

  run(statements: Uint8Array, room: Uint8Array): true | string {
    try {
      this.raw.run(statements, room, (place) => this.preparedAt(place));
      return true;
    } catch (error) {
      return says(error);
    }
  }

  private preparedAt(place: number): number {
    const prepared = this.db.prepare(this.texts[place] ?? '');
    this.prepared.push(prepared);
    return prepared.pointer as number;
  }

  script(sql: string): true | string {
    try {
      this.db.exec(sql);
      return true;
    } catch (error) {
      return says(error);
    }
  }

  plan(sql: string): string[] | string {
    const answer = this.query(`EXPLAIN QUERY PLAN ${sql}`);
    // The fourth column is the step in words.
    return answer.ok ? answer.rows.map((row) => row[3] ?? '') : answer.message;
  }

  private steps(statement: PreparedStatement): number {
    const { capi } = this.sqlite;
    return capi.sqlite3_stmt_status(statement, capi.SQLITE_STMTSTATUS_VM_STEP, 1);
  }

  /** A person's own: one statement that only reads, stopped if it goes on and on. */
  query(sql: string): QueryAnswer {
    if (sql.trim() === '') return refused('empty');
    const { capi } = this.sqlite;
    const reads = [
      capi.SQLITE_SELECT,
      capi.SQLITE_READ,
      capi.SQLITE_FUNCTION,
      capi.SQLITE_RECURSIVE,
    ];
    let writes = false;
    const authorize = (_context: unknown, action: number): number => {
      if (reads.includes(action as (typeof reads)[number])) return capi.SQLITE_OK;
      writes = true;
      return capi.SQLITE_DENY;
    };
    let statement: PreparedStatement;
    capi.sqlite3_set_authorizer(this.db, authorize, 0);
    try {
      statement = this.db.prepare(sql);
    } catch (error) {
      return refused(writes ? 'write' : 'sql', says(error));
    } finally {
      capi.sqlite3_set_authorizer(this.db, NOBODY, 0);
    }
    try {
      const first = capi.sqlite3_sql(statement) ?? '';
      return first.trim() === sql.trim() ? this.rowsOf(statement) : refused('several');
    } finally {
      statement.finalize();
    }
  }

  private rowsOf(statement: PreparedStatement): QueryAnswer {
    const { capi } = this.sqlite;
    let looks = 0;
    capi.sqlite3_progress_handler(this.db, STEPS_BETWEEN, () => (++looks > LOOKS_MOST ? 1 : 0), 0);
    try {
      const rows: (string | null)[][] = [];
      let more = statement.step();
      for (; more && rows.length < ROWS_MOST; more = statement.step())
        rows.push((statement.get([]) as unknown[]).map(text));
      const columns = statement.getColumnNames([]);
      return { ok: true, columns, rows, more, vm_steps: this.steps(statement) };
    } catch (error) {
      return refused(looks > LOOKS_MOST ? 'interrupted' : 'sql', says(error));
    } finally {
      capi.sqlite3_progress_handler(this.db, 0, NOBODY, 0);
    }
  }

  close(): void {
    for (const statement of this.prepared) statement.finalize();
    this.raw.free();
    this.db.close();
  }
}

const text = (value: unknown): string | null => (value === null ? null : String(value));
