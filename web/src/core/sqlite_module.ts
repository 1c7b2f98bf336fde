// SQLite as its authors build it for WebAssembly: fetched when somebody first wants to see it.
import address from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';
import { compile } from './instantiate';

let compiled: Promise<WebAssembly.Module> | undefined;

export function sqliteModule(): Promise<WebAssembly.Module> {
  compiled ??= compile(address);
  return compiled;
}
