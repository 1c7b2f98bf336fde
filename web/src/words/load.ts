// Loads one language; a folder beside core/words/en is all that another one needs.
import { addWords, setWords, type Words } from './words';

const all = import.meta.glob<Words>('../../../core/words/*/**/*.json', { import: 'default' });
/** What the page opens with. */
const FIRST_LESSON = '01-last-dresser';
let language = '';
let lessons: Words = {};

const putLesson =
  (name: string) =>
  (words: Words): void => {
    lessons = { ...lessons, [name]: words };
    addWords({ lessons });
  };

/** What has been asked for so far, and where its words go: once more, where the language changes. */
const parts = new Map<string, (words: Words) => void>([
  ['page', addWords],
  [`lessons/${FIRST_LESSON}`, putLesson(FIRST_LESSON)],
]);

const load = async (of: string, file: string): Promise<Words> =>
  (await all[`../../../core/words/${of}/${file}.json`]?.()) ?? {};

async function loadPart(file: string, place: (words: Words) => void): Promise<void> {
  parts.set(file, place);
  const of = language;
  const words = await load(of, file);
  // Else another language has come meanwhile, and with it this part.
  if (of === language) place(words);
}

/** The words of the page in this language, and of all parts that have been asked for. */
export async function loadWords(chosen: string): Promise<void> {
  const wanted = [...parts];
  const loaded = await Promise.all(wanted.map(([file]) => load(chosen, file)));
  language = chosen;
  document.documentElement.lang = chosen;
  setWords(chosen, {});
  for (const [place, [, put]] of wanted.entries()) put(loaded[place] ?? {});
  // Asked for while these were on their way: still in the language before.
  await Promise.all([...parts].slice(wanted.length).map(([file, put]) => loadPart(file, put)));
}

/** Those of one lesson, by its name. */
export const loadLessonWords = (name: string): Promise<void> =>
  loadPart(`lessons/${name}`, putLesson(name));

/** What is said around the steps of lessons, and at their end. */
export const loadPlayerWords = (): Promise<unknown> =>
  Promise.all(
    ['player', 'passages'].map((name) => loadPart(name, (words) => addWords({ [name]: words }))),
  );

/** The language that is loaded, by the name of its folder. */
export const wordsLanguage = (): string => language;

/** What is said only where everything is offered. */
export const loadSandboxWords = (): Promise<void> => loadPart('sandbox', addWords);

/** What links, files and the list of keys have to say. */
export const loadShareWords = (): Promise<void> => loadPart('share', addWords);

/** What is said only in front of a room, or in a frame in somebody's slides. */
export const loadRoomWords = (): Promise<void> => loadPart('room', addWords);

/** Those of one instrument under the stage, by its name: all below a key of that name. */
export const loadPanelWords = (name: string): Promise<void> =>
  loadPart(`panels/${name}`, (words) => addWords({ [name]: words }));
