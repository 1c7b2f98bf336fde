// Every sentence that the page asks for is there, in every language there is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lagText } from '../../../web/src/words/lags';
import { agoText, clockText, durationText, remainingText } from '../../../web/src/words/times';
import { has, say, setWords, t, type Words } from '../../../web/src/words/words';
import { sourceFile } from '../../e2e/browsers';
import { LANGUAGES, readWords } from './word_files';

const use = (language: string) =>
  setWords(language, {
    ...readWords(`core/words/${language}/page.json`),
    ...readWords(`core/words/${language}/sandbox.json`),
    ...readWords(`core/words/${language}/share.json`),
    ...readWords(`core/words/${language}/room.json`),
    player: readWords(`core/words/${language}/player.json`),
    passages: readWords(`core/words/${language}/passages.json`),
    ...panelWords(language),
  });

/** Each instrument's words lie below its name. */
const panelWords = (language: string): Words => {
  const folder = `core/words/${language}/panels`;
  const files = readdirSync(sourceFile(folder));
  return Object.fromEntries(
    files.map((file) => [file.replace('.json', ''), readWords(`${folder}/${file}`)]),
  );
};

/** The keys that the page's code names: t('time.play'), { key: 'edge.page' }. */
function keysInCode(): string[] {
  const files = readdirSync(sourceFile('web/src'), { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(sourceFile('web/src'), name), 'utf8'))
    .join('\n');
  const keys = code.matchAll(/(?:\bt\(|\bkey: |\? |: )'([a-z_]+(?:\.[a-z_]+)+)'/g);
  return [...new Set([...keys].map(([, key]) => key ?? ''))];
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.beforeEach(() => use(language));

    test('has every sentence that the code names', () => {
      const keys = keysInCode();

      expect(keys.length).toBeGreaterThan(30);
      expect(keys.filter((key) => !has(key))).toEqual([]);
    });
  });
}

test('a number chooses its own sentence before its plural form', () => {
  use('en');

  expect([0, 1, 2].map((n) => t('card.in_stock', { n }))).toEqual([
    'Sold out',
    '1 in stock',
    '2 in stock',
  ]);
});

test('names are said as people say them, and unknown ones as they are', () => {
  use('en');
  const page = (name: string) =>
    say({ key: 'edge.page', params: { name }, state: { key: 'card.nothing' } });

  expect(page('harry')).toBe('Harry’s page: Nothing open yet.');
  expect(page('<b>zoë</b>')).toBe('<b>zoë</b>’s page: Nothing open yet.');
});

test('times are said in the unit that fits', () => {
  use('en');

  expect([0, 4000, 65_000, 3_605_000].map((ms) => clockText(ms))).toEqual([
    '00:00',
    '00:04',
    '01:05',
    '1:00:05',
  ]);
  expect(clockText(4390, true)).toBe('00:04.3');
  // A number and its unit stay on one line.
  const said = (number: string, unit = 's') => `${number}\u00a0${unit}`;
  expect([1500, 30_000].map(durationText)).toEqual([said('1.5'), said('30')]);
  expect(durationText(120_000)).toBe(said('2', 'min'));
  expect([300, 4900].map(agoText)).toEqual(['a moment', said('4')]);
  expect([1, 1000, 1001].map(remainingText)).toEqual([said('1'), said('1'), said('2')]);
});

test('how long messages take is said in the words that every page has', () => {
  setWords('en', readWords('core/words/en/page.json'));

  expect(lagText({ uniform: [1000, 9000] })).toBe('1\u00a0s to 9\u00a0s');
  expect(lagText({ exponential: 3000 })).toMatch(/^about 3\u00a0s/);
});
