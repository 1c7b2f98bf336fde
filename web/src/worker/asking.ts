// A thread from the page's side: what is asked is answered in the same order.
import type { Broken } from './messages';

interface Waiting {
  resolve: (result: never) => void;
  reject: (why: Error) => void;
}

const isBroken = (data: unknown): data is Broken =>
  typeof data === 'object' && data !== null && 'broken' in data;

export class Asking {
  private readonly waiting: Waiting[] = [];

  /** `first` is what the thread needs before it can answer. */
  constructor(
    private readonly worker: Worker,
    first: unknown,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const next = this.waiting.shift();
      if (isBroken(data)) next?.reject(new Error(data.broken));
      else next?.resolve(data as never);
    };
    this.worker.postMessage(first);
  }

  protected ask<Result>(request: unknown): Promise<Result> {
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
