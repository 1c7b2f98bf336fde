// The squares of a QR code against those that another implementation (qrcode-generator) lays.
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { qrCode } from '../../../web/src/charts/qr_code';
import { errorCorrection } from '../../../web/src/charts/reed_solomon';

const drawn = (text: string) =>
  (qrCode(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

const long = (start: string, length: number) =>
  start.padEnd(length, 'stale reads you can touch. ').slice(0, length);

test('error correction is that of the standard’s example', () => {
  // ISO/IEC 18004, annex I: version 1-M, "01234567".
  const data = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80];
  for (let filler = 0xec; data.length < 16; filler ^= 0xec ^ 0x11) data.push(filler);

  expect(errorCorrection(data, 10)).toEqual([
    0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55,
  ]);
});

test('a small code is laid square for square', () => {
  expect(drawn('cqrs-lab-7-sta')).toEqual([
    '#######..#..#.#######',
    '#.....#.#..#..#.....#',
    '#.###.#..#....#.###.#',
    '#.###.#.#..#..#.###.#',
    '#.###.#...#.#.#.###.#',
    '#.....#.###.#.#.....#',
    '#######.#.#.#.#######',
    '..........###........',
    '#####.####..##.#.#.#.',
    '...###.###.....##.###',
    '#.##.##...###.#..###.',
    '.....#...#..#....####',
    '.#..#.#.#..##.##.#...',
    '........####.####.#.#',
    '#######.#..###.....#.',
    '#.....#...##...#.##.#',
    '#.###.#.#...###.##.##',
    '#.###.#.####.#.##.#..',
    '#.###.#.#..####..#...',
    '#.....#.#..##.....#..',
    '#######.##.#..#.#..#.',
  ]);
});

test('codes of several blocks, with alignment patterns and a version, are laid the same', () => {
  const digest = (text: string) =>
    createHash('sha256').update(drawn(text).join('\n')).digest('hex').slice(0, 16);

  expect(digest(long('cqrs-lab-17-', 150))).toBe('dfac68c09c748caa');
  expect(digest(long('cqrs-lab-98-', 500))).toBe('12db8a4ba7a2a3f5');
});

test('the largest holds 2953 bytes, and more is no code', () => {
  expect(drawn('a'.repeat(2953))).toHaveLength(177);
  expect(qrCode('a'.repeat(2954))).toBeUndefined();
});
