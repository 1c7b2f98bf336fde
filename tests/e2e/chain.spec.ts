// The whole chain: C++ to WebAssembly to a page under a strict policy, on the main thread and in a
// worker, from a server and as one file.
import { expect, test } from '@playwright/test';
import { launchFirefox, offlineFile } from './browsers';

const bothThreads = /^core (\d+\.\d+\.\d+), in the worker \1$/;

for (const [how, address] of [
  ['served', '/'],
  ['as one offline file', offlineFile],
] as const) {
  test(`the core answers on both threads, ${how}`, async ({ page, context, baseURL }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    context.on('request', (request) => {
      const url = request.url();
      const own = [baseURL ?? '', offlineFile, 'data:', 'blob:'].some((start) =>
        url.startsWith(start),
      );
      if (!own) foreign.push(url);
    });

    await page.goto(address);

    await expect(page.getByText(bothThreads)).toBeVisible();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('the offline file runs in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    const page = await firefox.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));

    await page.goto(offlineFile);
    const line = await page.waitForSelector('main p');

    expect(await line?.evaluate((element) => element.textContent)).toMatch(bothThreads);
    expect(complaints).toEqual([]);
  } finally {
    await firefox.close();
  }
});
