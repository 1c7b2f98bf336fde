// A replica's lane of the channel: which of its messages are drawn one by one, which are bundled
// since they would cover each other, and which word stands below each. Pixels in, pixels out.
import { keyOf, type Token } from './tokens';

/** What a token is drawn as, and the word that goes with it (core/words, lane.kind). */
export type TokenKind =
  | 'on_its_way'
  | 'again' // sent before
  | 'double' // a second copy, or several of one event in one place
  | 'phantom'
  | 'lost'
  | 'refused'
  | 'failed'
  | 'dead_letter';

export interface Placed {
  /** That of the token that arrives first among them. */
  key: string;
  tokens: Token[];
  kind: TokenKind;
  /** More than one event: drawn with their count. */
  bundle: boolean;
  /** Where its left edge is. */
  x: number;
  /** Where its word's left edge is; none: another word stands there, or there is nothing to say. */
  word_x?: number;
  word: string;
}

export interface LaneSize {
  /** Length of the way, from the write side to the door. */
  way_px: number;
  token_px: number;
  /** Tokens nearer to each other than this are bundled: a finger must hit each. */
  pitch_px: number;
}

export interface Told {
  /** What stands below this kind; '' for nothing. */
  word(kind: TokenKind, tokens: readonly Token[]): string;
  isSelected(token: Token): boolean;
}

/** A letter of a word below a token, on average. */
const LETTER_PX = 6.4;
const BETWEEN_WORDS_PX = 8;

/** Finer steps are not seen, and what stands still from one frame to the next is not drawn anew. */
const halfPixel = (px: number): number => Math.round(2 * px) / 2;

const isLost = ({ fate }: Token): boolean => fate !== 'on_its_way';

function kindOf(tokens: readonly Token[]): TokenKind {
  const [first, ...others] = tokens as [Token, ...Token[]];
  if (first.fate !== 'on_its_way') return first.fate;
  if (first.phantom) return 'phantom';
  if (others.length > 0 && others.every(({ event }) => event === first.event)) return 'double';
  if (first.copy === 1) return 'double';
  return first.attempt > 0 ? 'again' : 'on_its_way';
}

/** From the door back: each takes in those that come too close behind it. */
function bundles(tokens: Token[], size: LaneSize, told: Told): Token[][] {
  const px = ({ progress }: Token) => progress * (size.way_px - size.token_px);
  const sorted = [...tokens].sort((one, other) => other.progress - one.progress);
  const groups: Token[][] = [];
  let last: [Token, ...Token[]] | undefined;
  for (const token of sorted) {
    // What is pointed at stands for itself, wherever it is.
    if (told.isSelected(token)) {
      groups.push([token]);
    } else if (last && px(last[0]) - px(token) < size.pitch_px) {
      last.push(token);
    } else {
      last = [token];
      groups.push(last);
    }
  }
  return groups;
}

/** Words stand centred below their tokens, inside the lane; the first come keep their place. */
function placeWords(placed: Placed[], size: LaneSize): void {
  const taken: [number, number][] = [];
  for (const each of placed) {
    if (each.word === '') continue;
    const width = each.word.length * LETTER_PX;
    const centred = each.x + size.token_px / 2 - width / 2;
    const left = Math.max(0, Math.min(centred, size.way_px - width));
    const right = left + width + BETWEEN_WORDS_PX;
    if (taken.some(([from, to]) => left < to && right > from)) continue;
    taken.push([left, right]);
    each.word_x = halfPixel(left);
  }
}

/** What is on its way, after what was lost: it is drawn above it. */
export function placeTokens(tokens: readonly Token[], size: LaneSize, told: Told): Placed[] {
  const moving = tokens.filter((token) => !isLost(token));
  const lost = tokens.filter(isLost);
  const placed = [...bundles(lost, size, told), ...bundles(moving, size, told)].map((group) => {
    const [first] = group as [Token];
    const kind = kindOf(group);
    return {
      key: keyOf(first),
      tokens: group,
      kind,
      bundle: group.some(({ event }) => event !== first.event),
      x: halfPixel(first.progress * (size.way_px - size.token_px)),
      word: told.word(kind, group),
    };
  });
  placeWords(placed, size);
  return placed;
}
