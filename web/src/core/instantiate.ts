// A module is fetched and compiled once, on the main thread; each thread makes its own instance of
// it. In the offline file the address is a data: URL, and the module in it is packed.
import type { Core } from './contract';

/** Emscripten's glue, as far as TypeScript sees it. */
export type Glue = (options: {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}) => Promise<{ version(): string }>;

/** The module with what the contract says it answers. */
export type Lab = { version(): string } & Core;

const unpacked = async (packed: Promise<Response>): Promise<Response> =>
  new Response((await packed).body?.pipeThrough(new DecompressionStream('gzip')), {
    headers: { 'Content-Type': 'application/wasm' },
  });

export const compile = (address: string): Promise<WebAssembly.Module> =>
  WebAssembly.compileStreaming(
    import.meta.env.MODE === 'offline' ? unpacked(fetch(address)) : fetch(address),
  );

export function instantiate(glue: Glue, module: WebAssembly.Module): Promise<Lab> {
  return new Promise((resolve, reject) => {
    glue({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
    }).then((lab) => resolve(lab as Lab), reject);
  });
}
