// What the page tests need of the browsers beyond Playwright.
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';

export const offlineFile = new URL('../../dist/cqrs-lab.html', import.meta.url).href;

// Playwright drives only a Firefox of its own build; Debian's answers to WebDriver BiDi.
export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });

export const sourceFile = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));
