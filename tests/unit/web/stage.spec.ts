// Positions on the stage are functions of the frame.
import { expect, test } from '@playwright/test';
import type { Clock } from '../../../web/src/core/contract';
import { loop } from '../../../web/src/stage/loop';
import { barLength } from '../../../web/src/stage/time_scale';
import { labelled, takeTokens } from '../../../web/src/stage/tokens';

const message = (event: number, progress: number, remaining_ms: number) => [
  ...[event, 0, 0, 0, 0, 1000, 1000],
  ...[remaining_ms, progress, 2, 0, 0, 0],
];

test('a message is a token as far along as its time', () => {
  const tokens = takeTokens(Float64Array.from(message(7, 0.4, 600)), true);

  expect(tokens).toMatchObject([
    { event: 7, progress: 0.4, remaining_ms: 600, fate: 'on_its_way' },
  ]);
  expect(labelled(tokens).map(({ label }) => label)).toEqual(['alone']);
});

test('two have their labels on two sides, further ones have none', () => {
  const numbers = [message(1, 0.5, 500), message(2, 0.3, 700), message(3, 0.1, 900)].flat();

  const tokens = takeTokens(Float64Array.from(numbers), true);
  expect(labelled(tokens).map(({ label }) => label)).toEqual(['above', 'below', 'none']);
});

test('without motion a token has four places', () => {
  const places = [0, 0.2, 0.3, 0.6, 0.99].map(
    (progress) => takeTokens(Float64Array.from(message(1, progress, 1)), false)[0]?.progress,
  );

  expect(places).toEqual([0, 0, 0.25, 0.5, 0.75]);
});

test('tokens keep no view of the core’s memory', () => {
  const numbers = Float64Array.from(message(1, 0.5, 500));
  const [token] = takeTokens(numbers, true);
  numbers.fill(0);

  expect(token).toMatchObject({ event: 1, progress: 0.5 });
});

test('the time bar grows by steps', () => {
  const clock = (clock_ms: number, ended_clock_ms: number) =>
    ({ clock_ms, ended_clock_ms }) as Clock;

  expect(barLength(clock(0, 0))).toBe(60_000);
  expect(barLength(clock(0, 90_000))).toBe(120_000);
  expect(barLength(clock(130_000, 90_000))).toBe(300_000);
});

test('an arrow that would only have a kink runs straight', () => {
  const box = (left: number, right: number, top: number, bottom: number) => ({
    left,
    right,
    top,
    bottom,
  });
  const { commands, answers } = loop(
    [box(0, 300, 0, 100), box(320, 620, 0, 100)],
    box(0, 100, 200, 300),
    box(520, 620, 200, 300),
    40,
  );

  expect(commands[0]?.line).toBe('M20 106V140C20 180.5 20 153.5 20 194');
  expect(commands.map(({ head }) => head)).toEqual(['M15 188l5 6 5-6', 'M57 188l5 6 5-6']);
  expect(answers[1]?.line.startsWith('M600 106')).toBe(true);
});

test('where the write side answers, answers come from beside where commands arrive', () => {
  const card = { left: 0, right: 300, top: 0, bottom: 100 };
  const write = { left: 0, right: 300, top: 200, bottom: 300 };
  const { commands, answers } = loop([card], write, write, 40);

  expect(commands[0]?.line).toMatch(/ 126 194$/);
  expect(answers[0]?.line).toMatch(/ 225 194$/);
});
