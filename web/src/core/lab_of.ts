// An instance of the whole core, on whatever thread this is.
import createLab from '@wasm/lab.mjs';
import { instantiate, type Lab } from './instantiate';

export const labOf = (module: WebAssembly.Module): Promise<Lab> => instantiate(createLab, module);
