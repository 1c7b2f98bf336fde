// A page that is served to a room: its moments have codes of four letters, and people in the room
// get there with them.
import { type ChildProcess, spawn } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { sourceFile } from './browsers';
import { LabPage, SIZES, labTest as test } from './lab_page';

/** Everything the server says until it has said `last`. */
async function started(server: ChildProcess, last: RegExp): Promise<string> {
  let said = '';
  for await (const text of server.stdout ?? []) {
    said += text;
    if (last.test(said)) return said;
  }
  throw new Error(`the server ended: ${said}`);
}

const serve = (...options: string[]): ChildProcess =>
  spawn(
    process.execPath,
    ['scripts/serve.mjs', '--no-open', '--codes', '--port', '0', ...options],
    {
      cwd: sourceFile('.'),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  server = serve();
  const said = await started(server, /Ctrl-C/);
  address = /http:\S+/.exec(said)?.[0] ?? '';
});
test.afterAll(() => server.kill());

const panel = (page: Page) => page.getByRole('dialog');

for (const [where, viewport] of SIZES) {
  test(`${where}: a moment gets a short code, and a phone opens it by its letters`, async ({
    lab,
    context,
  }) => {
    await lab.page.setViewportSize(viewport);
    await lab.open(address);
    await lab.untilStale();
    const time = await lab.clock.innerText();
    await lab.page.getByRole('button', { name: 'Share', exact: true }).click();
    await panel(lab.page).getByRole('button', { name: 'Make a short code' }).click();
    const code = panel(lab.page).locator('.code');
    await expect(code).toHaveText(/^127\.0\.0\.1:\d+\/[a-z]{4}$/);

    // On paper too, as long as it is this moment.
    await lab.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(lab.page.locator('.printed')).toHaveText(`http://${await code.innerText()}`);

    const colleague = new LabPage(await context.newPage());
    await colleague.page.goto(`http://${(await code.innerText()).toUpperCase()}`);
    await expect(colleague.lamp('Bob')).toContainText('Stale answer');
    await expect(colleague.clock).toHaveText(time);

    await colleague.page.goto(`${address}zzzz`);
    await expect(colleague.page.getByRole('alert')).toContainText(
      'Nothing is kept under this code',
    );
    await expect(colleague.button('Buy', 'Harry')).toBeVisible();
    expect(colleague.complaints).toEqual([]);
  });
}

test('a presenter shows the room the way to this moment, in large letters', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 1280, height: 720 });
  await lab.open(`${address}?present`);
  await lab.page.keyboard.press('PageDown');
  await lab.pass(3000);
  await lab.page.getByRole('button', { name: 'Address' }).click();
  await expect(panel(lab.page).getByRole('img', { name: 'QR code' })).toBeVisible();
  const typed = panel(lab.page).locator('.typed strong');
  await expect(typed).toHaveText(/^\/[a-z]{4}$/);
  const px = await typed.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  expect(px).toBeGreaterThanOrEqual(64);
  await lab.page.clock.resume();
  const { violations } = await new AxeBuilder({ page: lab.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  await lab.page.keyboard.press('Escape');
  await expect(panel(lab.page)).toHaveCount(0);
  await expect(lab.page.locator('presenter-page')).toBeVisible();
});

test('a server that keeps none says what would', async ({ lab }) => {
  await lab.open();
  await lab.page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(panel(lab.page)).toContainText('./lab serve --lan');
  await panel(lab.page).getByRole('button', { name: 'Close' }).click();
  await lab.page.getByRole('button', { name: 'Present' }).click();
  await lab.page.getByRole('button', { name: 'Address' }).click();

  await expect(panel(lab.page)).toContainText('./lab serve --lan');
  await expect(panel(lab.page).locator('.typed')).toHaveCount(0);
});

test('a server that ended meanwhile is said to give no answer', async ({ lab, context }) => {
  await lab.open(address);
  await lab.page.getByRole('button', { name: 'Share', exact: true }).click();
  const make = panel(lab.page).getByRole('button', { name: 'Make a short code' });
  await expect(make).toBeVisible();
  await context.setOffline(true);
  await make.click();

  await expect(panel(lab.page)).toContainText('The server does not answer.');
  lab.complaints.length = 0;
});

test('with --lan the terminal shows the address of this machine, and the code of it', async () => {
  const room = serve('--lan');
  try {
    const said = await started(room, /█\n$|no network/);
    expect(said).toMatch(
      /for the room, http:\/\/[\d.]+:\d+\/|in no network that others could be in/,
    );
  } finally {
    room.kill();
  }
});
