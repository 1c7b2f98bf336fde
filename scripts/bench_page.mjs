// The page's own figures: what its first load weighs and how soon it can be used, its frames, many
// runs in its workers.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { frameFigures } from './bench_frames.mjs';
import { manyRunsFigures } from './bench_many_runs.mjs';
import { count, leastAndMedian, ms } from './bench_table.mjs';
import { withBuiltPage } from './built_page.mjs';

const LOADS = 5;

/** Of a visit without anything kept: milliseconds until the first button works, and files fetched. */
async function visit(page) {
  const context = await page.context().browser().newContext({ serviceWorkers: 'block' });
  const visitor = await context.newPage();
  const files = new Set();
  visitor.on('requestfinished', (request) => files.add(new URL(request.url()).pathname));
  const began = performance.now();
  await visitor.goto(new URL('/', page.url()).href);
  await visitor.getByRole('main').getByRole('button').first().waitFor();
  const took = performance.now() - began;
  await context.close();
  return { took, files };
}

const weight = (path) =>
  brotliCompressSync(readFileSync(`dist/site${path === '/' ? '/index.html' : path}`)).length;

async function loadFigures(page) {
  const visits = [];
  for (let round = 0; round < LOADS; round += 1) visits.push(await visit(page));
  const files = [...visits[0].files].filter((path) => !path.endsWith('.woff2'));
  const sum = files.map(weight).reduce((total, each) => total + each, 0);
  const { least, median } = leastAndMedian(visits.map(({ took }) => took));
  return [
    {
      name: 'first load, brotli, fonts apart',
      value: sum,
      text: `${count(sum)} B`,
      goal: { at_most: 200_000, text: 'at most 200,000 B' },
    },
    {
      name: 'usable',
      value: least,
      text: `${ms(least)} (median ${ms(median)})`,
      goal: { at_most: 1000, text: 'within 1 s' },
    },
  ];
}

export async function measurePage(say) {
  await withBuiltPage(async (page) => {
    say('The page is loaded', await loadFigures(page));
    say('A frame, main thread', await frameFigures(page));
  });
  await withBuiltPage(async (page) => {
    say('Many runs in the page', await manyRunsFigures(page));
  });
}
