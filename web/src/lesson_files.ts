// The lessons by name: their files, each fetched when it is opened, and what a list shows of them.
import type { Lesson } from './controllers/lesson';
import { wordsLanguage } from './words/load';

export type LessonList = {
  name: string;
  kind: Lesson['kind'];
  minutes: number;
  /** By language. */
  said: Record<string, { title: string; idea: string }>;
}[];

/** One of the list, in the present language. */
export interface ListedLesson {
  name: string;
  /** What other lessons and a room call it by: the one its name begins with. */
  number: number;
  kind: Lesson['kind'];
  minutes: number;
  title: string;
  idea: string;
  href: string;
}

const files = import.meta.glob<string>('../../core/lessons/*.json', {
  query: '?raw',
  import: 'default',
});

/** The file's text; undefined: there is no lesson of that name. */
export const lessonText = async (name: string): Promise<string | undefined> => {
  const path = `../../core/lessons/${name}.json`;
  return Object.hasOwn(files, path) ? files[path]?.() : undefined;
};

/** All of them, in their order. */
export const lessonList = async (): Promise<LessonList> =>
  (await import('./lesson_list?list')).default;

export function inOurWords({ name, kind, minutes, said }: LessonList[number]): ListedLesson {
  const words = said[wordsLanguage()] ?? Object.values(said)[0];
  // In full: a bare # leads to a place on the page, for whoever reads it aloud.
  const href = `${location.href.replace(/#.*/, '')}#lesson=${name}`;
  return {
    name,
    number: Number.parseInt(name, 10),
    kind,
    minutes,
    title: name,
    idea: '',
    ...words,
    href,
  };
}
