// A lesson's steps as the file has them (core/lessons), and where a run stands in them: a function
// of what the person has done by now, so that going back in time goes back in the lesson.
import type { Action, Acts } from '../core/contract';

export interface Step {
  name: string;
  /** What takes the learner on: an act on the stage, or letting the changes under way arrive. */
  act?: Action | { skip: 'arrival' };
  /** Time runs on for so long after the act, then stands still. */
  then_play_ms?: number;
  /** The step makes sense only while the read side is behind. */
  needs?: 'behind';
  bet?: { options: string[]; answer: string };
  /** What is to be seen, where not all of the stage is; without it, the customer that acts next. */
  look_at?: 'write' | 'channel' | 'read';
  /** What can be used from here on, beside the act itself. */
  offers?: string[];
}

export interface Lesson {
  name: string;
  speed: number;
  steps: Step[];
}

export interface Place {
  index: number;
  /** What the step needs is not so any more. */
  missed: boolean;
  /** When the act before was done: where there is something to see again. */
  since_ms?: number;
}

const isSkip = (act: Step['act']): act is { skip: 'arrival' } => act !== undefined && 'skip' in act;

const matches = (done: Action, wanted: Action): boolean =>
  Object.entries(wanted).every(([key, value]) => (done as Record<string, unknown>)[key] === value);

/**
 * The step reached: each act is looked for among those done after the one before it; others in
 * between do not matter.
 */
export function placeIn(lesson: Lesson, acts: Acts, behind: boolean): Place {
  const place: Place = { index: 0, missed: false };
  let from = 0;
  for (const [index, { act }] of lesson.steps.entries()) {
    if (act === undefined || isSkip(act)) continue;
    const found = acts.done.findIndex((done, at) => at >= from && matches(done, act));
    if (found < 0) break;
    from = found + 1;
    place.index = index + 1;
    place.since_ms = acts.done[found]?.at_ms;
  }
  if (isSkip(lesson.steps[place.index]?.act) && !behind) place.index += 1;
  place.missed = lesson.steps[place.index]?.needs === 'behind' && !behind;
  return place;
}

/** All that is offered once the step has been reached. */
export const offersUpTo = (lesson: Lesson, index: number): Set<string> =>
  new Set(lesson.steps.slice(0, index + 1).flatMap((step) => step.offers ?? []));
