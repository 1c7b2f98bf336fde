// Loads one language; a folder beside core/words/en is all that another one needs.
import { setWords, type Words } from './words';

const pages = import.meta.glob<Words>('../../../core/words/*/page.json', { import: 'default' });
const lessons = import.meta.glob<Words>('../../../core/words/*/lessons.json', {
  import: 'default',
});

export async function loadWords(language: string): Promise<void> {
  const at = (file: string) => `../../../core/words/${language}/${file}.json`;
  const [page, lesson] = await Promise.all([pages[at('page')]?.(), lessons[at('lessons')]?.()]);
  setWords(language, { ...page, lessons: lesson ?? {} });
}
