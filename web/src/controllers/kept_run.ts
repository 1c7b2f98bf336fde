// The run as it was when the page was left, kept on the device for the next visit where that is
// allowed.
import type { LabStore } from './lab_store';

const KEY = 'cqrs-lab-run';

/** As a link's JSON; undefined: there is none, or storage is closed to us. */
export function keptRun(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
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
