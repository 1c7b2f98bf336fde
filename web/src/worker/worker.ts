// The core on a thread of its own. The page sends the compiled module, the worker needs no address.
import type { Lab } from '../core/instantiate';
import { labOf } from '../core/lab_of';
import type { RunRequest, RunResult } from './messages';

declare const self: DedicatedWorkerGlobalScope;

function run(core: Lab, { json, until_ms }: RunRequest): RunResult {
  const opened = core.open(json);
  if (!opened.ok) return opened;
  const { session } = opened;
  if (until_ms !== undefined) session.seek(until_ms);
  const result: RunResult = {
    ok: true,
    clock: session.clock(),
    events: session.write_model().events_committed,
  };
  session.delete();
  return result;
}

let core: Promise<Lab> | undefined;

self.onmessage = async (message: MessageEvent<WebAssembly.Module | RunRequest>) => {
  if (message.data instanceof WebAssembly.Module) {
    core = labOf(message.data);
  } else if (core) {
    self.postMessage(run(await core, message.data));
  }
};
