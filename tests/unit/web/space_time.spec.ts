// The picture of a space-time diagram as functions of pixels: lines, what a hand is near to, which
// words find room, and the stretch of time that is shown.
import { expect, test } from '@playwright/test';
import type { Clock } from '../../../web/src/core/contract';
import { placeWords } from '../../../web/src/stage/diagram_words';
import { type Ground, paint, strokeNear } from '../../../web/src/stage/space_time';
import type { Stroke } from '../../../web/src/stage/strokes';
import {
  around,
  atTime,
  following,
  panned,
  ticks,
  WHOLE,
  zoomed,
} from '../../../web/src/stage/time_view';

const stroke = (more: Partial<Stroke> = {}): Stroke => ({
  kind: 'message',
  state: 'applied',
  from_lane: 1,
  to_lane: 2,
  from_px: 100,
  to_px: 200,
  way: 1,
  held_px: -1,
  from_clock_ms: 0,
  to_clock_ms: 0,
  over: true,
  subject: 1,
  attempt: 0,
  copy: 0,
  replica: 0,
  type: 0,
  phantom: false,
  flag: '',
  missing: 0,
  count: 1,
  ahead: 'done',
  chosen: 0,
  ...more,
});
const read = (more: Partial<Stroke> = {}) =>
  stroke({ kind: 'read', state: 'ok', from_lane: 0, from_px: 300, to_px: 300, ...more });

/** A customer, the write side, a replica. */
const ground: Ground = { length_px: 1000, lanes_px: [20, 60, 100], down: false };
const paths = (strokes: Stroke[], on = ground) =>
  Object.fromEntries(paint(strokes, on).paths.map(({ look, d }) => [look, d]));

test('a message slants from where it was sent to where it arrived, and time may run down', () => {
  expect(paths([stroke()])).toEqual({
    'message w1': 'M100 60L200 100',
    'message-dot': 'M200 100h0',
  });
  expect(paths([stroke()], { ...ground, down: true })['message w1']).toBe('M60 100L100 200');
});

test('strokes of one look are one path', () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    stroke({ subject: n, from_px: n, to_px: n + 5 }),
  );

  expect(Object.keys(paths(many))).toEqual(['message w1', 'message-dot']);
});

test('each fate has a shape of its own', () => {
  const looks = (more: Partial<Stroke>) => Object.keys(paths([stroke(more)]));

  expect(looks({ state: 'on_its_way' })).toEqual(['message w1', 'coming']);
  expect(looks({ state: 'taken_away', way: 0.5 })).toEqual(['lost w1', 'cross']);
  expect(looks({ state: 'refused' })).toEqual(['message w1', 'bar']);
  expect(looks({ state: 'skipped', copy: 1 })).toEqual(['double w1', 'skipped']);
  expect(looks({ attempt: 1 })).toEqual(['again w1', 'message-dot']);
  expect(looks({ phantom: true })).toEqual(['phantom w1', 'message-dot']);
  expect(looks({ held_px: 400 })).toEqual(['message w1', 'held', 'held-box', 'message-dot']);
  expect(looks({ count: 30 })).toEqual(['message w4', 'message-dot']);
});

test('what was lost ends where it was lost', () => {
  expect(paths([stroke({ state: 'taken_away', way: 0.5, to_px: 150 })])['lost w1']).toBe(
    'M100 60L150 80',
  );
});

test('a read that waits stays with the replica until it is answered', () => {
  expect(paths([read({ to_px: 400 })])).toMatchObject({
    'read w1': 'M300 20L300 100M400 100L400 20',
    wait: 'M300 100L400 100',
  });
});

test('the nearest line is the one that is meant, and none that is too far away', () => {
  const picture = paint(
    [stroke({ subject: 1 }), stroke({ subject: 2, from_px: 500, to_px: 510 })],
    ground,
  );

  expect(strokeNear(picture, [150, 84], 10)?.subject).toBe(1);
  expect(strokeNear(picture, [510, 80], 10)?.subject).toBe(2);
  expect(strokeNear(picture, [350, 80], 10)).toBeUndefined();
});

test('a broken guarantee keeps its words where others have no room', () => {
  const strokes = [
    read({ subject: 1, flag: 'stale', from_px: 40, to_px: 40 }),
    read({ subject: 2, flag: 'monotonic_reads', from_px: 30, to_px: 30 }),
  ];
  const words = { flag: ({ flag }: Stroke) => `${flag} of this read`, end: () => '' };

  const { labels } = placeWords(paint(strokes, ground), { width: 500, height: 60 }, words);

  expect(labels.map(({ lines, loud }) => [lines.join(' '), loud])).toEqual([
    ['monotonic_reads of this read', true],
  ]);
});

test('of several a count is told, once for a place', () => {
  const bundle = stroke({ count: 12 });
  const silent = { flag: () => '', end: () => '' };

  const { counts } = placeWords(
    paint([bundle, { ...bundle, subject: 2 }], ground),
    { width: 500, height: 120 },
    silent,
  );

  expect(counts).toEqual([{ x: 150, y: 80, text: '12' }]);
});

const clock = (clock_ms: number, ended_clock_ms = 0) =>
  ({ clock_ms, ended_clock_ms, opens_at_ms: 10_000 }) as Clock;

test('all of the run is as much as the bar of time holds', () => {
  expect(atTime(WHOLE, clock(5000))).toBe(WHOLE);
  expect(atTime(WHOLE, clock(5000, 61_000)).span_ms).toBe(120_000);
});

test('along with now, the page is turned when now comes to its end', () => {
  const view = following(WHOLE, clock(30_000));
  expect([view.from_ms, view.span_ms]).toEqual([21_000, 30_000]);

  expect(atTime(view, clock(46_000))).toBe(view);
  expect(atTime(view, clock(47_000)).from_ms).toBe(38_000);
  expect(atTime(view, clock(1000)).from_ms).toBe(-8000);
});

test('closer keeps what is under the hand; nothing lies before the beginning of the run', () => {
  const closer = zoomed(WHOLE, 0.5, 0.25, clock(0));
  expect([closer.mode, closer.from_ms, closer.span_ms]).toEqual(['free', 7500, 30_000]);

  expect(panned(closer, -10, clock(0)).from_ms).toBe(-10_000);
  expect(around(1000, 1000, clock(0)).span_ms).toBe(40);
});

test('times stand at round numbers, no nearer to each other than they may', () => {
  const view = { ...WHOLE, from_ms: -5000, span_ms: 20_000 };

  expect(ticks(view, 400, 96)).toEqual([-5000, 0, 5000, 10_000, 15_000]);
});
