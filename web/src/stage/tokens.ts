// Messages as tokens on the channel. Copies what it needs: the core's numbers may move with the
// next call.
import { MESSAGE } from '../core/contract';

export interface Token {
  key: string;
  event: number;
  /** 0 at the write side, 1 at the replica's door. */
  progress: number;
  remaining_ms: number;
  /** Where its label stands: the first two to arrive have one each, on either side of the line. */
  label: 'alone' | 'above' | 'below' | 'none';
}

const SIDES: readonly Token['label'][] = ['above', 'below'];

/** How many places a token has where nothing may travel. */
const PLACES_WITHOUT_MOTION = 4;

export function takeTokens(messages: Float64Array, motion: boolean): Token[] {
  const count = messages.length / MESSAGE.stride;
  return Array.from({ length: count }, (_, index) => {
    const at = (place: number) => messages[index * MESSAGE.stride + place] ?? 0;
    const progress = at(MESSAGE.progress);
    return {
      key: [MESSAGE.event, MESSAGE.replica, MESSAGE.attempt, MESSAGE.copy].map(at).join('.'),
      event: at(MESSAGE.event),
      progress: motion
        ? progress
        : Math.floor(progress * PLACES_WITHOUT_MOTION) / PLACES_WITHOUT_MOTION,
      remaining_ms: at(MESSAGE.remaining_ms),
      label: count === 1 ? 'alone' : (SIDES[index] ?? 'none'),
    };
  });
}
