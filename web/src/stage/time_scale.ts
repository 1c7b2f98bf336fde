// How much time the bar holds. It grows by steps, so that it does not shrink under the pointer all
// the while.
import type { Clock } from '../core/contract';

const MINUTE = 60_000;
const LENGTHS = [1, 2, 5, 10, 30, 60, 120, 360, 720, 1440].map((minutes) => minutes * MINUTE);

/** The bar's length: room for all that is known to come and for now. */
export function barLength(clock: Clock): number {
  const needed = Math.max(clock.clock_ms, clock.ended_clock_ms);
  return LENGTHS.find((length) => length >= needed) ?? needed;
}
