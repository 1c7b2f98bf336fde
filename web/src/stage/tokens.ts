// Messages as tokens on the channel. Copies what it needs: the core's numbers may move with the
// next call.
import { FATES, MESSAGE } from '../core/contract';

export interface Token {
  event: number;
  replica: number;
  /** From 0. */
  attempt: number;
  /** 0 the first, 1 the duplicate. */
  copy: number;
  /** 0 at the write side, 1 at the replica's door. */
  progress: number;
  remaining_ms: number;
  fate: (typeof FATES)[number];
  /** Of what was lost: 0 just now, 1 no longer shown. */
  faded: number;
  /** Its event was rolled back. */
  phantom: boolean;
}

/** How many places a token has where nothing may travel. */
export const PLACES_WITHOUT_MOTION = 4;

/** One array for all moments without a message: who shows it sees that nothing has changed. */
export const NONE: Token[] = [];

export function takeTokens(messages: Float64Array, motion: boolean): Token[] {
  const count = messages.length / MESSAGE.stride;
  if (count === 0) return NONE;
  return Array.from({ length: count }, (_, index) => {
    const at = (place: number) => messages[index * MESSAGE.stride + place] ?? 0;
    const progress = at(MESSAGE.progress);
    const fate = FATES[at(MESSAGE.fate)] ?? 'on_its_way';
    return {
      event: at(MESSAGE.event),
      replica: at(MESSAGE.replica),
      attempt: at(MESSAGE.attempt),
      copy: at(MESSAGE.copy),
      progress:
        motion || fate !== 'on_its_way'
          ? progress
          : Math.floor(progress * PLACES_WITHOUT_MOTION) / PLACES_WITHOUT_MOTION,
      remaining_ms: at(MESSAGE.remaining_ms),
      fate,
      faded: at(MESSAGE.faded),
      phantom: at(MESSAGE.phantom) === 1,
    };
  });
}

/** One copy of one sending, whatever becomes of it. */
export const keyOf = ({ event, replica, attempt, copy, fate }: Token): string =>
  `${event}.${replica}.${attempt}.${copy}.${fate}`;

export interface Labelled {
  token: Token;
  /** Where its label stands: the first two to arrive have one each, on either side of the line. */
  label: 'alone' | 'above' | 'below' | 'none';
}

const SIDES: readonly Labelled['label'][] = ['above', 'below'];

/** Those on their way, as a lesson shows them. */
export function labelled(tokens: readonly Token[]): Labelled[] {
  const moving = tokens.filter(({ fate }) => fate === 'on_its_way');
  return moving.map((token, index) => ({
    token,
    label: moving.length === 1 ? 'alone' : (SIDES[index] ?? 'none'),
  }));
}

/** By replica; a lane without tokens stays the same array. */
export function lanesOf(tokens: readonly Token[], replicas: number): Token[][] {
  const lanes = Array.from({ length: replicas }, () => NONE);
  for (const token of tokens) {
    const lane = lanes[token.replica];
    if (lane === NONE) lanes[token.replica] = [token];
    else lane?.push(token);
  }
  return lanes;
}
