// The modules that web/*.cpp are built into, as far as TypeScript sees them.
declare module '@wasm/*.mjs' {
  const create: import('./instantiate').Glue;
  export default create;
}
