// Puts the page together: words, core, lesson. It is drawn out of sight, in tasks that are short on
// a slow telephone too, and then takes the place of the picture in index.html.
import lessonText from '../../core/lessons/01-last-dresser.json?raw';
import { CqrsLab } from './app';
import { drawInTurns, nextTask } from './components/part';
import type { Core } from './core/contract';
import { lessonCore } from './core/lesson_core';
import { keepOffline } from './origin/keep_offline';
import { takeFrame } from './stage/frame';
import { loadWords } from './words/load';

const FONTS = [
  '16px "Atkinson Hyperlegible Next Variable"',
  '16px "Atkinson Hyperlegible Mono Variable"',
];

/** Nothing; an empty world; one in which a little of everything happens. */
const WORLDS = [
  '',
  '{"format":"cqrs-lab/1","actions":[]}',
  '{"format":"cqrs-lab/1","actions":[{"at":0,"by":"a","command":"CreateBatch","ref":"b","sku":"S","qty":1,"eta":null},{"at":0,"by":"a","query":"availability","sku":"S"}]}',
];

/**
 * Browsers compile a function of the core when it is first called. Most are called when a world is
 * opened and shown: small ones first, so that this is not done all at once.
 */
async function warm(core: Core): Promise<void> {
  for (const world of WORLDS) {
    const opened = core.open(world);
    if (opened.ok) {
      takeFrame(opened.session);
      opened.session.delete();
    }
    await nextTask();
  }
}

/** In the language that main.ts has found. */
const speak = (): Promise<void> => loadWords(document.documentElement.lang);

/** A presenter's second window: no run of its own, and no core. */
async function startNotes(): Promise<void> {
  const { NotesWindow, loadRoomWords } = await import('./notes_window');
  await speak();
  await loadRoomWords();
  document.body.replaceChildren(new NotesWindow());
}

/** The stage alone, in a frame of somebody's slides. */
async function embedded(core: Core): Promise<HTMLElement> {
  const { CqrsLabEmbed, loadRoomWords } = await import('./embed');
  await loadRoomWords();
  return new CqrsLabEmbed(core, lessonText);
}

export async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  if (asked.has('notes')) return startNotes();
  const [core] = await Promise.all([
    lessonCore(),
    speak(),
    // Text is drawn once, in its own letters; without them after all, in the system's.
    Promise.allSettled(FONTS.map((font) => document.fonts.load(font))),
  ]);
  await nextTask();
  await warm(core);
  const lab = asked.has('embed') ? await embedded(core) : new CqrsLab(core, lessonText);
  lab.classList.add('coming');
  await nextTask();
  await drawInTurns(() => document.body.append(lab));
  for (const drawn of [...document.body.children]) if (drawn !== lab) drawn.remove();
  lab.classList.remove('coming');
  // Not with hot reload, nor in the offline file, which has a mode of its own.
  if (import.meta.env.MODE === 'production') keepOffline();
}
