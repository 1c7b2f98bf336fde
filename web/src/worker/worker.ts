// The core on a thread of its own. The page sends the compiled module, the worker needs no address.
import { instantiate } from '../core/load';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async (message: MessageEvent<WebAssembly.Module>) => {
  const lab = await instantiate(message.data);
  self.postMessage(lab.version());
};
