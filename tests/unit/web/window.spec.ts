// Which rows of a long list are drawn, and where to scroll.
import { expect, test } from '@playwright/test';
import { isInSight, scrollTo, windowOf } from '../../../web/src/stage/window';

const list = { rows: 1000, rowHeight: 30, viewHeight: 300 };

test('only the rows in sight are drawn, and a few on either side', () => {
  expect(windowOf({ ...list, scrollTop: 0 })).toEqual({
    height: 30_000,
    first: 0,
    count: 23,
    top: 0,
  });
  const middle = windowOf({ ...list, scrollTop: 6000 });
  expect(middle.first).toBe(194);
  expect(middle.top).toBeCloseTo(5820);
  const end = windowOf({ ...list, scrollTop: 29_700 });
  expect(end.first + end.count).toBe(1000);
});

test('a short list is drawn whole', () => {
  expect(windowOf({ ...list, rows: 3, scrollTop: 0 })).toEqual({
    height: 90,
    first: 0,
    count: 3,
    top: 0,
  });
  expect(windowOf({ ...list, rows: 0, scrollTop: 0 }).count).toBe(0);
});

test('a row can be brought to either end of the view', () => {
  const view = { ...list, scrollTop: 0 };
  expect(isInSight(view, 9)).toBe(true);
  expect(isInSight(view, 10)).toBe(false);
  expect(scrollTo(view, 500, 'first')).toBeCloseTo(15_000);
  expect(isInSight({ ...list, scrollTop: scrollTo(view, 999, 'last') }, 999)).toBe(true);
  expect(scrollTo({ ...view, rows: 3 }, 2, 'last')).toBe(0);
});

test('a list of millions is scaled to what a browser can lay out, and every row is reached', () => {
  const long = { rows: 2_000_000, rowHeight: 56, viewHeight: 560 };
  expect(windowOf({ ...long, scrollTop: 0 }).height).toBe(8_000_000);
  for (const row of [0, 1_234_567, 1_999_999]) {
    const scrollTop = scrollTo({ ...long, scrollTop: 0 }, row, 'last');
    const { first, count } = windowOf({ ...long, scrollTop });
    expect(first).toBeLessThanOrEqual(row);
    expect(first + count).toBeGreaterThan(row);
  }
});
