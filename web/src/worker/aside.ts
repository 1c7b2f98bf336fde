// A lesson's run beside the one on the stage, as far as this thread is asked for it.
import type { SideRun } from '../core/contract';
import type { Lab } from '../core/instantiate';
import type { AsideOf, AsideRequest, AsideResult } from './messages';

export class AsideBench {
  private run?: SideRun;

  constructor(private readonly core: Lab) {}

  answer(request: AsideRequest): AsideResult {
    if (request.aside === 'begin') this.begin(request.json, request.of);
    const { run } = this;
    if (!run) throw new Error('no run is begun');
    if (run.on()) return { part: run.part() };
    const seen = run.seen();
    run.delete();
    this.run = undefined;
    return { part: 1, seen };
  }

  private begin(json: string, of: AsideOf): void {
    const opened = this.core.open_lesson(json);
    if (!opened.ok) throw new Error(`${opened.pointer}: ${opened.message}`);
    const { desk } = opened;
    this.run?.delete();
    const begun =
      'run' in of
        ? desk.begin_aside(of.run)
        : 'way' in of
          ? desk.begin_way(of.way)
          : desk.begin_changed(of.changed);
    this.run = begun ?? undefined;
    desk.delete();
  }
}
