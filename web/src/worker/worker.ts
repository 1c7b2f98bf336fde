// The core on a thread of its own. The page sends the compiled module, the worker needs no address.
import type { Lab } from '../core/instantiate';
import { labOf } from '../core/lab_of';
import { AsideBench } from './aside';
import { SeedBench } from './many_runs';
import type { Broken, Request, RunRequest, RunResult } from './messages';

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

let core: Promise<{ lab: Lab; bench: SeedBench; asides: AsideBench }> | undefined;

async function answer(request: Request): Promise<unknown> {
  if (!core) throw new Error('the core comes first');
  const { lab, bench, asides } = await core;
  if ('aside' in request) return asides.answer(request);
  return 'runs' in request ? bench.answer(request) : run(lab, request);
}

self.onmessage = async (message: MessageEvent<WebAssembly.Module | Request>) => {
  const { data } = message;
  if (data instanceof WebAssembly.Module) {
    core = labOf(data).then((lab) => ({
      lab,
      bench: new SeedBench(lab),
      asides: new AsideBench(lab),
    }));
    return;
  }
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    self.postMessage({ broken: String(error) } satisfies Broken);
  }
};
