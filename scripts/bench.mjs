// The figures that the lab holds itself to, measured beside what a person would otherwise use. Those
// that are compared run in turn, round by round, so that what else the machine does hits all alike;
// a figure is the least of its rounds, the median beside it. [--quick] [--json]
import { parseArgs } from 'node:util';
import { native, openChromium, peers, wasm } from './bench_contenders.mjs';
import { measurePage } from './bench_page.mjs';
import {
  bytes,
  count,
  isMet,
  leastAndMedian,
  machine,
  ms,
  perSecond,
  printFigures,
  times,
} from './bench_table.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
});
const ROUNDS = values.quick ? 2 : 5;
const SIZES = values.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const MOST = SIZES.at(-1);

const chromium = await openChromium();
const cores = {
  native: { title: 'native', run: native },
  wasm: { title: 'WASM, node', run: wasm },
  chromium: { title: 'WASM, Chromium', run: chromium.run },
};

const groups = [];
const say = (title, figures) => {
  groups.push({ title, figures });
  if (!values.json) printFigures(title, figures);
};

/** Round by round, each contender of `runs` once: all that each printed. */
async function inTurn(runs, rounds = ROUNDS) {
  const printed = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(runs)) printed[name].push(await run());
  return printed;
}
const leastOf = (printed, field = 'ms') => leastAndMedian(printed.map((each) => each[field]));

const ofCores = (workload, size) =>
  Object.fromEntries(
    Object.entries(cores).map(([name, { run }]) => [name, () => run(workload, size)]),
  );

const timeText = ({ least, median }) => `${ms(least)} (median ${ms(median)})`;

/** Milliseconds of the native core for each number of orders, for how cost grows. */
const nativeMs = {};

async function commands(orders) {
  const others = Object.entries(peers).filter(([, { most }]) => orders <= most);
  const printed = await inTurn({
    ...ofCores('allocate', orders),
    ...Object.fromEntries(others.map(([name, { run }]) => [name, () => run(orders)])),
    traced: () => native('allocate_traced', orders),
  });
  const sums = new Set(Object.values(printed).flatMap((each) => each.map(({ sum }) => sum)));
  if (sums.size > 1) throw new Error(`the final views differ: ${[...sums].join(', ')}`);

  const time = Object.fromEntries(
    Object.entries(printed).map(([name, each]) => [name, leastOf(each)]),
  );
  nativeMs[orders] = time.native.least;
  const titles = { ...cores, ...peers, traced: { title: 'native, trace on' } };
  const speeds = Object.entries(time).map(([name, { least, median }]) => ({
    name: titles[name].title,
    value: (orders / least) * 1000,
    text: `${perSecond((orders / least) * 1000)} (median ${perSecond((orders / median) * 1000)})`,
    goal:
      name === 'native' && orders === MOST
        ? { at_least: 1e6, text: 'at least 1.0 M/s' }
        : undefined,
  }));
  const ratio = (name, over, of, goal) => ({
    name,
    value: time[of].least / time[over].least,
    text: times(time[of].least / time[over].least),
    goal: goal && { at_least: goal, text: `at least ${goal}` },
  });
  const atMost = (goal) => (orders === MOST ? goal : undefined);
  const ratios = [
    ratio('WASM, node, of native', 'wasm', 'native', atMost(0.6)),
    ratio('WASM, Chromium, of native', 'chromium', 'native', atMost(0.6)),
    ratio('native over JavaScript', 'native', 'js', atMost(3)),
    ratio('WASM, node, over JavaScript', 'wasm', 'js', atMost(2)),
    ...(time.nest
      ? [ratio('native over @nestjs/cqrs', 'native', 'nest', orders === 100_000 ? 4 : undefined)]
      : []),
    ...(time.python ? [ratio('native over Python', 'native', 'python')] : []),
  ];
  const each = printed.native[0].bytes / orders;
  const memory = { name: 'memory per order, native', value: each, text: bytes(each) };
  say(`${count(orders)} Allocates, projected into both views`, [...speeds, ...ratios, memory]);
}

