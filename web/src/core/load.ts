// The core is fetched and compiled once, on the main thread; each thread makes its own instance of
// it.
import createLab, { type Lab as Module } from '@wasm/lab.mjs';
import type { Core } from './contract';

/** The module with what the contract says it answers. */
export type Lab = Module & Core;

export function instantiate(module: WebAssembly.Module): Promise<Lab> {
  return new Promise((resolve, reject) => {
    createLab({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
    }).then((lab) => resolve(lab as Lab), reject);
  });
}
