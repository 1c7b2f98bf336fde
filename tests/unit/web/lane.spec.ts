// Where a lane's tokens stand, which are bundled, and which words stand below: a function of pixels.
import { expect, test } from '@playwright/test';
import { type LaneSize, type Placed, placeTokens, type Told } from '../../../web/src/stage/lane';
import { lanesOf, type Token } from '../../../web/src/stage/tokens';

const token = (event: number, progress: number, more: Partial<Token> = {}): Token => ({
  event,
  replica: 0,
  attempt: 0,
  copy: 0,
  progress,
  remaining_ms: 1000,
  fate: 'on_its_way',
  faded: 0,
  phantom: false,
  ...more,
});

/** A way of 400 px for tokens of 28, so that a hundredth of the way is 3.72 px. */
const size: LaneSize = { way_px: 400, token_px: 28, pitch_px: 36 };
const told: Told = { word: (kind) => (kind === 'on_its_way' ? '' : kind), isSelected: () => false };
const place = (tokens: Token[], more: Partial<Told> = {}) =>
  placeTokens(tokens, size, { ...told, ...more });
const events = (placed: Placed[]) => placed.map(({ tokens }) => tokens.map(({ event }) => event));

test('a token stands where its time is, and never leaves the way', () => {
  expect(place([token(1, 0), token(2, 0.5), token(3, 1)]).map(({ x }) => x)).toEqual([372, 186, 0]);
});

test('a token moves by half pixels: nothing is drawn anew for less', () => {
  const xs = [0.5, 0.5004, 0.502].map((progress) => place([token(1, progress)])[0]?.x);

  expect(xs).toEqual([186, 186, 186.5]);
});

test('tokens that would cover each other are one bundle with a count, from the door back', () => {
  // 0, 30 and 60 px behind the first.
  const placed = place([token(1, 1), token(2, 0.92), token(3, 0.84)]);

  expect(events(placed)).toEqual([[1, 2], [3]]);
  expect(placed.map(({ bundle }) => bundle)).toEqual([true, false]);
});

test('five hundred messages take no more places than the way has', () => {
  const many = Array.from({ length: 500 }, (_, index) => token(index, (index * 0.618) % 1));
  const placed = place(many);

  expect(placed.length).toBeLessThanOrEqual(Math.ceil((400 - 28) / 36));
  expect(placed.flatMap(({ tokens }) => tokens)).toHaveLength(500);
  const places = placed.map(({ x }) => x);
  for (const [index, x] of places.slice(1).entries()) {
    expect((places[index] ?? 0) - x).toBeGreaterThanOrEqual(36);
  }
});

test('tokens that move on together stay in the same bundles', () => {
  const at = (shift: number) =>
    place(Array.from({ length: 40 }, (_, index) => token(index, 0.02 * index + shift)));

  expect(events(at(0.1))).toEqual(events(at(0.13)));
});

test('two copies of one event in one place are double, two events a bundle', () => {
  const [double] = place([token(4, 0.5), token(4, 0.5, { copy: 1 })]);
  expect(double).toMatchObject({ kind: 'double', bundle: false });

  const [bundle] = place([token(4, 0.5), token(5, 0.5)]);
  expect(bundle).toMatchObject({ kind: 'on_its_way', bundle: true });
});

test('each fate has a kind of its own', () => {
  const kinds = [
    token(1, 0),
    token(2, 0, { attempt: 1 }),
    token(3, 0, { copy: 1 }),
    token(4, 0, { phantom: true }),
    token(5, 0, { fate: 'lost' }),
    token(6, 1, { fate: 'refused' }),
    token(7, 1, { fate: 'failed' }),
    token(8, 0, { fate: 'dead_letter' }),
  ].map((each) => place([each])[0]?.kind);

  expect(kinds).toEqual([
    'on_its_way',
    'again',
    'double',
    'phantom',
    'lost',
    'refused',
    'failed',
    'dead_letter',
  ]);
});

test('what was lost is bundled with what was lost alone, and lies below what moves', () => {
  const placed = place([token(1, 0), token(2, 0, { fate: 'lost' }), token(3, 0, { fate: 'lost' })]);

  expect(events(placed)).toEqual([[2, 3], [1]]);
});

test('what is pointed at is in no bundle', () => {
  const placed = place([token(1, 0.5), token(2, 0.5), token(3, 0.5)], {
    isSelected: ({ event }) => event === 2,
  });

  expect(events(placed)).toEqual([[1, 3], [2]]);
});

test('words stay inside the lane and do not cover each other', () => {
  const again = { attempt: 1 };
  const word = () => 'ten letter'; // 64 px
  const placed = place([token(1, 1, again), token(2, 0.8, again), token(3, 0, again)], { word });

  expect(placed.map(({ word_x }) => word_x)).toEqual([336, undefined, 0]);
});

test('each replica has its lane, and a lane without tokens stays the same', () => {
  const tokens = [token(1, 0), token(1, 0, { replica: 2 })];

  expect(lanesOf(tokens, 3).map((lane) => lane.length)).toEqual([1, 0, 1]);
  expect(lanesOf(tokens, 3)[1]).toBe(lanesOf([], 1)[0]);
});
