// The words of core/words as the tests read them: every file of a language, every sentence in it.
import { readdirSync, readFileSync } from 'node:fs';
import type { Words } from '../../../web/src/words/words';
import { sourceFile } from '../../e2e/browsers';

export const LANGUAGES = readdirSync(sourceFile('core/words'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export const readWords = (path: string): Words =>
  JSON.parse(readFileSync(sourceFile(path), 'utf8')) as Words;

/** Of a language, from its folder on: page.json, panels/log.json. */
export const wordFiles = (language: string): string[] =>
  readdirSync(sourceFile(`core/words/${language}`), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();

/** Of several sentences a number chooses one: by itself, or by its plural form. */
const isChosenByNumber = (words: Words): boolean =>
  'other' in words &&
  Object.keys(words).every((key) => /^(\d+|zero|one|two|few|many|other)$/.test(key));

export interface Sentences {
  /** A single one is its own. */
  [form: string]: string;
}

/** Every key of every file, and what can be said there: `page/lamp.caption`. */
export function sentencesOf(language: string): Map<string, Sentences> {
  const found = new Map<string, Sentences>();
  const collect = (at: string, words: Words) => {
    for (const [key, value] of Object.entries(words)) {
      const place = `${at}.${key}`;
      if (typeof value === 'string') found.set(place, { other: value });
      else if (isChosenByNumber(value)) found.set(place, value as Sentences);
      else collect(place, value);
    }
  };
  for (const file of wordFiles(language))
    collect(file.replace('.json', ''), readWords(`core/words/${language}/${file}`));
  return found;
}
