// The whole core, for the sandbox and for workers: fetched when the first of them is opened.
import address from '@wasm/lab.wasm?url';
import { compile, type Lab } from './instantiate';
import { labOf } from './lab_of';

let compiled: Promise<WebAssembly.Module> | undefined;
let core: Promise<Lab> | undefined;

export function labModule(): Promise<WebAssembly.Module> {
  compiled ??= compile(address);
  return compiled;
}

export function labCore(): Promise<Lab> {
  core ??= labModule().then(labOf);
  return core;
}
