// The C++ core under the page: its numbers are right when its memory has grown and moved, and it
// runs on a thread of its own as well.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { CqrsLab } from '../../web/src/app';
import { offlineFile, sourceFile } from './browsers';
import { labTest as test } from './lab_page';

const lesson = readFileSync(sourceFile('core/lessons/01-last-dresser.json'), 'utf8');

/** So many orders that the core has to ask for more memory. */
const large = JSON.stringify({
  format: 'cqrs-lab/1',
  actions: [
    {
      at: 0,
      by: 'warehouse',
      command: 'CreateBatch',
      ref: 'b',
      sku: 'LAMP',
      qty: 1_000_000,
      eta: null,
    },
    {
      at: 1,
      every: 1,
      times: 100_000,
      by: 'harry',
      command: 'Allocate',
      orderid: 'o-{n}',
      sku: 'LAMP',
      qty: 1,
    },
  ],
});

test('memory grows between two frames, and the page goes on', async ({ lab }) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.pass(1000);

  const grown = await lab.page.evaluate((json) => {
    const { core, store } = document.querySelector<CqrsLab>('cqrs-lab') as CqrsLab;
    const before = store.session.messages();
    const [bytes, numbers] = [before.buffer.byteLength, [...before]];
    const opened = core.open(json);
    if (!opened.ok) throw new Error(opened.message);
    opened.session.seek(60_000);
    const after = store.session.messages();
    const result = {
      bytes,
      bytes_after: after.buffer.byteLength,
      kept: before.length,
      numbers,
      numbers_after: [...after],
    };
    opened.session.delete();
    return result;
  }, large);

  expect(grown.bytes_after).toBeGreaterThan(grown.bytes);
  // The view taken before is worthless now: this is why none is kept.
  expect(grown.kept).toBe(0);
  expect(grown.numbers_after).toEqual(grown.numbers);

  await lab.pass(3000);
  await expect(lab.clock).toHaveText('00:04');
  await expect(lab.tokens).toContainText('arrives in 26');
  await lab.button('Reload', 'Bob').click();
  await expect(lab.lamp('Bob')).toContainText('Stale answer: 1 change behind.');
});

for (const [how, address] of [
  ['served', '/'],
  ['as one offline file', offlineFile],
] as const) {
  test(`the same core runs in a worker, ${how}`, async ({ lab }) => {
    await lab.open(address);

    const [result, refused] = await lab.page.evaluate(async (json) => {
      const page = document.querySelector<CqrsLab>('cqrs-lab') as CqrsLab;
      const worker = await page.openWorker();
      const results = await Promise.all([
        worker.run({ json, until_ms: 200_000 }),
        worker.run({ json: '{"format":"cqrs-lab/1","actions":[{}]}' }),
      ]);
      worker.close();
      return results;
    }, lesson);

    const clock = { now_ms: 200_000, clock_ms: 140_000 };
    expect(result).toMatchObject({ ok: true, events: 1, clock });
    expect(refused).toMatchObject({ ok: false, pointer: '/actions/0' });
  });
}

test('a refused act changes nothing and says why', async ({ lab }) => {
  await lab.open();

  const result = await lab.page.evaluate(() => {
    const { store } = document.querySelector<CqrsLab>('cqrs-lab') as CqrsLab;
    const { session } = store;
    const revision = session.revision();
    const acted = session.act(
      '{"by":"bob","command":"Allocate","orderid":"o","sku":"LAMP","qty":"two"}',
    );
    return { acted, same: session.revision() === revision, done: session.acts().done.length };
  });

  expect(result).toMatchObject({ acted: { ok: false, pointer: '/qty' }, same: true, done: 0 });
});

test('all numbers of a message are where the contract says', async ({ lab }) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.pass(3000);

  const { numbers, type } = await lab.page.evaluate(() => {
    const { session } = (document.querySelector<CqrsLab>('cqrs-lab') as CqrsLab).store;
    const numbers = [...session.messages()];
    return { numbers, type: session.event_types()[numbers[9] ?? -1] };
  });

  // event, replica, attempt, copy, sent, arrives, arrives on the clock, remaining, progress
  expect(numbers.slice(0, 9)).toEqual([2, 0, 0, 0, 60_000, 90_000, 30_000, 26_000, 4 / 30]);
  // type, fate, faded, phantom
  expect(numbers.slice(10)).toEqual([0, 0, 0]);
  expect(type).toBe('Allocated');
});

test('the whole core settles the bet of a lesson and judges ways to its goal', async ({ lab }) => {
  await lab.open();

  const asked = await lab.page.evaluate(async (json) => {
    const core = await (document.querySelector<CqrsLab>('cqrs-lab') as CqrsLab).wholeCore();
    const [opened, played] = [core.open_lesson(json), core.open(json)];
    if (!opened.ok || !played.ok) throw new Error('the lesson is refused');
    const { desk } = opened;
    const { session } = played;
    for (const { act, then_play_ms = 0 } of JSON.parse(json).steps.slice(0, 2)) {
      session.act(JSON.stringify(act));
      session.advance_to(session.clock().now_ms + then_play_ms);
    }
    const answers = {
      right: desk.right_options('aged_page', core.seen_now(session)),
      figures: desk.figures('aged_page', core.seen_now(session)),
      as_it_is: desk.judge_world(session),
      solution: desk.judge_way('at_once'),
      detour: desk.judge_way('ask_write_side'),
      refused: core.open_lesson('{}').ok,
    };
    desk.delete();
    session.delete();
    return answers;
  }, lesson);

  expect(asked).toMatchObject({
    right: ['one'],
    figures: [],
    as_it_is: { reached: false, in_price: false },
    solution: { reached: true, in_price: true, first_miss: '' },
    detour: { reached: true, in_price: false },
    refused: false,
  });
});
