// What a space-time diagram draws, as the core has bundled it. Copies what it needs: the core's
// numbers may move with the next call.
import {
  COMMAND_OUTCOMES,
  MESSAGE_STATES,
  type Ms,
  READ_STATES,
  STROKE,
  STROKE_FLAGS,
  STROKE_KINDS,
  type Thing,
} from '../core/contract';

export interface Stroke {
  kind: (typeof STROKE_KINDS)[number];
  /** What became of it: a state of a message, an outcome of a command, a status of a read. */
  state: string;
  from_lane: number;
  to_lane: number;
  from_px: number;
  to_px: number;
  /** How far it came between the lanes, 0 to 1. */
  way: number;
  /** Held back at to_px until then; less than 0: it was not. */
  held_px: number;
  from_clock_ms: Ms;
  to_clock_ms: Ms;
  over: boolean;
  subject: number;
  /** Of a message, from 0. */
  attempt: number;
  copy: number;
  replica: number;
  type: number;
  phantom: boolean;
  flag: (typeof STROKE_FLAGS)[number];
  missing: number;
  count: number;
  ahead: 'done' | 'under_way' | 'ahead';
  /** 1: it is what is pointed at, 2: it belongs to it. */
  chosen: number;
}

const AHEAD = ['done', 'under_way', 'ahead'] as const;

function stateOf(kind: Stroke['kind'], state: number): string {
  if (kind === 'message') return MESSAGE_STATES[state] ?? '';
  if (kind === 'command') return COMMAND_OUTCOMES[state] ?? '';
  return kind === 'read' ? (READ_STATES[state] ?? '') : '';
}

export function takeStrokes(numbers: Float64Array): Stroke[] {
  return Array.from({ length: numbers.length / STROKE.stride }, (_, index) => {
    const at = (field: number) => numbers[index * STROKE.stride + field] ?? 0;
    const kind = STROKE_KINDS[at(STROKE.kind)] ?? 'command';
    return {
      kind,
      state: stateOf(kind, at(STROKE.state)),
      from_lane: at(STROKE.from_lane),
      to_lane: at(STROKE.to_lane),
      from_px: at(STROKE.from_px),
      to_px: at(STROKE.to_px),
      way: at(STROKE.way),
      held_px: at(STROKE.held_px),
      from_clock_ms: at(STROKE.from_clock_ms),
      to_clock_ms: at(STROKE.to_clock_ms),
      over: at(STROKE.over) === 1,
      subject: at(STROKE.subject),
      attempt: at(STROKE.attempt),
      copy: at(STROKE.copy),
      replica: at(STROKE.replica),
      type: at(STROKE.type),
      phantom: at(STROKE.phantom) === 1,
      flag: STROKE_FLAGS[at(STROKE.flag)] ?? '',
      missing: at(STROKE.missing),
      count: at(STROKE.count),
      ahead: AHEAD[at(STROKE.ahead)] ?? 'done',
      chosen: at(STROKE.chosen),
    };
  });
}

/** What a stroke tells of, to point at; of a bundle, the first of it. */
export function thingOf({ kind, subject, replica, attempt, copy }: Stroke): Thing {
  switch (kind) {
    case 'message':
      return { kind: 'message', event: subject, replica, attempt, copy };
    case 'dead_letter':
      return { kind: 'event', event: subject };
    case 'read':
      return { kind: 'read', read: subject };
    case 'down':
      return { kind: 'writer' };
    case 'stopped':
    case 'rebuilding':
      return { kind: 'replica', replica };
    default:
      return { kind: 'command', command: subject };
  }
}
