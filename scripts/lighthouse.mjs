// Lighthouse on dist/site, served as a good host would: compressed, with types and lifetimes. The
// median of several runs, since the machine does other things too. [--runs N]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { posix } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromiumPath } from './chromium.mjs';

const MARKS = { performance: 95, accessibility: 100, 'best-practices': 100 };
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const site = 'dist/site';

/** Everything there is, compressed once. */
function load() {
  const files = readdirSync(site, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const name = posix.join(entry.parentPath ?? entry.path, entry.name);
        const bytes = readFileSync(name);
        const packed = name.endsWith('.woff2') ? undefined : brotliCompressSync(bytes);
        return [name.slice(site.length), { bytes, packed }];
      }),
  );
}

function serve(files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const name = path === '/' ? '/index.html' : path;
    const file = files.get(name);
    if (!file) return response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[name.split('.').at(-1)]);
    response.setHeader(
      'Cache-Control',
      name === '/index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    );
    if (file.packed) response.setHeader('Content-Encoding', 'br');
    return response.end(file.packed ?? file.bytes);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function lighthouse(address, report) {
  const run = spawn(
    process.execPath,
    [
      '.tools/lighthouse/node_modules/lighthouse/cli/index.js',
      address,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${Object.keys(MARKS).join()}`,
      '--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage',
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((resolve) => run.on('close', resolve));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await serve(load());
const address = `http://127.0.0.1:${server.address().port}/`;
mkdirSync('build/lighthouse', { recursive: true });
const reports = [];
for (let run = 1; run <= Number(values.runs); ++run) {
  const report = `build/lighthouse/${run}.json`;
  const status = await lighthouse(address, report);
  if (status !== 0 || !existsSync(report)) {
    console.error(`lab: Lighthouse gave up (${status})`);
    process.exit(1);
  }
  reports.push(JSON.parse(readFileSync(report, 'utf8')));
}
server.close();

let passed = true;
for (const [category, mark] of Object.entries(MARKS)) {
  const scores = reports.map(({ categories }) => Math.round(categories[category].score * 100));
  const score = median(scores);
  if (score < mark) passed = false;
  console.log(`${category.padEnd(16)} ${score} (wanted ${mark}; runs: ${scores.join(' ')})`);
}
for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']) {
  const times = reports.map(({ audits }) => Math.round(audits[id].numericValue));
  console.log(`${id.padEnd(26)} ${median(times)} ms`);
}
for (const { audits, categories } of reports.slice(0, 1)) {
  for (const category of ['accessibility', 'best-practices']) {
    for (const { id } of categories[category].auditRefs) {
      if (audits[id].score !== null && audits[id].score < 1) console.log(`${category}: ${id}`);
    }
  }
}
process.exit(passed ? 0 : 1);
