// A worker with the core in it, from the page's side. What is asked is answered in the same order.
import type {
  AsideRequest,
  AsideResult,
  Broken,
  Request,
  RunRequest,
  RunResult,
  RunsRequest,
  RunsResults,
} from './messages';
import LabWorker from './worker?worker&inline';

interface Waiting {
  resolve: (result: never) => void;
  reject: (why: Error) => void;
}

const isBroken = (data: unknown): data is Broken =>
  typeof data === 'object' && data !== null && 'broken' in data;

export class WorkerClient {
  private readonly worker = new LabWorker();
  private readonly waiting: Waiting[] = [];

  constructor(module: WebAssembly.Module) {
    this.worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const next = this.waiting.shift();
      if (isBroken(data)) next?.reject(new Error(data.broken));
      else next?.resolve(data as never);
    };
    this.worker.postMessage(module);
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

  private ask<Result>(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }

  /** Ends the thread; what is still asked is never answered. */
  close(): void {
    this.worker.terminate();
  }
}
