// Which lessons have been played to their end, kept on the device where that is allowed. What is
// stored there by another version, or by hand, is read as far as it makes sense.
const KEY = 'cqrs-lab-progress';
const FORMAT = 'cqrs-lab-progress/1';
/** More names than that were not written by this page. */
const DONE_MAX = 200;

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** Names of lessons. */
export function doneLessons(): Set<string> {
  const kept = stored();
  if (typeof kept !== 'object' || kept === null) return new Set();
  const { format, done } = kept as { format?: unknown; done?: unknown };
  if (format !== FORMAT || !Array.isArray(done)) return new Set();
  return new Set(done.filter((name) => typeof name === 'string').slice(0, DONE_MAX));
}

/** As a file. */
export const progressFile = (): string =>
  `${JSON.stringify({ format: FORMAT, done: [...doneLessons()].sort() }, null, 2)}\n`;

export function markDone(name: string): void {
  const done = doneLessons();
  if (done.has(name)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ format: FORMAT, done: [...done, name] }));
  } catch {
    // Closed, or full: then nothing is remembered.
  }
}

export function forgetProgress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Closed: there is nothing to forget.
  }
}
