// The module that web/bindings.cpp builds, as far as TypeScript sees it.
declare module '@wasm/lab.mjs' {
  export interface Lab {
    version(): string;
  }
  export interface Options {
    // Emscripten's hook: we compile once and instantiate on each thread.
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }
  const createLab: (options: Options) => Promise<Lab>;
  export default createLab;
}
