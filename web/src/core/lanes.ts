// The messages on the stage as a replica's lane has room for them. Part of contract.ts beside this
// file.
import type { EventId } from './shown';

export interface LaneCalls {
  /**
   * What is on its way, or was lost a moment ago, by replica; what was lost first, each from the
   * door back. Tokens nearer to each other than `pitch`, a share of the way, are one with a count,
   * so that there are never more than fit. With `places` (0: none) what is on its way stands in so
   * many places of the way. The message named last (event 0: none) stands for itself. A view like
   * that of `messages()`, `TOKEN.stride` numbers a token.
   */
  lanes(
    pitch: number,
    places: number,
    event: EventId,
    replica: number,
    attempt: number,
    copy: number,
  ): Float64Array;
}

/** Places of the numbers that make up one token: of the message among them that arrives first. */
export const TOKEN = {
  replica: 0,
  event: 1,
  attempt: 2, // from 0
  copy: 3, // 0 the first, 1 the duplicate
  kind: 4, // one of TOKEN_KINDS
  count: 5, // messages that it stands for
  bundle: 6, // 1: of several events
  progress: 7, // 0 sent .. 1 arrived
  faded: 8, // of what was lost: 0 just now .. 1 no longer shown
  stride: 9,
} as const;

/** What a token is drawn as, and the word that goes with it (core/words, lane.kind). */
export const TOKEN_KINDS = [
  'on_its_way',
  'again', // sent before
  'double', // a second copy, or several of one event in one place
  'phantom', // its event was rolled back
  'lost',
  'refused',
  'failed',
  'dead_letter',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];
