// Statements as the core sends them (web/js_runner.hpp), run on SQLite's own functions: the bytes go
// into SQLite's memory once, and texts are bound where they lie.
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';

const NULL = 0;
const NUMBER = 1;
const TEXT = 2;
/** SQLite's own numbers. */
const ROW = 100;
const DONE = 101;
const INTEGER = 1;
const TEXT_COLUMN = 3;
const STATIC = 0;
const VM_STEP = 4;
const INT_MOST = 0x7fffffff;

/** What is called of SQLite's module, with pointers as numbers. */
interface Exports {
  sqlite3_bind_null(statement: number, place: number): number;
  sqlite3_bind_int(statement: number, place: number, value: number): number;
  sqlite3_bind_int64(statement: number, place: number, value: bigint): number;
  sqlite3_bind_text(
    statement: number,
    place: number,
    text: number,
    bytes: number,
    lives: number,
  ): number;
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
  sqlite3_column_count(statement: number): number;
  sqlite3_column_type(statement: number, column: number): number;
  sqlite3_column_double(statement: number, column: number): number;
  sqlite3_column_text(statement: number, column: number): number;
  sqlite3_column_bytes(statement: number, column: number): number;
  sqlite3_stmt_status(statement: number, what: number, reset: number): number;
}

export class RawStatements {
  private readonly sqlite: Exports;
  private readonly pointers: number[] = [];
  /** SQLite's memory with the statements in it. */
  private place = 0;
  private size = 0;

  constructor(
    private readonly module: Sqlite3Static,
    private readonly problem: () => string,
  ) {
    this.sqlite = module.wasm.exports as unknown as Exports;
  }

  /** `prepare` gives the pointer of a statement that is run for the first time. */
  run(bytes: Uint8Array, room: Uint8Array, prepare: (statement: number) => number): void {
    const { sqlite, pointers } = this;
    this.copyIn(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const writer = new RoomWriter(room);
    let steps = 0;
    for (let at = 0; at < bytes.length; ) {
      const number = view.getUint8(at);
      const values = view.getUint8(at + 1);
      pointers[number] ??= prepare(number);
      const statement = pointers[number];
      at += 2;
      for (let place = 1; place <= values; ++place) at = this.bind(statement, place, view, at);
      try {
        this.step(statement, at < bytes.length ? undefined : writer);
      } finally {
        sqlite.sqlite3_reset(statement);
        steps += sqlite.sqlite3_stmt_status(statement, VM_STEP, 1);
      }
    }
    writer.steps(steps);
  }

  private copyIn(bytes: Uint8Array): void {
    const { wasm } = this.module;
    if (this.size < bytes.length) {
      this.free();
      this.size = bytes.length * 2;
      this.place = wasm.alloc(this.size) as number;
    }
    wasm.heap8u().set(bytes, this.place);
  }

  private bind(statement: number, place: number, view: DataView, at: number): number {
    const { sqlite } = this;
    const kind = view.getUint8(at);
    if (kind === NUMBER) {
      const value = view.getFloat64(at + 1, true);
      if (Math.abs(value) <= INT_MOST) sqlite.sqlite3_bind_int(statement, place, value);
      else sqlite.sqlite3_bind_int64(statement, place, BigInt(value));
      return at + 9;
    }
    if (kind === TEXT) {
      const length = view.getUint32(at + 1, true);
      sqlite.sqlite3_bind_text(statement, place, this.place + at + 5, length, STATIC);
      return at + 5 + length;
    }
    sqlite.sqlite3_bind_null(statement, place);
    return at + 1;
  }

  /** To the end; its rows into the room, if somebody waits for them. */
  private step(statement: number, writer?: RoomWriter): void {
    const { sqlite } = this;
    const columns = sqlite.sqlite3_column_count(statement);
    let rows = 0;
    let code = sqlite.sqlite3_step(statement);
    for (; code === ROW; code = sqlite.sqlite3_step(statement)) {
      ++rows;
      for (let column = 0; writer && column < columns; ++column)
        this.write(writer, statement, column);
    }
    if (code !== DONE) throw new Error(this.problem());
    writer?.size(rows, columns);
  }

  private write(writer: RoomWriter, statement: number, column: number): void {
    const { sqlite } = this;
    const kind = sqlite.sqlite3_column_type(statement, column);
    if (kind === INTEGER) {
      writer.number(sqlite.sqlite3_column_double(statement, column));
    } else if (kind === TEXT_COLUMN) {
      const from = sqlite.sqlite3_column_text(statement, column);
      const length = sqlite.sqlite3_column_bytes(statement, column);
      writer.text(this.module.wasm.heap8u().subarray(from, from + length));
    } else {
      writer.nothing();
    }
  }

  free(): void {
    if (this.place !== 0) this.module.wasm.dealloc(this.place);
    this.place = 0;
    this.size = 0;
  }
}

/** Past its end a room throws, which the core hears of. */
class RoomWriter {
  private readonly view: DataView;
  private at = 12;

  constructor(private readonly room: Uint8Array) {
    this.view = new DataView(room.buffer, room.byteOffset, room.byteLength);
  }

  steps(steps: number): void {
    this.view.setUint32(0, steps, true);
  }

  size(rows: number, columns: number): void {
    this.view.setUint32(4, rows, true);
    this.view.setUint32(8, columns, true);
  }

  nothing(): void {
    this.view.setUint8(this.at, NULL);
    this.at += 1;
  }

  number(value: number): void {
    this.view.setUint8(this.at, NUMBER);
    this.view.setFloat64(this.at + 1, value, true);
    this.at += 9;
  }

  text(bytes: Uint8Array): void {
    this.view.setUint8(this.at, TEXT);
    this.view.setUint32(this.at + 1, bytes.length, true);
    this.room.set(bytes, this.at + 5);
    this.at += 5 + bytes.length;
  }
}
