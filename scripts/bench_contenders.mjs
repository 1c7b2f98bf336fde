// Who takes part in the benchmarks: core_bench natively, as WebAssembly under node and in a worker of
// Chromium, and the peers of tests/bench/peers. Each runs one round of one workload and gives what it
// printed, a line of JSON.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.mjs';

const LONGEST_MS = 600_000;

const run = (program, args) => {
  const printed = execFileSync(program, args.map(String), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_MS,
    maxBuffer: 1 << 24,
  });
  return JSON.parse(printed);
};

const node = (file, ...args) => run(process.execPath, [file, ...args]);

export const native = (workload, size) => run('build/native/tests/core_bench', [workload, size]);
export const wasm = (workload, size) => node('build/wasm/tests/core_bench.cjs', workload, size);

export const peers = {
  js: { title: 'JavaScript', most: Number.POSITIVE_INFINITY, run: peer('plain.mjs') },
  nest: { title: '@nestjs/cqrs', most: 100_000, run: peer('nest/shop.mjs') },
  python: {
    title: 'Python',
    most: 100_000,
    run: (orders) => run('python3', ['tests/bench/peers/book.py', orders]),
  },
};

function peer(file) {
  return (orders) => node(`tests/bench/peers/${file}`, orders);
}

const ORIGIN = 'http://bench.invalid/';

/** A Chromium in whose workers core_bench runs; close() ends it. */
export async function openChromium() {
  const browser = await chromium.launch({ executablePath: chromiumPath });
  const page = await browser.newPage();
  const program = readFileSync('build/wasm/tests/core_bench.cjs', 'utf8');
  await page.route(`${ORIGIN}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: program })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
  );
  await page.goto(ORIGIN);
  return {
    version: browser.version(),
    run: async (workload, size) => JSON.parse(await page.evaluate(inWorker, [workload, size])),
    close: () => browser.close(),
  };
}

/** In the page. */
function inWorker([workload, size]) {
  const start = `
    self.Module = {
      arguments: ['${workload}', '${size}'],
      print: (line) => postMessage({ line }),
      printErr: (line) => postMessage({ error: line }),
    };
    importScripts('${location.origin}/core_bench.js');`;
  const address = URL.createObjectURL(new Blob([start], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.error) return reject(new Error(data.error));
      worker.terminate();
      return resolve(data.line);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
