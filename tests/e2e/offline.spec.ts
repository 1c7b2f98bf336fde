// After the first visit the page needs no network: all of it, also what nobody has opened yet. A new
// version comes with the next visit, whole.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { sourceFile } from './browsers';
import { LabPage, labTest as test } from './lab_page';

test.use({ serviceWorkers: 'allow' });

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const SUB_PATH = '/some/where/';

/** Any static host, with the lab somewhere below; `change` makes another version of a file. */
class Host {
  change = (_path: string, text: string): string => text;
  private readonly server: Server = createServer((request, response) => {
    const [address = ''] = (request.url ?? '').split('?');
    const path = address.replace(SUB_PATH, '') || 'index.html';
    const type = TYPES[extname(path)];
    if (!address.startsWith(SUB_PATH) || !type) {
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(sourceFile(`dist/site/${path}`));
    response.writeHead(200, { 'Content-Type': type });
    response.end(/html|sw\.js/.test(path) ? this.change(path, String(bytes)) : bytes);
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${SUB_PATH}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

let host: Host;
let address: string;

test.beforeEach(async () => {
  host = new Host();
  address = await host.listen();
});
test.afterEach(() => host.close());

/** Until everything is kept, and the page in view is answered from there. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
const versions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)));

/** A first visit, of which everything has been kept. */
async function visit(context: BrowserContext): Promise<LabPage> {
  const lab = new LabPage(await context.newPage());
  await lab.open(address);
  await kept(lab.page);
  return lab;
}

test('nothing is kept before the first sight of the page is there', async ({ lab }) => {
  await lab.page.clock.install({ time: 0 });
  await lab.page.clock.pauseAt(1000);
  await lab.page.goto(address);
  await expect(lab.button('Buy', 'Harry')).toBeVisible();
  const workers = () =>
    lab.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await workers()).toBe(0);

  await lab.pass(5000);
  await kept(lab.page);
  expect(await workers()).toBe(1);
});

test('what was not opened yet opens without a network: the sandbox, its instruments, the rest', async ({
  lab,
  context,
}) => {
  await lab.open(address);
  await kept(lab.page);
  await context.setOffline(true);

  await lab.page.getByRole('button', { name: 'Present' }).click();
  await expect(lab.page.locator('presenter-page h1')).toBeVisible();
  await lab.page.keyboard.press('Escape');
  await lab.page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(lab.page.getByRole('dialog')).toContainText('Share this moment');
  await lab.page.keyboard.press('Escape');
  await lab.page.getByRole('link', { name: 'Sandbox' }).click();
  await expect(lab.card('Harry')).toContainText('RETRO-LAMP');
  for (const tab of await lab.page.getByRole('tab').all()) {
    await tab.click();
    await expect(lab.page.getByRole('tabpanel')).not.toContainText('One moment');
  }

  await lab.page.goto(`${address}?embed`);
  await expect(lab.page.locator('embed-page')).toBeVisible();
  await lab.page.goto(address);
  await lab.untilStale();
});

/** All of another version is kept, and it waits for the pages of this one to be closed. */
const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting !== null && registration?.waiting !== undefined;
  });

test('a new version is there at the next visit, whole, and the old one goes', async ({
  context,
}) => {
  const first = await visit(context);
  const [before] = await versions(first.page);
  host.change = (path, text) =>
    path === 'sw.js'
      ? text.replace(/LAB_VERSION="\w+"/, 'LAB_VERSION="newer"')
      : text.replace('<title>', '<title>Newer ');
  await first.page.reload();
  await expect(first.page).toHaveTitle(/^Newer/);
  // It waits beside the old one, as long as a page of that is open.
  await expect.poll(() => versions(first.page)).toEqual([before, 'newer']);
  await expect.poll(() => isWaiting(first.page)).toBe(true);
  await first.page.close();

  const next = new LabPage(await context.newPage());
  await next.page.goto(address);
  await expect.poll(() => versions(next.page)).toEqual(['newer']);
  await context.setOffline(true);
  await next.page.reload();
  await expect(next.page).toHaveTitle(/^Newer/);
  await expect(next.button('Buy', 'Harry')).toBeVisible();
});

test('a host that changes while it is read is not kept in part', async ({ context }) => {
  const lab = await visit(context);
  const [before] = await versions(lab.page);
  host.change = (path, text) =>
    path === 'sw.js'
      ? text.replace(/LAB_VERSION="\w+"/, 'LAB_VERSION="half"')
      : text.replace(/assets\/index-[\w-]+\.css/, 'assets/index-other.css');
  const refused = await lab.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker>((resolve) => {
      registration.addEventListener('updatefound', () =>
        resolve(registration.installing as ServiceWorker),
      );
    });
    await registration.update().catch(() => {});
    const worker = await found;
    while (worker.state === 'installing') {
      await new Promise((resolve) => {
        worker.addEventListener('statechange', resolve, { once: true });
      });
    }
    return worker.state;
  });

  expect(refused).toBe('redundant');
  expect(await versions(lab.page)).toEqual([before]);
  await context.setOffline(true);
  await lab.page.reload();
  await expect(lab.button('Buy', 'Harry')).toBeVisible();
});

test('the offline file keeps nothing: it is all there', () => {
  const file = readFileSync(sourceFile('dist/cqrs-lab.html'), 'utf8');

  expect(file).not.toContain('serviceWorker');
});
