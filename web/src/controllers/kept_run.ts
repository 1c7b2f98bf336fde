// The run as it was after the last act, and when the page was left, kept on the device for the next
// visit where that is allowed: it is found again though the page ended without a word.
import type { LabStore } from './lab_store';

const KEY = 'cqrs-lab-run';
/** Acts that follow each other faster than that are kept together. */
const AFTER_MS = 300;

/** As a link's JSON; undefined: there is none, or storage is closed to us. */
export function keptRun(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `store`'s run soon after each act; returns what ends that. */
export function keepAfterActs(store: LabStore): () => void {
  let { acts } = store;
  let due: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    due = undefined;
    keepRun(store);
  };
  const follow = (): void => {
    const { done, ahead } = store.acts;
    const isSame = done.length === acts.done.length && ahead === acts.ahead;
    acts = store.acts;
    if (!isSame) due ??= setTimeout(keep, AFTER_MS);
  };
  store.addEventListener('change', follow);
  return () => {
    store.removeEventListener('change', follow);
    if (due === undefined) return;
    clearTimeout(due);
    keep();
  };
}

/** A run in which nothing has been done yet does not take the place of another. */
export function keepRun({ clock, session }: LabStore): void {
  if (clock.at_start) return;
  try {
    localStorage.setItem(KEY, session.link_json(false));
  } catch {
    // Closed, or too full for it: the run is gone with the page.
  }
}
