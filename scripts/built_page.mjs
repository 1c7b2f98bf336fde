// The built page in the system's Chromium, served on a port of its own, for whoever measures it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.mjs';

/** `use` gets the page where the lab has started. */
export async function withBuiltPage(use) {
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn('node', ['scripts/serve.mjs', '--no-open', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  const browser = await chromium.launch({ executablePath: chromiumPath });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForSelector('cqrs-lab');
    await use(page);
  } finally {
    await browser.close();
    server.kill();
  }
}
