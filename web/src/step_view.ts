// A lesson's step with its words, for the coach.
import type { StepView } from './components/coach_panel';
import type { Lesson, Place } from './controllers/lesson';
import { has, t } from './words/words';

export type Bets = ReadonlyMap<string, string>;

/** `seen`: the names of what has been tried. */
export function stepView(
  lesson: Lesson,
  place: Place,
  bets: Bets,
  seen: ReadonlySet<string> = new Set(),
): StepView | undefined {
  const step = lesson.steps[place.index];
  if (step === undefined) return undefined;
  const words = `lessons.${lesson.name}.steps.${step.name}`;
  const optional = (key: string) => (has(key) ? t(key) : undefined);
  if (place.missed) {
    return {
      name: step.name,
      title: t('lesson.missed.title'),
      text: t('lesson.missed.text'),
      missed: true,
    };
  }
  return {
    name: step.name,
    reply: reply(lesson, place.index - 1, bets),
    title: t(`${words}.title`),
    text: t(`${words}.text`),
    quiet: optional(`${words}.quiet`),
    hint: optional(`${words}.hint`),
    bet: step.bet && {
      question: t(`${words}.bet.question`),
      options: step.bet.options.map(({ name }) => ({
        name,
        label: t(`${words}.bet.options.${name}`),
      })),
      chosen: bets.get(step.name),
    },
    tries: step.tries && {
      question: t(`${words}.tries.question`),
      ways: step.tries.map(({ name, helps }) => ({
        name,
        label: t(`${words}.tries.${name}.label`),
        came: seen.has(name) ? t(helps ? 'lesson.helps' : 'lesson.helps_not') : undefined,
        verdict: place.tried?.name === name ? t(`${words}.tries.${name}.verdict`) : undefined,
      })),
    },
    missed: false,
  };
}

/** How the bet of a step came out, if one was made there. */
function reply(lesson: Lesson, index: number, bets: Bets): string | undefined {
  const step = lesson.steps[index];
  const chosen = step && bets.get(step.name);
  if (!step?.bet || chosen === undefined) return undefined;
  if (chosen === step.bet.answer) return t('lesson.right');
  const option = t(`lessons.${lesson.name}.steps.${step.name}.bet.options.${chosen}`);
  return t('lesson.wrong', { option });
}
