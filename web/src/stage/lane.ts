// A replica's lane of the channel: its tokens as the core has bundled them, and which word stands
// below each. Pixels out. What a frame needs is written over what the last one had: drawing the
// next one leaves nothing behind to be cleared away.
import { TOKEN, TOKEN_KINDS, type TokenKind } from '../core/contract';
import { lettersIn } from './letters';

export interface LaneToken {
  event: number;
  replica: number;
  attempt: number;
  copy: number;
  kind: TokenKind;
  /** How many messages it stands for. */
  count: number;
  /** They are of several events: drawn with their count. */
  bundle: boolean;
  /** Of what was lost: 0 just now, 1 no longer shown. */
  faded: number;
  /** Where its left edge is. */
  x: number;
  word: string;
  /** Where its word's left edge is; NaN: another word stands there, or there is none. */
  word_x: number;
}

/** A letter of a word below a token, on average. */
const LETTER_PX = 6.4;
const BETWEEN_WORDS_PX = 8;

/** Finer steps are not seen, and what stands still from one frame to the next is not drawn anew. */
const halfPixel = (px: number): number => Math.round(2 * px) / 2;

const NEW: LaneToken = {
  event: 0,
  replica: 0,
  attempt: 0,
  copy: 0,
  kind: 'on_its_way',
  count: 0,
  bundle: false,
  faded: 0,
  x: 0,
  word: '',
  word_x: Number.NaN,
};

export class Lane {
  /** No more than `count` of them are of this frame. */
  readonly tokens: LaneToken[] = [];
  count = 0;

  constructor(
    readonly replica: number,
    /** What stands below a token; '' for nothing. */
    private readonly wordOf: (token: LaneToken) => string,
  ) {}

  /**
   * Takes this lane's tokens from the numbers of all lanes, from place `at` on; returns the place
   * behind them. The way is so long, from the write side to the door.
   */
  take(numbers: Float64Array, at: number, way_px: number, token_px: number): number {
    this.count = 0;
    let place = at;
    while (place < numbers.length && numbers[place + TOKEN.replica] === this.replica) {
      this.fill(numbers, place, way_px - token_px);
      place += TOKEN.stride;
    }
    this.placeWords(way_px, token_px);
    return place;
  }

  private fill(numbers: Float64Array, place: number, length_px: number): void {
    this.tokens[this.count] ??= { ...NEW };
    const token = this.tokens[this.count] as LaneToken;
    const at = (field: number): number => numbers[place + field] ?? 0;
    const kind = TOKEN_KINDS[at(TOKEN.kind)] ?? 'on_its_way';
    const isSame =
      token.event === at(TOKEN.event) &&
      token.attempt === at(TOKEN.attempt) &&
      token.kind === kind &&
      token.count === at(TOKEN.count);
    token.event = at(TOKEN.event);
    token.replica = at(TOKEN.replica);
    token.attempt = at(TOKEN.attempt);
    token.copy = at(TOKEN.copy);
    token.kind = kind;
    token.count = at(TOKEN.count);
    token.bundle = at(TOKEN.bundle) === 1;
    token.faded = at(TOKEN.faded);
    token.x = halfPixel(at(TOKEN.progress) * length_px);
    if (!isSame) token.word = this.wordOf(token);
    this.count += 1;
  }

  /** Words stand centred below their tokens, inside the lane; the first come keep their place. */
  private placeWords(way_px: number, token_px: number): void {
    for (let index = 0; index < this.count; index += 1) {
      const token = this.tokens[index] as LaneToken;
      token.word_x = Number.NaN;
      if (token.word === '') continue;
      const width = widthOf(token);
      const centred = token.x + token_px / 2 - width / 2;
      const left = Math.max(0, Math.min(centred, way_px - width));
      if (this.isFree(left, left + width, index)) token.word_x = halfPixel(left);
    }
  }

  private isFree(left: number, right: number, before: number): boolean {
    for (let index = 0; index < before; index += 1) {
      const other = this.tokens[index] as LaneToken;
      if (Number.isNaN(other.word_x)) continue;
      const other_right = other.word_x + widthOf(other) + BETWEEN_WORDS_PX;
      if (left < other_right && right + BETWEEN_WORDS_PX > other.word_x) return false;
    }
    return true;
  }
}

const widthOf = (token: LaneToken): number => lettersIn(token.word) * LETTER_PX;

const MOVING = new Set<TokenKind>(['on_its_way', 'again', 'double', 'phantom']);

/** What was lost is another token than what was on its way. */
export function keyOf({ event, attempt, copy, kind }: LaneToken): number {
  const fate = MOVING.has(kind) ? 0 : TOKEN_KINDS.indexOf(kind);
  return ((event * 4096 + (attempt % 4096)) * 2 + copy) * 8 + fate;
}
