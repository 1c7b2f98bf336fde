// A worker with the core and SQLite in it, from the page's side.
import { Asking } from './asking';
import type { WaysModules, WaysRequest, WaysResults } from './ways_messages';
import WaysWorker from './ways_worker?worker&inline';

export class WaysClient extends Asking {
  constructor(modules: WaysModules) {
    super(new WaysWorker(), modules);
  }

  ways<Request extends WaysRequest>(request: Request): Promise<WaysResults[Request['ways']]> {
    return this.ask(request);
  }
}
