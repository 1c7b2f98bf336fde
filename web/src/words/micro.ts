// Times of a machine as people read them.
import { numberText, t } from './words';

/** 3.2 µs, 250 µs, 6.1 ms. */
export function microText(us: number): string {
  const [unit, n] = us >= 1000 ? ['ms', us / 1000] : ['us', us];
  return t(`ways.time.${unit}`, { n: numberText(n, { maximumSignificantDigits: 2 }) });
}
