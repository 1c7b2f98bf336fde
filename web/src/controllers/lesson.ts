// A lesson's steps as the file has them (docs/lessons.md), and where a run stands in them: a function
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
  /** Which option is right the run says: `if` is a condition over its report. */
  bet?: { options: { name: string; if: string }[]; answer: string };
  /** What is to be seen, where not all of the stage is; without it, the customer that acts next. */
  look_at?: 'write' | 'channel' | 'read';
  /** What can be used from here on, beside the act itself. */
  offers?: string[];
  tries?: Try[];
}

/** What might have gone better: the scene from its opening, in another way. */
export interface Try {
  name: string;
  helps: boolean;
  /** The first of them is one that the story itself does not have. Times count from the opening. */
  acts: { at_ms: number; act: Action }[];
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
  /** What is being tried at the end of the lesson. */
  tried?: Try;
  /** When the act before was done: where there is something to see again. */
  since_ms?: number;
}

const isSkip = (act: Step['act']): act is { skip: 'arrival' } => act !== undefined && 'skip' in act;

const matches = (done: Action | undefined, wanted: Action): boolean =>
  Object.entries(wanted).every(
    ([key, value]) =>
      JSON.stringify((done as Record<string, unknown> | undefined)?.[key]) ===
      JSON.stringify(value),
  );

/** The last step, if what has been done is one of its tries, as far as time has come by now. */
function placeOfTry({ steps }: Lesson, { done, ahead }: Acts): Place | undefined {
  const index = steps.length - 1;
  const tried = steps[index]?.tries?.find(
    ({ acts }) =>
      done.length > 0 &&
      acts.length <= done.length + ahead &&
      acts.slice(0, done.length).every(({ act }, place) => matches(done[place], act)),
  );
  return tried && { index, missed: false, tried };
}

/**
 * The step reached: each act is looked for among those done after the one before it; others in
 * between do not matter.
 */
export function placeIn(lesson: Lesson, acts: Acts, behind: boolean): Place {
  const atTry = placeOfTry(lesson, acts);
  if (atTry) return atTry;
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
