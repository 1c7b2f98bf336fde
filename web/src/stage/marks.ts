// The marks of a run on a line of time, as the core has bundled them for its width.
import { MARK, MARK_KINDS, type Ms, type Session } from '../core/contract';

export interface Mark {
  clock_ms: Ms;
  kind: (typeof MARK_KINDS)[number];
  /** It stands for so many. */
  count: number;
  ahead: boolean;
}

export function takeMarks(session: Session, length_ms: Ms, width_px: number): Mark[] {
  const numbers = session.marks(length_ms, width_px);
  return Array.from({ length: numbers.length / MARK.stride }, (_, index) => {
    const at = (field: number) => numbers[index * MARK.stride + field] ?? 0;
    return {
      clock_ms: at(MARK.clock_ms),
      kind: MARK_KINDS[at(MARK.kind)] ?? 'command',
      count: at(MARK.count),
      ahead: at(MARK.ahead) === 1,
    };
  });
}
