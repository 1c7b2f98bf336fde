// How long the main thread takes for a frame of the page with 500 messages on their way, on one
// replica's lane and spread over five: the core's step, what the stage makes of it, style, layout and
// paint. In the system's Chromium, of the built page. The mean counts the thread's own time, so that
// a busy machine does not; the others are by the wall.
import { ms } from './bench_table.mjs';

const FRAMES = 300;
/**
 * Messages and replicas, and the instrument that is open; three messages are what a frame costs that
 * shows next to nothing.
 */
const RUNS = [
  [3, 1],
  [500, 1],
  [500, 5],
  [500, 5, 'space_time'],
];
const FRAME_MS = 16;

/** So many messages, none of which arrives while it is measured. */
function scenario(count, replicas) {
  const orders = count / replicas;
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

const FROM_MS = 330_000;

/** In the page: opens it where all are on their way; how many those are. */
async function prepare({ text, from_ms }) {
  const lab = document.querySelector('cqrs-lab');
  const refusal = await lab.openSandbox(text);
  if (refusal) throw new Error(refusal.message);
  await new Promise(requestAnimationFrame);
  lab.store.seek(from_ms);
  await new Promise(requestAnimationFrame);
  return lab.store.tokens.length;
}

/** In the page: an instrument below the stage. */
async function openInstrument(name) {
  const page = document.querySelector('cqrs-lab').shadowRoot.querySelector('sandbox-page');
  const section = page.shadowRoot.querySelector('section.instruments');
  section.dispatchEvent(Object.assign(new Event('panel-chosen'), { name }));
  await new Promise(requestAnimationFrame);
  await customElements.whenDefined(`${name.replace('_', '-')}-panel`);
  await new Promise(requestAnimationFrame);
}

/** In the page: each frame's milliseconds. */
async function run({ frames, frame_ms, from_ms }) {
  const { store } = document.querySelector('cqrs-lab');
  const taken = [];
  for (let frame = 1; frame <= frames; frame += 1) {
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    store.advanceTo(from_ms + frame * frame_ms);
    // Elements update in microtasks, those inside them in later ones.
    for (let depth = 0; depth < 10; depth += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    taken.push(performance.now() - began);
  }
  return taken.sort((one, other) => one - other);
}

/** The figures of a page where the lab has started. */
export async function frameFigures(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy_ms = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const figures = [];
  for (const [count, replicas, instrument] of RUNS) {
    const messages = await page.evaluate(prepare, {
      text: scenario(count, replicas),
      from_ms: FROM_MS,
    });
    if (instrument) await page.evaluate(openInstrument, instrument);
    const before = await busy_ms();
    const taken = await page.evaluate(run, {
      frames: FRAMES,
      frame_ms: FRAME_MS,
      from_ms: FROM_MS,
    });
    const mean = ((await busy_ms()) - before) / FRAMES;
    const at = (share) => ms(taken[Math.floor(share * (FRAMES - 1))]);
    figures.push({
      name: `${messages} messages, replicas: ${replicas}${instrument ? `, ${instrument}` : ''}`,
      value: mean,
      text: `${ms(mean)} (median ${at(0.5)}, 95% ${at(0.95)})`,
      goal: instrument ? undefined : { at_most: 4, text: 'at most 4 ms' },
    });
  }
  return figures;
}