function growth() {
  const ratio = nativeMs[MOST] / MOST / (nativeMs[SIZES[0]] / SIZES[0]);
  say('How cost grows', [
    {
      name: `a command among ${count(MOST)} orders, of one among ${count(SIZES[0])}`,
      value: ratio,
      text: times(ratio),
      goal: { at_most: 3, text: 'at most 3' },
    },
  ]);
}

/** One figure of each core; `goal` is for those that `goals` names. */
async function eachCore(title, workload, size, goals = {}, rounds = ROUNDS) {
  const printed = await inTurn(ofCores(workload, size), rounds);
  const figures = Object.entries(printed).map(([name, each]) => {
    const time = leastOf(each);
    return { name: cores[name].title, value: time.least, text: timeText(time), goal: goals[name] };
  });
  say(title, figures);
  return printed;
}

async function seeks() {
  const printed = await inTurn(ofCores('seek', 100_000));
  const figures = Object.entries(printed).flatMap(([name, each]) => [
    {
      name: `${cores[name].title}, the worst of 500`,
      value: leastOf(each, 'worst_ms').least,
      text: timeText(leastOf(each, 'worst_ms')),
      goal: { at_most: 16, text: 'at most 16 ms' },
    },
    {
      name: `${cores[name].title}, kept`,
      value: each[0].bytes,
      text: bytes(each[0].bytes),
      goal: { at_most: 64 * 2 ** 20, text: 'below 64 MiB' },
    },
  ]);
  say('Going anywhere in a run of 100,000 trace records', figures);
}

async function memory() {
  const printed = await inTurn(ofCores('allocate_traced', 200_000), 1);
  const figures = Object.entries(printed).map(([name, [each]]) => ({
    name: cores[name].title,
    value: each.bytes,
    text: bytes(each.bytes),
  }));
  say('What a run of 200,000 actions keeps, trace on', figures);
}

async function looks() {
  const printed = await inTurn({ look: () => native('look', 131_000) });
  const figure = (name, field) => ({
    name,
    value: leastOf(printed.look, field).least,
    text: timeText(leastOf(printed.look, field)),
  });
  say('Looking at a run of 131,000 trace records, native', [
    figure('a search in its log', 'ms'),
    figure('a page of what was found', 'page_ms'),
    figure('its staleness in numbers', 'staleness_ms'),
    figure('its orders of both sides compared', 'orders_ms'),
  ]);
}

if (!values.json) {
  const { cpu, cores: number, memory_gib, node, chromium: browser } = machine(chromium.version);
  console.log(`${cpu}, ${number} cores, ${memory_gib} GiB; node ${node}, Chromium ${browser}`);
  console.log(`the least of ${ROUNDS} rounds`);
}
for (const orders of SIZES) await commands(orders);
growth();
const day = { at_most: 2000, text: 'at most 2 s' };
const dayRounds = values.quick ? 1 : 3;
await eachCore(
  'A busy day: 8.64 M reads of a hundred skus',
  'busy_day',
  100,
  { chromium: day },
  dayRounds,
);
await eachCore('A busy day with one sku', 'busy_day', 1, { chromium: day }, dayRounds);
await seeks();
await eachCore('1,000 runs of a busy minute', 'many_runs', 1000, {
  chromium: { at_most: 2000, text: 'at most 2 s' },
});
await eachCore(`Both views rebuilt from ${count(MOST)} events`, 'rebuild', MOST);
await eachCore(`A world of ${count(MOST)} orders copied`, 'copy', MOST);
await eachCore('A diagram of 4,900 messages', 'diagram', 2500);
await memory();
await looks();
await chromium.close();
await measurePage(say);

if (values.json) {
  console.log(
    JSON.stringify({ machine: machine(chromium.version), rounds: ROUNDS, groups }, null, 2),
  );
} else {
  const missed = groups.flatMap(({ figures }) => figures).filter((figure) => !isMet(figure));
  console.log(
    missed.length === 0 ? '\nEvery figure at its goal.' : `\n${missed.length} not at their goal.`,
  );
}
