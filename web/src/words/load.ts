// Loads one language; a folder beside core/words/en is all that another one needs.
import { addWords, setWords, type Words } from './words';

const all = import.meta.glob<Words>('../../../core/words/**/*.json', { import: 'default' });
let language = 'en';

const load = async (file: string): Promise<Words> =>
  (await all[`../../../core/words/${language}/${file}.json`]?.()) ?? {};

export async function loadWords(chosen: string): Promise<void> {
  language = chosen;
  const [page, lessons] = await Promise.all([load('page'), load('lessons')]);
  setWords(language, { ...page, lessons });
}

/** What is said only where everything is offered. */
export async function loadSandboxWords(): Promise<void> {
  addWords(await load('sandbox'));
}

/** What links, files and the list of keys have to say. */
export async function loadShareWords(): Promise<void> {
  addWords(await load('share'));
}

/** What is said only in front of a room, or in a frame in somebody's slides. */
export async function loadRoomWords(): Promise<void> {
  addWords(await load('room'));
}

/** Those of one instrument under the stage, by its name: all below a key of that name. */
export async function loadPanelWords(name: string): Promise<void> {
  addWords({ [name]: await load(`panels/${name}`) });
}
