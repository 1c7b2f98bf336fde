// Keys in front of a room: what clickers send, and Escape. Clickers have PageUp and PageDown; for a
// black screen some send B, some a full stop.
import { isFree } from './keys';
import type { RoomAct } from './notes_line';

const KEYS: Record<string, RoomAct | 'leave'> = {
  PageDown: 'forward',
  PageUp: 'back',
  b: 'black',
  B: 'black',
  '.': 'black',
  Escape: 'leave',
};

/** One that has just been closed keeps the focus until the page is drawn again. */
const inDialog = (event: KeyboardEvent): boolean =>
  event.composedPath().some((each) => each instanceof HTMLDialogElement && each.open);

/** What lies on top has the keys: Escape closes it, and does not leave. */
export const roomAct = (event: KeyboardEvent): RoomAct | 'leave' | undefined =>
  isFree(event) && !inDialog(event) ? KEYS[event.key] : undefined;
