// What a list of lessons shows of each, read off all lesson files and their words while the page is
// built: their files are fetched one by one, when they are opened.
//
//   import list from './lesson_list?list';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { LessonList } from './src/lesson_files.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** `words` is the folder that has one for each language. */
export function listOf(lessons: string, words: string): LessonList {
  const names = readdirSync(lessons)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort();
  return names.map((name) => {
    const { kind, minutes } = json(join(lessons, `${name}.json`));
    const said: LessonList[number]['said'] = {};
    for (const language of readdirSync(words)) {
      const file = join(words, language, 'lessons', `${name}.json`);
      if (!existsSync(file)) continue;
      const { title, idea } = json(file);
      said[language] = { title, idea };
    }
    return { name, kind, minutes, said };
  });
}

export function lessonList(fromRoot: (path: string) => string): Plugin {
  const name = '/lesson_list?list';
  return {
    name: 'lesson-list',
    enforce: 'pre', // before a file of that name is looked for
    resolveId: (id) => (id.endsWith(name) ? `${fromRoot(`web/src`)}${name}` : null),
    load(id) {
      if (!id.endsWith(name)) return null;
      const list = listOf(fromRoot('core/lessons'), fromRoot('core/words'));
      return { code: `export default ${JSON.stringify(list)};`, moduleType: 'js' };
    },
  };
}
