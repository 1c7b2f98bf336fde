// Shares and lists as people read them.
import { language } from './words';

/** 31 %, 0.23 %; 99.6 %, so that only all is 100 %. */
export const percentText = (share: number): string =>
  new Intl.NumberFormat(language(), {
    style: 'percent',
    maximumSignificantDigits: share > 0.99 ? 3 : 2,
  })
    .format(share)
    .replace(/\s*%/, '\u00A0%');

/** One, another, and a third. */
export const listText = (parts: string[]): string => new Intl.ListFormat(language()).format(parts);
