// A lesson's file (core/lessons, docs/lessons.md) as far as a page plays it, and where a run stands
// in it: a function of what the person has done by now, so that going back in time goes back in the
// lesson.
import type { Act, Action, Acts, Ms, Settings } from '../core/contract';

export type StepAct =
  | Action
  | { skip: 'arrival' }
  | { skip_ms: Ms }
  | { run: string }
  | { reach: 'goal' };

export interface Step {
  name: string;
  /** What takes the learner on; none: there is something to read, or `done_when`. */
  act?: StepAct;
  done_when?: string[];
  /** Time runs on for so long after the act, then stands still. */
  then_play_ms?: Ms;
  /** When it has its turn in the run as it is told, if that is not at once. */
  at_ms?: Ms;
  /** The step makes sense only while the read side is behind. */
  needs?: 'behind';
  bet?: { options: { name: string }[]; answer: string };
  /** What is to be seen, where it is not the customer that acts next. */
  look_at?: string;
  /** What can be used from here on, beside the act itself. */
  offers?: string[];
  /** Settings that can be changed from here on. */
  controls?: (keyof Settings)[];
  /** Instruments that stand under the stage from here on. */
  instruments?: string[];
  figures?: { name: string }[];
  /** Ways to the goal, or past it, to choose from. */
  tries?: string[];
}

/** A way that leads to the goal, or one that does not. */
export interface Way {
  name: string;
  /** Of a detour: the goal is not reached, or at too high a price. */
  fails?: 'goal' | 'price';
}

export interface Lesson {
  name: string;
  kind: 'core' | 'further' | 'closing';
  rests_on: { in: string; section: string }[];
  opens_at_ms?: Ms;
  speed?: number;
  steps: Step[];
  goal?: { price?: string[]; run?: string };
  solutions?: Way[];
  detours?: Way[];
}

/** What has led on though no act of the run says so: how many acts there were then, and when. */
export interface Passed {
  acts: number;
  at_ms: Ms;
}

/** A way that was tried: the step at which that was, and the acts that it came to. */
export interface Tried {
  index: number;
  acts: readonly Act[];
}

export interface Track {
  passed: ReadonlyMap<string, Passed>;
  tried?: Tried;
  /** Acts done while an arrival was waited for, by their places: no later step is done by them. */
  early?: ReadonlySet<number>;
}

export interface Place {
  index: number;
  /** What the step needs is not so any more. */
  missed: boolean;
  /** What is on the stage is a way that was tried. */
  trying: boolean;
  /** When the act before was done: where there is something to see again. */
  since_ms?: Ms;
}

const NO_TRACK: Track = { passed: new Map() };

export const isDeed = (act: StepAct | undefined): act is Action =>
  act !== undefined &&
  !('skip' in act) &&
  !('skip_ms' in act) &&
  !('run' in act) &&
  !('reach' in act);

export const isSkip = (act: StepAct | undefined): boolean => act !== undefined && 'skip' in act;

const matches = (done: Action, wanted: Action): boolean =>
  Object.entries(wanted).every(
    ([key, value]) =>
      JSON.stringify((done as Record<string, unknown>)[key]) === JSON.stringify(value),
  );

/** As far as both go, the same has been done. */
const isAlong = ({ acts }: Tried, { done }: Acts): boolean =>
  done.length > 0 &&
  done
    .slice(0, acts.length)
    .every((act, place) => JSON.stringify(act) === JSON.stringify(acts[place]));

function holds(passed: Passed | undefined, { done }: Acts, now_ms: Ms): passed is Passed {
  return passed !== undefined && passed.acts <= done.length && passed.at_ms <= now_ms;
}

/**
 * The step reached: each act is looked for among those done after the one before it; others in
 * between do not matter, and what leaves no act behind is past once a later one has been done.
 */
export function placeIn(
  { steps }: Lesson,
  acts: Acts,
  behind: boolean,
  now_ms: Ms = 0,
  { passed, tried, early }: Track = NO_TRACK,
): Place {
  if (tried && isAlong(tried, acts)) {
    const isPast = holds(passed.get(steps[tried.index]?.name ?? ''), acts, now_ms);
    return { index: tried.index + (isPast ? 1 : 0), missed: false, trying: true };
  }
  const place: Place = { index: 0, missed: false, trying: false };
  let from = 0;
  for (const [index, { name, act }] of steps.entries()) {
    const past = passed.get(name);
    if (holds(past, acts, now_ms)) {
      from = Math.max(from, past.acts);
      place.index = index + 1;
      place.since_ms = past.at_ms;
    } else if (isDeed(act)) {
      const found = acts.done.findIndex(
        (done, at) => at >= from && !early?.has(at) && matches(done, act),
      );
      if (found < 0) break;
      from = found + 1;
      place.index = index + 1;
      place.since_ms = acts.done[found]?.at_ms;
    }
  }
  if (isSkip(steps[place.index]?.act) && !behind) place.index += 1;
  place.missed = steps[place.index]?.needs === 'behind' && !behind;
  return place;
}

/** All that is offered, or of another such list, once the step has been reached. */
export const upTo = <Key extends 'offers' | 'controls' | 'instruments'>(
  { steps }: Lesson,
  index: number,
  what: Key,
): Set<string> => new Set(steps.slice(0, index + 1).flatMap((step) => step[what] ?? []));

/** What comes of a way, as the lesson's file says and its proofs hold against the run. */
export type Outcome = 'helps' | 'at_a_price' | 'helps_not';

export function wayOf(
  { solutions = [], detours = [] }: Lesson,
  name: string,
): { words: string; outcome: Outcome } | undefined {
  if (solutions.some((way) => way.name === name))
    return { words: `solutions.${name}`, outcome: 'helps' };
  const detour = detours.find((way) => way.name === name);
  return (
    detour && {
      words: `detours.${name}`,
      outcome: detour.fails === 'price' ? 'at_a_price' : 'helps_not',
    }
  );
}
