// The page in the system's browsers: no download of Playwright's own. The headless shell is the same
// Chromium without the desktop around it, and takes a third of the time.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// A port of this run's own; Playwright's workers read this file again and inherit it.
process.env.LAB_PORT ??= String(20_000 + (process.pid % 20_000));
const address = `http://127.0.0.1:${process.env.LAB_PORT}/`;

const chromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);

export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/**/*.spec.ts', 'unit/web/**/*.spec.ts'],
  outputDir: '../../build/page-tests',
  snapshotPathTemplate: '{testDir}/e2e/screenshots/{arg}{ext}',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // What a slow machine may take. A second try is for what the machine does to a browser; it is told of.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 2,
  use: {
    baseURL: address,
    // The tests see what the page asks for; offline.spec.ts is about what is kept.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? chromium,
      args: ['--disable-dev-shm-usage'],
    },
    // Recording one takes a good part of a test's time: only when a test is tried again.
    trace: 'on-first-retry',
  },
  webServer: {
    command: `node scripts/serve.mjs --no-open --port ${process.env.LAB_PORT}`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
  },
});
