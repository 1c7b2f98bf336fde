// A worker with the core in it, from the page's side. What is asked is answered in the same order.
import type { RunRequest, RunResult } from './messages';
import LabWorker from './worker?worker&inline';

export class WorkerClient {
  private readonly worker = new LabWorker();
  private readonly waiting: ((result: RunResult) => void)[] = [];

  constructor(module: WebAssembly.Module) {
    this.worker.onmessage = (message: MessageEvent<RunResult>) =>
      this.waiting.shift()?.(message.data);
    this.worker.postMessage(module);
  }

  run(request: RunRequest): Promise<RunResult> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.worker.postMessage(request);
    });
  }

  /** Ends the thread; what is still asked is never answered. */
  close(): void {
    this.worker.terminate();
  }
}
