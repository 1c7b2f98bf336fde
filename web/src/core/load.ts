// The core is fetched and compiled once, on the main thread; each thread makes its own instance of it.
import createLab, { type Lab } from '@wasm/lab.mjs';

export type { Lab };

export function instantiate(module: WebAssembly.Module): Promise<Lab> {
  return new Promise((resolve, reject) => {
    createLab({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
