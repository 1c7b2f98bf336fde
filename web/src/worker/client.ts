// A worker with the core in it, from the page's side.
import { Asking } from './asking';
import type {
  AsideRequest,
  AsideResult,
  RunRequest,
  RunResult,
  RunsRequest,
  RunsResults,
} from './messages';
import LabWorker from './worker?worker&inline';

export class WorkerClient extends Asking {
  constructor(module: WebAssembly.Module) {
    super(new LabWorker(), module);
  }

  run(request: RunRequest): Promise<RunResult> {
    return this.ask(request);
  }

  /** Of one scenario under many seeds. */
  runs<Request extends RunsRequest>(request: Request): Promise<RunsResults[Request['runs']]> {
    return this.ask(request);
  }

  /** Of a lesson, beside its stage. */
  aside(request: AsideRequest): Promise<AsideResult> {
    return this.ask(request);
  }
}
