// Times as people read them.
import { t } from './words';

const pad = (n: number) => String(n).padStart(2, '0');

/** 00:04, 12:30, 1:00:05; with tenths 00:04.3; −02:00 for what was before the clock began. */
export function clockText(ms: number, tenths = false): string {
  if (ms < 0) return `−${clockText(-ms, tenths)}`;
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${pad(m)}:${pad(s)}`;
  return tenths ? `${text}.${Math.floor(ms / 100) % 10}` : text;
}

/** 4 s, 1.5 s, 2 min. */
export function durationText(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return t('time.min', { n: ms / 60_000 });
  return t('time.s', { n: Math.round(ms / 100) / 10 });
}

/** How long ago: to the second, since nothing before has spoken of less. */
export const agoText = (ms: number): string =>
  ms < 1000 ? t('time.moment') : durationText(Math.floor(ms / 1000) * 1000);

/** What is left of a wait: never 0 before it is over. */
export const remainingText = (ms: number): string => t('time.s', { n: Math.ceil(ms / 1000) });

/** A point on the clock to the tenth: 01:10.5; before the opening −00:40.0. */
export function instantText(ms: number): string {
  const tenths = Math.floor(Math.abs(ms) / 100);
  return `${ms < 0 ? '−' : ''}${clockText(tenths * 100)}.${tenths % 10}`;
}
