// A lesson told without a person at it.
import type { Session, TimedActs } from '../core/contract';
import { isDeed, type Step } from './lesson';

/** The step's act and the time after it, of which nothing is seen. */
export function tellAtOnce(session: Session, { act, then_play_ms }: Step): void {
  if (isDeed(act)) session.act(JSON.stringify(act));
  else if (act && 'skip' in act) session.seek(session.clock().next_arrival_ms);
  const passes_ms = act && 'skip_ms' in act ? act.skip_ms : then_play_ms;
  if (passes_ms) session.advance_to(session.clock().now_ms + passes_ms);
}

/** Who shows what came of it. */
export function whoActsLast(told: TimedActs | undefined): string | undefined {
  const last = told?.acts.at(-1);
  return last && (JSON.parse(last.json) as { by?: string }).by;
}

/** From the opening on; what was done by hand is forgotten, what was done at that very time as well. */
export function tellWay(session: Session, told: TimedActs): void {
  session.reset();
  for (const { at_ms, json } of told.acts) {
    session.seek(at_ms);
    session.act(json);
  }
  session.seek(told.done_at_ms);
}
