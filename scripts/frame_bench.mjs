// How long the main thread takes for a frame of the page with 500 messages on their way, on one
// replica's lane and spread over five: the core's step, what the stage makes of it, style and
// layout. In the system's Chromium, of the built page.
//
//   node scripts/frame_bench.mjs
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';

const FRAMES = 300;
const FRAME_MS = 16;

/** 500 messages, none of which arrives while it is measured: 20 orders a second for each replica. */
function scenario(replicas) {
  const orders = 500 / replicas;
  return JSON.stringify({
    format: 'cqrs-lab/1',
    title: 'Busy',
    settings: { lag: { uniform: [60_000, 120_000] }, delivery: 'unordered', replicas },
    actions: [
      {
        at: 0,
        by: 'warehouse',
        command: 'CreateBatch',
        ref: 'b',
        sku: 'LAMP',
        qty: 1000,
        eta: null,
      },
      ...['harry', 'bob'].map((by) => ({ at: 300_000, by, query: 'availability', sku: 'LAMP' })),
      {
        at: 300_000,
        every: 50,
        times: orders,
        by: 'harry',
        command: 'Allocate',
        orderid: 'o-{n}',
        sku: 'LAMP',
        qty: 1,
      },
    ],
  });
}

/** In the page: each frame's milliseconds. */
async function measure({ text, frames, frame_ms }) {
  const lab = document.querySelector('cqrs-lab');
  const refusal = await lab.openSandbox(text);
  if (refusal) throw new Error(refusal.message);
  await new Promise(requestAnimationFrame);
  const { store } = lab;
  store.seek(330_000);
  const messages = store.tokens.length;
  const taken = [];
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    store.advanceTo(330_000 + frame * frame_ms);
    // Elements update in microtasks, those inside them in later ones.
    for (let depth = 0; depth < 10; depth += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    taken.push(performance.now() - began);
  }
  return { messages, taken };
}

const port = 20_000 + (process.pid % 20_000);
const server = spawn('node', ['scripts/serve.mjs', '--no-open', '--port', String(port)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(server.stdout, 'data');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForSelector('cqrs-lab');
  for (const replicas of [1, 5]) {
    const text = scenario(replicas);
    const { messages, taken } = await page.evaluate(measure, {
      text,
      frames: FRAMES,
      frame_ms: FRAME_MS,
    });
    taken.sort((one, other) => one - other);
    const at = (share) => taken[Math.floor(share * (taken.length - 1))].toFixed(2);
    console.log(
      `frame, ${messages} messages to ${replicas} replica${replicas > 1 ? 's' : ''}: median ${at(0.5)} ms, 95% ${at(0.95)} ms, worst ${at(1)} ms`,
    );
  }
} finally {
  await browser.close();
  server.kill();
}
