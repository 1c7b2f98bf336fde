// Where a run stands in its lesson is a function of what has been done in it.
import { expect, test } from '@playwright/test';
import { type Lesson, offersUpTo, placeIn } from '../../../web/src/controllers/lesson';
import type { Act, Action } from '../../../web/src/core/contract';

const buy: Action = { by: 'harry', command: 'Allocate', orderid: 'o-1', sku: 'LAMP', qty: 1 };
const reload: Action = { by: 'bob', query: 'availability', sku: 'LAMP' };
const lag: Action = { change: { lag: { constant: 0 } } };

const lesson: Lesson = {
  name: 'a-lesson',
  speed: 1,
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

test('a step that needs the read side to be behind is missed when it is not', () => {
  expect(placeIn(lesson, acts(buy), false)).toMatchObject({ index: 1, missed: true });
});

test('what is offered once stays offered', () => {
  expect([...offersUpTo(lesson, 0)]).toEqual([]);
  expect([...offersUpTo(lesson, 4)]).toEqual(['play', 'skip']);
});
