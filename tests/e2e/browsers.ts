// What the page tests need of the browsers beyond Playwright.
import { fileURLToPath } from 'node:url';
import type { ViewportSize } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';

export const offlineFile = new URL('../../dist/cqrs-lab.html', import.meta.url).href;

/**
 * In a window of this size. Playwright drives only a Firefox of its own build; Debian's answers to
 * WebDriver BiDi.
 */
export const launchFirefox = ({ width, height }: ViewportSize): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // Debian 12's does not know how a page is told its size, only how a window is.
    defaultViewport: null,
    args: ['--width', String(width), '--height', String(height)],
  });

export const sourceFile = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));
