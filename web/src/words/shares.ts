// Shares and lists as people read them.
import { language, numberText, t } from './words';

/** 31 %, 0.23 %; 99.6 %, so that only all is 100 %. */
export const percentText = (share: number): string =>
  t('percent', {
    n: numberText(share * 100, { maximumSignificantDigits: share > 0.99 ? 3 : 2 }),
  });

/** One, another, and a third. */
export const listText = (parts: string[]): string => new Intl.ListFormat(language()).format(parts);
