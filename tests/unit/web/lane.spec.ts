// Where a lane's tokens stand, and which words stand below: pixels from the core's numbers.
import { expect, test } from '@playwright/test';
import { TOKEN, TOKEN_KINDS, type TokenKind } from '../../../web/src/core/contract';
import { keyOf, Lane, type LaneToken } from '../../../web/src/stage/lane';
import { lanesOf, type Token } from '../../../web/src/stage/tokens';

interface Given {
  replica?: number;
  event?: number;
  progress: number;
  kind?: TokenKind;
  count?: number;
}

/** As the core hands them out, with a replica that there is none of behind them. */
function numbersOf(tokens: Given[]): Float64Array {
  const numbers = new Float64Array((tokens.length + 1) * TOKEN.stride);
  for (const [index, given] of tokens.entries()) {
    const { replica = 0, event = 1, progress, kind = 'on_its_way', count = 1 } = given;
    const place = index * TOKEN.stride;
    numbers[place + TOKEN.replica] = replica;
    numbers[place + TOKEN.event] = event;
    numbers[place + TOKEN.kind] = TOKEN_KINDS.indexOf(kind);
    numbers[place + TOKEN.count] = count;
    numbers[place + TOKEN.bundle] = count > 1 ? 1 : 0;
    numbers[place + TOKEN.progress] = progress;
  }
  numbers[tokens.length * TOKEN.stride + TOKEN.replica] = -1;
  return numbers;
}

/** A way of 400 px for tokens of 28, so that a hundredth of the way is 3.72 px. */
const take = (lane: Lane, tokens: Given[]) => lane.take(numbersOf(tokens), 0, 400, 28);
const shown = (lane: Lane): LaneToken[] => lane.tokens.slice(0, lane.count);
const xs = (lane: Lane) => shown(lane).map(({ x }) => x);
const wordless = () => '';

test('a token stands where its time is, and never leaves the way', () => {
  const lane = new Lane(0, wordless);
  take(lane, [{ progress: 1 }, { progress: 0.5 }, { progress: 0 }]);

  expect(xs(lane)).toEqual([372, 186, 0]);
});

test('a token moves by half pixels: nothing is drawn anew for less', () => {
  const lane = new Lane(0, wordless);
  const places = [0.5, 0.5004, 0.502].map((progress) => {
    take(lane, [{ progress }]);
    return xs(lane)[0];
  });

  expect(places).toEqual([186, 186, 186.5]);
});

test('each lane takes its own tokens of a frame and says where the next one’s begin', () => {
  const numbers = numbersOf([{ progress: 1 }, { progress: 0.2 }, { progress: 0.5, replica: 2 }]);
  const lanes = [0, 1, 2].map((replica) => new Lane(replica, wordless));
  let at = 0;
  for (const lane of lanes) at = lane.take(numbers, at, 400, 28);

  expect(lanes.map(({ count }) => count)).toEqual([2, 0, 1]);
  expect(at).toBe(3 * TOKEN.stride);
});

test('a frame is written over the one before', () => {
  const lane = new Lane(0, wordless);
  take(lane, [{ progress: 1 }, { progress: 0.5 }]);
  const [first] = lane.tokens;
  take(lane, [{ progress: 0.25 }]);

  expect(lane.tokens[0]).toBe(first);
  expect(xs(lane)).toEqual([93]);
});

test('a token that was lost is another one than it was on its way', () => {
  const lane = new Lane(0, wordless);
  take(lane, [
    { progress: 0.5, event: 7 },
    { progress: 0.5, event: 7, kind: 'double' },
    { progress: 0.5, event: 7, kind: 'lost' },
    { progress: 0.5, event: 8 },
  ]);

  const [moving, double, lost, other] = shown(lane).map(keyOf);
  expect(double).toBe(moving);
  expect(new Set([moving, lost, other]).size).toBe(3);
});

test('words stay inside the lane and do not cover each other', () => {
  const lane = new Lane(0, () => 'ten letter'); // 64 px
  take(lane, [{ progress: 1 }, { progress: 0.8 }, { progress: 0 }]);

  expect(shown(lane).map(({ word_x }) => word_x)).toEqual([336, Number.NaN, 0]);
});

test('a word is asked for when there is something else to say', () => {
  let asked = 0;
  const lane = new Lane(0, ({ count }) => {
    asked += 1;
    return `${count} lost`;
  });
  take(lane, [{ progress: 0.1, kind: 'lost', count: 2 }]);
  take(lane, [{ progress: 0.2, kind: 'lost', count: 2 }]);
  expect(asked).toBe(1);

  take(lane, [{ progress: 0.2, kind: 'lost', count: 3 }]);
  expect(shown(lane)[0]?.word).toBe('3 lost');
});

test('in a room each replica has its lane, and a lane without tokens stays the same', () => {
  const token = (replica: number) => ({ replica }) as Token;
  const tokens = [token(0), token(2)];

  expect(lanesOf(tokens, 3).map((lane) => lane.length)).toEqual([1, 0, 1]);
  expect(lanesOf(tokens, 3)[1]).toBe(lanesOf([], 1)[0]);
});
