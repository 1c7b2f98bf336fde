// One fetch, one streaming compile; in the offline file the address is a data: URL and works the
// same.
import wasmUrl from '@wasm/lab.wasm?url';

export const compile = (): Promise<WebAssembly.Module> =>
  WebAssembly.compileStreaming(fetch(wasmUrl));
