// A lesson's step with its words, for the coach.
import type { GoalView, StepView } from './components/coach_panel';
import { type Lesson, type Place, type Step, wayOf } from './controllers/lesson';
import type { Verdict } from './core/contract';
import { has, t } from './words/words';

/** The name of a way to the goal that is like none of the file. */
export const OWN_WAY = '';

export type Bets = ReadonlyMap<string, string>;

/** What came of trying: in a way of the file, or in a world of one's own that is like one of them. */
export interface Tryout {
  /** Or OWN_WAY. */
  way: string;
  /** Of one's own. */
  verdict?: Verdict;
  /** How many acts the run has with it. */
  acts: number;
}

/** What the lesson's page knows beside its place. */
export interface Known {
  bets: Bets;
  /** The options that the run has made right, by the step of the bet. */
  right: ReadonlyMap<string, readonly string[]>;
  /** For the sentences of steps. */
  figures: ReadonlyMap<string, Record<string, string>>;
  /** Ways that have been tried, by their names. */
  seen: ReadonlySet<string>;
  tryout?: Tryout;
  /** A run beside the stage is on; from 0 to 1. */
  running?: number;
  gaveUp: boolean;
  /** Time runs: what comes of it is not said yet. */
  playing: boolean;
}

export function stepView(lesson: Lesson, place: Place, known: Known): StepView | undefined {
  const step = lesson.steps[place.index];
  if (step === undefined) return undefined;
  if (place.missed) {
    return {
      name: step.name,
      title: t('lesson.missed.title'),
      text: t('lesson.missed.text'),
      missed: true,
    };
  }
  const words = `lessons.${lesson.name}.steps.${step.name}`;
  const figures = known.figures.get(step.name) ?? {};
  const optional = (key: string) => (has(key) ? t(key, figures) : undefined);
  return {
    name: step.name,
    reply: known.playing ? undefined : reply(lesson, place.index - 1, known),
    title: t(`${words}.title`, figures),
    text: t(`${words}.text`, figures),
    quiet: optional(`${words}.quiet`),
    hint: optional(`${words}.hint`),
    bet: step.bet && {
      question: t(`${words}.bet.question`),
      options: step.bet.options.map(({ name }) => ({
        name,
        label: t(`${words}.bet.options.${name}`),
      })),
      chosen: known.bets.get(step.name),
    },
    button: buttonOf(lesson, place.index),
    running: known.running,
    goal: goalOf(lesson, step, known),
    tries: triesOf(lesson, step, known),
    home: homeOf(lesson, place.index),
    missed: false,
  };
}

/** What only the lesson has a button for: the stage has no control that does it. */
function buttonOf({ name, steps }: Lesson, index: number): StepView['button'] {
  const step = steps[index];
  if (!step) return undefined;
  const label = `lessons.${name}.steps.${step.name}.act`;
  if (has(label)) return { label: t(label) };
  const reads = step.act === undefined && step.done_when === undefined;
  return reads && index < steps.length - 1 ? { label: t('lesson.onward') } : undefined;
}

function goalOf(lesson: Lesson, step: Step, known: Known): GoalView | undefined {
  if (!isReach(step)) return undefined;
  const words = `lessons.${lesson.name}`;
  const priced = has(`${words}.goal.price`);
  const told = known.tryout && tellTryout(lesson, known.tryout);
  return {
    text: t(`${words}.goal.text`),
    price: priced ? t(`${words}.goal.price`) : undefined,
    free: lesson.steps.some(({ controls }) => controls !== undefined),
    told,
    reached: told?.outcome === 'helps' || hasBeenReached(lesson, known),
    solutions: known.gaveUp
      ? (lesson.solutions ?? []).map((way) => tryView(lesson, way.name, known, false))
      : undefined,
  };
}

/** Whatever was tried since. */
const hasBeenReached = ({ solutions = [] }: Lesson, { seen }: Known): boolean =>
  seen.has(OWN_WAY) || solutions.some(({ name }) => seen.has(name));

function tellTryout(lesson: Lesson, { way, verdict }: Tryout): GoalView['told'] {
  const known = wayOf(lesson, way);
  const outcome = !verdict
    ? (known?.outcome ?? 'helps_not')
    : verdict.in_price
      ? 'helps'
      : verdict.reached
        ? 'at_a_price'
        : 'helps_not';
  return {
    outcome,
    title: t(`player.verdict.${outcome}`),
    why: known ? t(`lessons.${lesson.name}.${known.words}.why`) : t(`player.own.${outcome}`),
    miss: known ? undefined : verdict?.first_miss,
  };
}

function triesOf(lesson: Lesson, step: Step, known: Known): StepView['tries'] {
  if (!step.tries) return undefined;
  return {
    question: t(`lessons.${lesson.name}.steps.${step.name}.tries`),
    ways: step.tries.map((name) => tryView(lesson, name, known, !isReach(step))),
  };
}

/** Why it came so stands below its button, or below the goal. */
function tryView(lesson: Lesson, name: string, { seen, tryout }: Known, tellsWhy: boolean) {
  const way = wayOf(lesson, name);
  const words = `lessons.${lesson.name}.${way?.words}`;
  const isShown = tryout?.way === name && tryout.verdict === undefined;
  return {
    name,
    label: t(`${words}.do`),
    came: way && seen.has(name) ? t(`lesson.${way.outcome}`) : undefined,
    chosen: isShown,
    verdict: isShown && tellsWhy ? t(`${words}.why`) : undefined,
  };
}

/** What to take along, at the end; once its words have come. */
function homeOf({ name, steps, rests_on }: Lesson, index: number): StepView['home'] {
  if (index < steps.length - 1 || !has('player')) return undefined;
  return {
    sentence: t(`lessons.${name}.take_home`),
    passages: rests_on.map((passage) => t(`passages.${passage.in}`, { section: passage.section })),
  };
}

/** How the bet of a step came out, if one was made there. */
function reply({ name, steps }: Lesson, index: number, known: Known): string | undefined {
  const step = steps[index];
  const chosen = step && known.bets.get(step.name);
  if (!step?.bet || chosen === undefined) return undefined;
  const right = known.right.get(step.name) ?? [step.bet.answer];
  const label = (option: string) => t(`lessons.${name}.steps.${step.name}.bet.options.${option}`);
  if (right.includes(chosen)) return t('lesson.right', { option: label(chosen) });
  const [found] = right;
  return found === undefined
    ? t('lesson.wrong', { option: label(chosen) })
    : t('lesson.wrong_right', { option: label(chosen), right: label(found) });
}

export const isReach = (step: Step | undefined): boolean =>
  step?.act !== undefined && 'reach' in step.act;
