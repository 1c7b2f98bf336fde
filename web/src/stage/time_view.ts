// Which stretch of time a diagram shows, and how a person moves it: all of the run, the part around
// now, or any.
import type { Clock } from '../core/contract';
import { barLength } from './time_scale';

export interface TimeView {
  mode: 'whole' | 'follow' | 'free';
  /** On the clock; before the opening below 0. */
  from_ms: number;
  span_ms: number;
}

export const WHOLE: TimeView = { mode: 'whole', from_ms: 0, span_ms: 60_000 };

/** Closer, a millisecond is as wide as a hand; further, there is no run. */
const SPAN_MIN_MS = 40;
const SPAN_MAX_MS = 1e10;
const FOLLOWED_MS = 30_000;
/** Now stands here after a page has been turned, and turns it there. */
const TURNED_TO = 0.3;
const TURNS_AT = 0.85;

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/** Nothing lies before the beginning of the run. */
function kept(view: TimeView, clock: Clock): TimeView {
  const span_ms = between(SPAN_MIN_MS, view.span_ms, SPAN_MAX_MS);
  const from_ms = between(-clock.opens_at_ms, view.from_ms, SPAN_MAX_MS);
  return { ...view, from_ms, span_ms };
}

/**
 * The view as time has gone on. It does not glide with now, which would draw everything anew all
 * the while: it is turned like a page.
 */
export function atTime(view: TimeView, clock: Clock): TimeView {
  if (view.mode === 'whole') {
    const span_ms = barLength(clock);
    return view.span_ms === span_ms && view.from_ms === 0
      ? view
      : { mode: 'whole', from_ms: 0, span_ms };
  }
  if (view.mode === 'free') return view;
  const part = (clock.clock_ms - view.from_ms) / view.span_ms;
  if (part >= 0 && part <= TURNS_AT) return view;
  return kept({ ...view, from_ms: clock.clock_ms - TURNED_TO * view.span_ms }, clock);
}

export function following(view: TimeView, clock: Clock): TimeView {
  const span_ms = view.mode === 'whole' ? Math.min(view.span_ms, FOLLOWED_MS) : view.span_ms;
  const from_ms = clock.clock_ms - TURNED_TO * span_ms;
  return kept({ mode: 'follow', from_ms, span_ms }, clock);
}

/**
 * So many times as much time in the same room; what is at that part of it stays there, and now
 * where now is followed.
 */
export function zoomed(view: TimeView, times: number, part: number, clock: Clock): TimeView {
  const span_ms = between(SPAN_MIN_MS, view.span_ms * times, SPAN_MAX_MS);
  if (view.mode === 'follow') return following({ ...view, span_ms }, clock);
  const from_ms = view.from_ms + part * (view.span_ms - span_ms);
  return kept({ mode: 'free', from_ms, span_ms }, clock);
}

/** By a part of its length; later is above 0. */
export function panned(view: TimeView, part: number, clock: Clock): TimeView {
  return kept({ ...view, mode: 'free', from_ms: view.from_ms + part * view.span_ms }, clock);
}

/** Just those times, with some room around. */
export function around(from_ms: number, to_ms: number, clock: Clock): TimeView {
  const room = Math.max(20, (to_ms - from_ms) / 4);
  return kept(
    { mode: 'free', from_ms: from_ms - room, span_ms: to_ms - from_ms + 2 * room },
    clock,
  );
}

/** Where a time is on so many pixels. */
export const pxAt = (view: TimeView, clock_ms: number, px: number): number =>
  ((clock_ms - view.from_ms) / view.span_ms) * px;

/** And back, to the millisecond. */
export const timeAt = (view: TimeView, at_px: number, px: number): number =>
  Math.round(view.from_ms + (at_px / px) * view.span_ms);

const SECOND = 1000;
const STEPS_MS = [
  ...[10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30, 60, 120, 360, 720, 1440].map((minutes) => minutes * 60 * SECOND),
];

/** Round times, no nearer to each other than so many pixels. */
export function ticks(view: TimeView, px: number, apart_px: number): number[] {
  const least = (view.span_ms / px) * apart_px;
  const step = STEPS_MS.find((each) => each >= least) ?? least;
  const first = Math.ceil(view.from_ms / step);
  const last = Math.floor((view.from_ms + view.span_ms) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => (first + n) * step);
}
