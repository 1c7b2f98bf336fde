// The list of lessons, and what has been done of them: fetched when it is first opened.
import './components/notice_bar';
import { LessonListSheet } from './components/lesson_list';
import { download } from './controllers/download';
import { doneLessons, forgetProgress, progressFile } from './controllers/progress';
import { inOurWords, lessonList } from './lesson_files';
import type { Host } from './share';
import { loadPlayerWords } from './words/load';
import { t } from './words/words';

/** Over the page in `root`; `here` is the lesson that it shows. */
export async function openLessonList(
  root: Element | DocumentFragment,
  here: string,
): Promise<void> {
  if (root.querySelector('lesson-list')) return;
  const [list] = await Promise.all([lessonList(), loadPlayerWords()]);
  const sheet = new LessonListSheet();
  Object.assign(sheet, { lessons: list.map(inOurWords), here, done: doneLessons() });
  sheet.addEventListener('keep-progress', () => download('cqrs-lab-progress.json', progressFile()));
  sheet.addEventListener('forget-progress', () => {
    forgetProgress();
    sheet.done = doneLessons();
  });
  sheet.addEventListener('close', () => sheet.remove());
  root.append(sheet);
  await sheet.updateComplete;
  sheet.show();
}

/** An address asks for a lesson that there is not. */
export async function refuseLesson(host: Host, name: string, list: () => void): Promise<void> {
  await loadPlayerWords();
  host.notify(() => ({
    alert: true,
    title: t('player.unknown.title'),
    text: t('player.unknown.text', { name }),
    ways: [{ label: t('player.unknown.list'), go: list }],
  }));
}
