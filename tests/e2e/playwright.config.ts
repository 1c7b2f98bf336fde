// The page in the system's browsers: no download of Playwright's own.
import { defineConfig } from '@playwright/test';

// A port of this run's own; Playwright's workers read this file again and inherit it.
process.env.LAB_PORT ??= String(20_000 + (process.pid % 20_000));
const address = `http://127.0.0.1:${process.env.LAB_PORT}/`;

export default defineConfig({
  testDir: '..',
  testMatch: ['e2e/**/*.spec.ts', 'unit/web/**/*.spec.ts'],
  outputDir: '../../build/page-tests',
  snapshotPathTemplate: '{testDir}/e2e/screenshots/{arg}{ext}',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  use: {
    baseURL: address,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--disable-dev-shm-usage'],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs --no-open --port ${process.env.LAB_PORT}`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
  },
});
