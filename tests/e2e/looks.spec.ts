// What holds for the page at every size and in either light: nothing shifts, nothing runs out of
// the window, a finger can hit what it must, and axe finds nothing.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type LabPage, PHONE, SIZES, labTest as test } from './lab_page';

const STATES: [string, (lab: LabPage) => Promise<void>][] = [
  ['at first sight', async () => {}],
  [
    'with an aged page',
    async (lab) => {
      await lab.button('Buy', 'Harry').click();
      await lab.pass(3000);
    },
  ],
  ['with a stale answer', (lab) => lab.untilStale()],
  [
    'with an order that is not there yet',
    async (lab) => {
      await lab.untilStale();
      await lab.button('Buy', 'Bob').click();
      await lab.button('My order', 'Harry').click();
    },
  ],
  ['at the end', (lab) => lab.untilEnd()],
];

for (const [where, viewport] of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${where}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      for (const [state, reach] of STATES) {
        test(`axe finds nothing ${state}`, async ({ lab }) => {
          await lab.open();
          await reach(lab);
          // A row changes with a short fade; its colours are judged after it. Axe itself needs
          // timers.
          await lab.page.clock.resume();
          await lab.page.evaluate(() =>
            Promise.all(document.getAnimations().map((animation) => animation.finished)),
          );

          const { violations } = await new AxeBuilder({ page: lab.page }).analyze();

          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
          ).toEqual([]);
        });
      }
    });
  }
}

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('nothing shifts: neither when the page comes nor while time runs', async ({ lab }) => {
      await lab.page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as unknown as { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const shifts = () =>
        lab.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.splice(0));
      await lab.open();
      expect(await shifts()).toEqual([]);

      // Not by a click, which would excuse what moves soon after it.
      await lab.button('Buy', 'Harry').dispatchEvent('click');
      await lab.pass(100);
      await shifts();
      await lab.page.getByRole('button', { name: 'Pause' }).dispatchEvent('click');
      await lab.page.getByRole('button', { name: 'Play' }).dispatchEvent('click');
      await lab.pass(18_000);
      await expect(lab.read).toContainText(/dresser\s*0/);

      expect(await shifts()).toEqual([]);
    });
  });
}

