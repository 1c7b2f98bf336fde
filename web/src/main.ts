// Puts the page together: words, core, lesson; then it takes the place of the picture in
// index.html.
import './styles/fonts.css';
import lessonText from '../../core/lessons/01-last-dresser.json?raw';
import { CqrsLab } from './app';
import { restoreTheme } from './controllers/theme';
import type { Core } from './core/contract';
import { lessonCore } from './core/lesson_core';
import { keepOffline } from './origin/keep_offline';
import { loadWords } from './words/load';

const FONTS = [
  '16px "Atkinson Hyperlegible Next Variable"',
  '16px "Atkinson Hyperlegible Mono Variable"',
];

/** A presenter's second window: no run of its own, and no core. */
async function startNotes(): Promise<void> {
  const { NotesWindow, loadRoomWords } = await import('./notes_window');
  await loadWords('en');
  await loadRoomWords();
  document.body.replaceChildren(new NotesWindow());
}

/** The stage alone, in a frame of somebody's slides. */
async function embedded(core: Core): Promise<HTMLElement> {
  const { CqrsLabEmbed, loadRoomWords } = await import('./embed');
  await loadRoomWords();
  return new CqrsLabEmbed(core, lessonText);
}

async function start(): Promise<void> {
  restoreTheme();
  const asked = new URLSearchParams(location.search);
  if (asked.has('notes')) return startNotes();
  const [core] = await Promise.all([
    lessonCore(),
    loadWords('en'),
    // Text is drawn once, in its own letters; without them after all, in the system's.
    Promise.allSettled(FONTS.map((font) => document.fonts.load(font))),
  ]);
  document.body.replaceChildren(
    asked.has('embed') ? await embedded(core) : new CqrsLab(core, lessonText),
  );
  // Not with hot reload, nor in the offline file, which has a mode of its own.
  if (import.meta.env.MODE === 'production') keepOffline();
}

start().catch((error: unknown) => {
  document.querySelector('.cannot-start')?.classList.add('now');
  console.error(error);
});
