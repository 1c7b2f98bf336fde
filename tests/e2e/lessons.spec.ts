// Every lesson, played to its end by clicking what the page points at, with the right bets and its
// first solution, as its file and its words say them; on a desk and, begun again, on a phone and in
// Chinese.
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Lesson, Step } from '../../web/src/controllers/lesson';
import { sourceFile } from './browsers';
import { DESK, type LabPage, PHONE, labTest as test } from './lab_page';

interface Solution {
  name: string;
  settings?: Record<string, unknown>;
}
type LessonFile = Lesson & { solutions?: Solution[] };

/** What the page and its player say beside the lesson. */
interface PageWords {
  card: { controls: { shop: string } };
  time: { still: string; reset: string };
  lesson: { right: string; onward: string };
}
interface PlayerWords {
  try: string;
  verdict: { helps: string };
}

interface LessonWords {
  title: string;
  take_home: string;
  steps: Record<
    string,
    { title: string; bet?: { question: string; options: Record<string, string> } }
  >;
  solutions?: Record<string, { do: string }>;
  detours?: Record<string, { do: string }>;
}

const read = <Json>(path: string): Json =>
  JSON.parse(readFileSync(sourceFile(path), 'utf8')) as Json;

const wordsOf = (language: string, name: string) => {
  const words = <Json>(file: string) => read<Json>(`core/words/${language}/${file}.json`);
  return {
    ...words<LessonWords>(`lessons/${name}`),
    page: words<PageWords>('page'),
    player: words<PlayerWords>('player'),
  };
};
type AllWords = ReturnType<typeof wordsOf>;

const names = readdirSync(sourceFile('core/lessons')).map((file) => file.replace('.json', ''));

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence with any figures in it. */
const filled = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .split(/\{\w+\}/)
      .map(literal)
      .join('[\\d.,]+')}$`,
  );

/** A number as its control has it: of times in s, of chances of 100. */
const typed = (setting: string, value: number): string =>
  String(/_ms$|^lag/.test(setting) ? value / 1000 : value);

async function setControl(lab: LabPage, setting: string, value: unknown): Promise<void> {
  const control = (name: string) => lab.page.locator(`lesson-world [data-control="${name}"]`);
  if (typeof value === 'object' && value !== null) {
    const [[kind, numbers]] = Object.entries(value) as [[string, number | number[]]];
    await control('lag').selectOption(kind);
    for (const [place, number] of [numbers].flat().entries()) {
      const field = control(`lag.${'ab'[place]}`);
      await field.fill(typed('lag', number));
      await field.press('Enter');
    }
  } else if (typeof value === 'number') {
    await control(setting).fill(typed(setting, value));
    await control(setting).press('Enter');
  } else {
    await control(setting).selectOption(String(value));
  }
}

/** Reaches the goal in the file's first way; a way tried after it that does not lead there changes nothing. */
async function reach(lab: LabPage, lesson: LessonFile, words: AllWords): Promise<void> {
  const [solution] = lesson.solutions ?? [];
  if (!solution) throw new Error(`${lesson.name} has no solution`);
  const said = words.solutions?.[solution.name]?.do ?? '';
  const way = lab.step.getByRole('button', { name: said, exact: true });
  if ((await way.count()) > 0) {
    await way.click();
  } else {
    for (const [setting, value] of Object.entries(solution.settings ?? {}))
      await setControl(lab, setting, value);
    await lab.step.getByRole('button', { name: words.player.try, exact: true }).click();
  }
  await expect(lab.step.locator('.told')).toContainText(words.player.verdict.helps);
  const detour = words.detours?.[lesson.detours?.[0]?.name ?? '']?.do ?? '';
  const past = lab.step.getByRole('button', { name: detour, exact: true });
  if (detour && (await past.count()) > 0) {
    await past.click();
    await expect(lab.step.locator('.told')).not.toContainText(words.player.verdict.helps);
  }
  await lab.step.getByRole('button', { name: words.page.lesson.onward, exact: true }).click();
}

/** What is pointed at: on a customer's page, beside the clock, or below the step. */
async function doWhatIsPointedAt(
  lab: LabPage,
  step: Step,
  { card, time }: PageWords,
  speed = 1,
): Promise<void> {
  const wanted = lab.page.locator('button.wanted');
  await expect(wanted.first()).toBeVisible();
  // To the page first where it is done, unless going there is what is to be done.
  const act: object = step.act ?? {};
  const back = lab.page.locator('button.wanted', { hasText: card.controls.shop });
  if (!('query' in act) && (await back.count()) > 0) await back.click();
  const own = lab.step.locator('button.wanted');
  await ((await own.count()) > 0 ? own : wanted.first()).click();
  if (step.then_play_ms) {
    await lab.pass(step.then_play_ms / speed + 200);
    await expect(lab.status).toHaveText(time.still);
  }
}

async function play(lab: LabPage, lesson: LessonFile, words: AllWords): Promise<void> {
  const last = lesson.steps.length - 1;
  for (const [index, step] of lesson.steps.entries()) {
    const said = words.steps[step.name];
    await expect(lab.step.getByRole('heading', { level: 2 })).toHaveText(filled(said?.title ?? ''));
    await expect(lab.page.locator('cqrs-lab')).not.toContainText(
      /\{\w+\}|\b[a-z_]+\.[a-z_]+\.[a-z_]+/,
    );
    const answer = step.bet && (said?.bet?.options[step.bet.answer] ?? '');
    if (answer) await lab.step.getByRole('radio', { name: answer, exact: true }).check();
    if (step.act && 'reach' in step.act) await reach(lab, lesson, words);
    else if (index < last) await doWhatIsPointedAt(lab, step, words.page, lesson.speed);
    if (answer)
      await expect(lab.step.locator('.reply')).toHaveText(
        words.page.lesson.right.replace('{option}', answer),
      );
  }
  await expect(lab.step.locator('.home .sentence')).toHaveText(words.take_home);
}

for (const name of names) {
  test(`${name} is played to its end`, async ({ lab }) => {
    const lesson = read<LessonFile>(`core/lessons/${name}.json`);
    const [english, chinese] = ['en', 'zh-Hans'].map((each) => wordsOf(each, name)) as [
      AllWords,
      AllWords,
    ];
    // Runs of millions of views take their time where the machine is shared.
    if (lesson.goal?.run) test.slow();
    await lab.page.setViewportSize(DESK);
    const title = lab.page.getByRole('heading', { level: 1, name: english.title });
    await lab.open(`/#lesson=${name}`, title);
    await play(lab, lesson, english);

    await lab.page.locator('.language select').selectOption('zh-Hans');
    await lab.page.getByRole('button', { name: chinese.page.time.reset }).click();
    await lab.page.setViewportSize(PHONE);
    await play(lab, lesson, chinese);
  });
}
