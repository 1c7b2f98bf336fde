// Where a run stands in its lesson is a function of what has been done in it.
import { expect, test } from '@playwright/test';
import { type Lesson, placeIn, upTo, wayOf } from '../../../web/src/controllers/lesson';
import type { Act, Action } from '../../../web/src/core/contract';

const buy: Action = { by: 'harry', command: 'Allocate', orderid: 'o-1', sku: 'LAMP', qty: 1 };
const reload: Action = { by: 'bob', query: 'availability', sku: 'LAMP' };
const lag: Action = { change: { lag: { constant: 0 } } };

const lesson: Lesson = {
  name: 'a-lesson',
  kind: 'core',
  rests_on: [],
  steps: [
    { name: 'first', act: buy },
    { name: 'second', act: reload, needs: 'behind', offers: ['play'] },
    { name: 'third', act: { skip: 'arrival' }, offers: ['skip'] },
    { name: 'fourth', act: reload },
    { name: 'last' },
  ],
};

const acts = (...done: Action[]) => ({
  done: done.map((action, place): Act => ({ ...action, at_ms: place * 10, clock_ms: place * 10 })),
  ahead: 0,
});

test('nothing done: the first step', () => {
  expect(placeIn(lesson, acts(), false)).toMatchObject({ index: 0, missed: false });
});

test('each act leads to the step after it', () => {
  expect(placeIn(lesson, acts(buy), true)).toMatchObject({ index: 1, missed: false, since_ms: 0 });
  expect(placeIn(lesson, acts(buy, reload), true)).toMatchObject({ index: 2, since_ms: 10 });
});

test('what a lesson does not ask for is let pass', () => {
  expect(placeIn(lesson, acts(lag, buy, lag), true).index).toBe(1);
  expect(placeIn(lesson, acts(reload), true).index).toBe(0);
});

test('an arrival leads on when both sides agree', () => {
  expect(placeIn(lesson, acts(buy, reload), true).index).toBe(2);
  expect(placeIn(lesson, acts(buy, reload), false).index).toBe(3);
});

test('what comes after an arrival leads on whether it was seen or not', () => {
  expect(placeIn(lesson, acts(buy, reload, reload), false).index).toBe(4);
});

test('an act done while an arrival is waited for does no later step, then or afterwards', () => {
  const track = { passed: new Map(), early: new Set([2]) };

  expect(placeIn(lesson, acts(buy, reload, reload), true, 20, track).index).toBe(2);
  expect(placeIn(lesson, acts(buy, reload, reload), false, 90, track).index).toBe(3);
  expect(placeIn(lesson, acts(buy, reload, reload, reload), false, 90, track).index).toBe(4);
});

test('a step that needs the read side to be behind is missed when it is not', () => {
  expect(placeIn(lesson, acts(buy), false)).toMatchObject({ index: 1, missed: true });
});

test('what is offered once stays offered', () => {
  expect([...upTo(lesson, 0, 'offers')]).toEqual([]);
  expect([...upTo(lesson, 4, 'offers')]).toEqual(['play', 'skip']);
});

const read: Lesson = {
  ...lesson,
  steps: [
    { name: 'first', act: buy },
    { name: 'to_read' },
    { name: 'an_hour', act: { skip_ms: 3_600_000 } },
    { name: 'then', act: reload },
    { name: 'mend', act: { reach: 'goal' } },
    { name: 'last' },
  ],
  solutions: [{ name: 'good' }],
  detours: [
    { name: 'dear', fails: 'price' },
    { name: 'bad', fails: 'goal' },
  ],
};

test('what leaves no act behind leads on once it is passed, and not before it was', () => {
  const passed = new Map([['to_read', { acts: 1, at_ms: 50 }]]);

  expect(placeIn(read, acts(buy), false, 60).index).toBe(1);
  expect(placeIn(read, acts(buy), false, 60, { passed })).toMatchObject({ index: 2, since_ms: 50 });
  expect(placeIn(read, acts(buy), false, 40, { passed }).index).toBe(1);
  expect(placeIn(read, acts(), false, 60, { passed }).index).toBe(0);
});

test('a later act has what was to be read before it behind itself', () => {
  expect(placeIn(read, acts(buy, reload), false, 60).index).toBe(4);
});

test('while a way that was tried is on the stage, the step is the one at which it was tried', () => {
  const tried = { index: 4, acts: acts(lag, buy, reload).done };
  const passed = new Map([['mend', { acts: 3, at_ms: 20 }]]);

  const at = (done: Action[], track: object) =>
    placeIn(read, acts(...done), false, 60, { passed: new Map(), tried, ...track });
  expect(at([lag, buy, reload], {})).toMatchObject({ index: 4, trying: true });
  expect(at([lag], {})).toMatchObject({ index: 4, trying: true });
  expect(at([lag, buy, reload], { passed })).toMatchObject({ index: 5, trying: true });
  expect(at([buy, reload], {})).toMatchObject({ index: 4, trying: false });
  expect(at([], {})).toMatchObject({ index: 0, trying: false });
});

test('what comes of a way is what the file says of it', () => {
  expect(wayOf(read, 'good')).toEqual({ words: 'solutions.good', outcome: 'helps' });
  expect(wayOf(read, 'dear')).toEqual({ words: 'detours.dear', outcome: 'at_a_price' });
  expect(wayOf(read, 'bad')).toEqual({ words: 'detours.bad', outcome: 'helps_not' });
  expect(wayOf(read, 'other')).toBeUndefined();
});
