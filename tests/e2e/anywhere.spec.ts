// The page works from any static host and as one file from a stick: nothing is fetched from
// elsewhere, and where it cannot start it says so with a picture.
import { expect, type Page, test as plain } from '@playwright/test';
import type { CqrsLab } from '../../web/src/app';
import { launchFirefox, offlineFile } from './browsers';
import { DESK, PHONE, labTest as test } from './lab_page';

const isOwn = (url: string, origin: string) =>
  [origin, 'data:', 'blob:'].some((start) => url.startsWith(start));

test('no request leaves the origin', async ({ lab, context, baseURL }) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!isOwn(request.url(), baseURL ?? '')) foreign.push(request.url());
  });
  await lab.open();
  await lab.untilEnd();

  expect(foreign).toEqual([]);
});

test('the policy of the page lets no inline script run, nor code from a text', async ({ lab }) => {
  await lab.open();
  const policy = lab.page.locator('head > :first-child');
  await expect(policy).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  const text = (await policy.getAttribute('content')) ?? '';
  const scripts = text.split('; ').find((directive) => directive.startsWith('script-src'));
  expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval'");

  const refused = lab.page.waitForEvent('console', (message) =>
    message.text().includes('Content Security Policy'),
  );
  const ran = await lab.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true;';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  await refused;
  lab.complaints.length = 0;
});

test('with more contrast nothing is soft, with the system’s colours marks stay marks', async ({
  lab,
}) => {
  await lab.open();
  await lab.untilStale();
  const colours = () =>
    lab.differing(lab.write).evaluate((row) => {
      const root = getComputedStyle(document.documentElement);
      return [root.getPropertyValue('--soft'), getComputedStyle(row).backgroundColor];
    });
  const [soft] = await colours();
  await lab.page.emulateMedia({ contrast: 'more' });
  expect((await colours())[0]).not.toBe(soft);

  await lab.page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
  const [, marked] = await colours();
  const ground = await lab.page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(marked).not.toBe(ground);
});

test('the offline file tells the story without a network', async ({ lab, context }) => {
  await context.setOffline(true);
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!isOwn(request.url(), offlineFile)) foreign.push(request.url());
  });
  await lab.open(offlineFile);
  await lab.untilEnd();

  await expect(lab.card('Harry')).toContainText('1 dresser');
  expect(foreign).toEqual([]);
});

plain('the offline file tells the story in Firefox', async () => {
  const firefox = await launchFirefox(DESK);
  try {
    const page = await firefox.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const press = async (part: string, control: string) => {
      const button = await page.waitForSelector(
        `>>> ${part} >>> [data-control=${control}]:enabled`,
      );
      await button?.click();
    };
    const says = async (selector: string, text: string) => {
      const element = await page.waitForSelector(`>>> ${selector}`);
      // Debian 12's Firefox lets no function be made of a text where the page forbids it.
      await expect.poll(() => element?.evaluate((each) => each.textContent)).toContain(text);
    };

    await page.goto(offlineFile);
    await press('[data-part=harry]', 'buy');
    await press('[data-part=bob]', 'reload');
    await says('lamp-label >>> .stale_answer', 'Stale answer:');
    await press('[data-part=bob]', 'buy');
    await press('[data-part=harry]', 'my_order');
    await press('time-bar', 'skip');
    await press('[data-part=harry]', 'reload');
    await says('coach-panel >>> h2', 'That is CQRS');
    const inWorker = await page.evaluate(async () => {
      const lab = document.querySelector<CqrsLab>('cqrs-lab') as CqrsLab;
      const worker = await lab.openWorker();
      return worker.run({ json: '{"format":"cqrs-lab/1","actions":[]}', until_ms: 7 });
    });
    expect(inWorker).toMatchObject({ ok: true, clock: { now_ms: 7 } });

    expect(complaints).toEqual([]);
  } finally {
    await firefox.close();
  }
});

const sorry = (page: Page) => page.getByText('It cannot start here.');
const picture = (page: Page) => page.getByRole('img', { name: /Two customers above/ });

for (const [where, viewport] of [
  ['on a desk', DESK],
  ['on a phone', PHONE],
] as const) {
  plain.describe(where, () => {
    plain.use({ viewport });

    plain('without WebAssembly: a picture and a sentence', async ({ page }) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'WebAssembly');
      });
      await page.goto('/');

      await expect(sorry(page)).toBeVisible();
      await expect(picture(page)).toBeVisible();
    });

    plain.describe('with scripts blocked', () => {
      plain.use({ javaScriptEnabled: false });

      plain('a picture and a sentence, at once', async ({ page }) => {
        await page.goto('/');

        await expect(sorry(page)).toBeVisible();
        await expect(picture(page)).toBeVisible();
      });
    });

    plain(
      'where the script does not come, a picture and a sentence, after a while',
      async ({ page }) => {
        await page.route('**/*.js', (route) => route.abort());
        await page.goto('/');
        await expect(sorry(page)).toBeHidden();

        await page.evaluate(() => {
          for (const animation of document.getAnimations()) animation.finish();
        });
        await expect(sorry(page)).toBeVisible();
        await expect(picture(page)).toBeVisible();
      },
    );
  });
}
