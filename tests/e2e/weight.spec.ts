// What the first screen fetches, compressed as a good server does it, stays below the limit; fonts
// apart. What the service worker keeps for later visits begins when the screen is there
// (offline.spec.ts), and is not counted.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect } from '@playwright/test';
import { sourceFile } from './browsers';
import { labTest as test } from './lab_page';

const LIMIT = 200_000;

function brotli(bytes: Buffer): number {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

test('the first load weighs 200 KB or less', async ({ lab, baseURL }) => {
  const fetched = new Set<string>();
  lab.page.on('requestfinished', (request) => {
    const url = new URL(request.url());
    if (url.origin === new URL(baseURL ?? '').origin) fetched.add(url.pathname);
  });
  await lab.open();

  const weights = [...fetched]
    .filter((path) => !path.endsWith('.woff2'))
    .map((path) => {
      const file = path === '/' ? '/index.html' : path;
      return { file, weight: brotli(readFileSync(sourceFile(`dist/site${file}`))) };
    });
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const table = weights.map(({ file, weight }) => `${String(weight).padStart(9)} ${file}`);
  process.stdout.write([...table, `${String(sum).padStart(9)} of ${LIMIT}`, ''].join('\n'));

  expect(weights.map(({ file }) => file)).toContainEqual(expect.stringMatching(/\.wasm$/));
  expect(sum).toBeLessThanOrEqual(LIMIT);
});