for (const width of [360, 390, 768, 1024, 1280, 1440, 1920]) {
  test(`everything fits into ${width} px`, async ({ lab }) => {
    await lab.page.setViewportSize({ width, height: 844 });
    await lab.open();
    await lab.untilEnd();

    const over = await lab.page.evaluate(() => {
      const found: string[] = [];
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll<HTMLElement>('*:not(.rail, .unseen)')) {
          if (element.matches('main, html') && element.scrollWidth > element.clientWidth) {
            found.push(`${element.localName} scrolls sideways`);
          }
          const { right, left, width: wide } = element.getBoundingClientRect();
          if (wide > 0 && (right > innerWidth + 0.5 || left < -0.5)) found.push(element.localName);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return found;
    });
    expect(over).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('a finger can hit everything: 44 px', async ({ lab }) => {
    await lab.open();
    await lab.untilEnd();

    for (const control of await lab.page
      .locator(':is(button, select, input[type=range]):visible')
      .all()) {
      const box = await control.boundingBox();
      expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
      expect(box?.width, await control.innerText()).toBeGreaterThanOrEqual(44);
    }
    await lab.page.getByRole('button', { name: 'Restart' }).tap();
    await lab.button('Buy', 'Harry').tap();
    for (const option of await lab.page.locator('coach-panel label').all()) {
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test('the read table is in view while the answer is stale', async ({ lab }) => {
    await lab.open();
    await lab.untilStale();
    await lab.pass(100);

    const row = await lab.differing(lab.read).boundingBox();
    const bar = await lab.page.locator('time-bar').boundingBox();
    expect(row?.y).toBeGreaterThan(0);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });

  test('the customer that acts next is in view', async ({ lab }) => {
    await lab.open();
    await lab.untilStale();
    await lab.pass(100);

    const card = await lab.card('Bob').boundingBox();
    const bar = await lab.page.locator('time-bar').boundingBox();
    expect(card?.y).toBeGreaterThan(0);
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    await expect(lab.lamp('Bob')).toBeInViewport();
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a token does not glide: it stands, and is somewhere else a good while later', async ({
    lab,
  }) => {
    await lab.open();
    await lab.button('Buy', 'Harry').click();
    await lab.pass(300);
    const place = () => lab.tokens.first().evaluate((token) => getComputedStyle(token).transform);
    const before = await place();

    await lab.pass(1200);
    expect(await place()).toBe(before);
    await expect(lab.tokens).toContainText('arrives in 2');

    await lab.page.getByRole('slider', { name: 'Point in time' }).fill('20000');
    expect(await place()).not.toBe(before);
  });
});

test('light and dark can be chosen, and the choice is kept', async ({ lab }) => {
  const paper = () =>
    lab.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await lab.open();
  const light = await paper();

  await lab.page.getByRole('button', { name: 'Colours: Dark' }).click();
  expect(await paper()).not.toBe(light);

  await lab.page.reload();
  await expect(lab.page.getByRole('button', { name: 'Colours: Light' })).toBeVisible();
  expect(await paper()).not.toBe(light);
});

test('who does not see the stage hears what changes on it, and no ticking', async ({ lab }) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await expect(lab.spoken).toContainText('Harry’s page: Thank you!');
  await expect(lab.spoken).toContainText('Bob’s page has aged: 1 change since it was made.');
  await expect(lab.spoken).toContainText('The read side is behind: dresser.');
  const said = await lab.spoken.textContent();
  await lab.pass(3000);
  await expect(lab.spoken).toHaveText(said ?? '');

  await lab.button('Reload', 'Bob').click();
  await expect(lab.spoken).toContainText('Bob’s answer became stale: 1 change behind.');
});

test('the stage reads in the order of the loop', async ({ lab }) => {
  await lab.open();
  await lab.button('Buy', 'Harry').click();
  await lab.pass(3000);

  await expect(lab.page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - region "The shop, from the customers round to the read side":
        - region "Customers":
          - article "Harry’s page":
            - heading "Harry" [level=2]
            - text: the shop
            - paragraph: ASYMMETRICAL-DRESSER
            - paragraph: Thank you!
            - paragraph: One is yours.
          - article "Bob’s page":
            - heading "Bob" [level=2]
            - text: the shop
            - paragraph: ASYMMETRICAL-DRESSER
            - paragraph: 1 in stock
            - paragraph
            - button "Reload, Bob": Reload
          - complementary:
            - paragraph: what Bob cannot see
            - paragraph:
              - strong: "Aged page:"
              - text: right when it was made; Harry bought it since.
        - region "Write side":
          - heading "Write side" [level=2]
          - paragraph: what the rules need
          - table:
            - rowgroup:
              - row "batch came in left":
                - columnheader "batch"
                - columnheader "came in"
                - columnheader "left"
            - rowgroup:
              - row "dresser differs from the other side 1 0":
                - cell "dresser differs from the other side"
                - cell "1"
                - cell "0"
          - paragraph: Harry’s order is stored.
        - region "On its way":
          - heading "On its way" [level=2]
          - paragraph: leaves after the commit, takes 30 s
          - list:
            - listitem: dresser sold to Harry arrives in 26 s
        - region "Read side":
          - heading "Read side" [level=2]
          - paragraph: what a page needs
          - table:
            - rowgroup:
              - row "product in stock":
                - columnheader "product"
                - columnheader "in stock"
            - rowgroup:
              - row "dresser differs from the other side 1":
                - cell "dresser differs from the other side"
                - cell "1"
          - paragraph: has not heard of it; the truth is 0
  `);
});
