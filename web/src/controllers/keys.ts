// Every key that the page knows, in one table: the handlers ask it, and the sheet of keys is printed
// from it.
import type { TimeKey } from '../stage/controls';
import { singleKeysAreOn } from './single_keys';

export type Act = TimeKey | 'let_go' | 'keys';

export interface Press {
  /** As it is called in the words (share.json, keys.names). */
  name: string;
  /** `KeyboardEvent.key`, and what it does; a key that the browser itself takes has neither. */
  key?: string;
  shift?: boolean;
  act?: Act;
}

export interface KeyUse {
  group: 'time' | 'room' | 'page';
  /** What is done, by its words (keys.does). */
  does: string;
  presses: Press[];
}

export const KEY_USES: readonly KeyUse[] = [
  { group: 'time', does: 'toggle', presses: [{ name: 'space', key: ' ', act: 'toggle' }] },
  {
    group: 'time',
    does: 'step',
    presses: [
      { name: 'left', key: 'ArrowLeft', act: 'back' },
      { name: 'right', key: 'ArrowRight', act: 'forward' },
    ],
  },
  {
    group: 'time',
    does: 'entry',
    presses: [
      { name: 'shift_left', key: 'ArrowLeft', shift: true, act: 'entry_back' },
      { name: 'shift_right', key: 'ArrowRight', shift: true, act: 'entry_forward' },
    ],
  },
  {
    group: 'time',
    does: 'moment',
    presses: [
      { name: 'p', key: 'p', act: 'jump_back' },
      { name: 'n', key: 'n', act: 'jump_forward' },
    ],
  },
  // The clicker's keys; presenter_keys.ts takes them.
  { group: 'room', does: 'room_forward', presses: [{ name: 'page_down' }] },
  { group: 'room', does: 'room_back', presses: [{ name: 'page_up' }] },
  { group: 'room', does: 'room_black', presses: [{ name: 'b' }] },
  { group: 'room', does: 'room_leave', presses: [{ name: 'escape' }] },
  { group: 'page', does: 'go', presses: [{ name: 'tab' }, { name: 'shift_tab' }] },
  { group: 'page', does: 'press', presses: [{ name: 'enter' }] },
  { group: 'page', does: 'back', presses: [{ name: 'escape', key: 'Escape', act: 'let_go' }] },
  { group: 'page', does: 'keys', presses: [{ name: 'question', key: '?', act: 'keys' }] },
];

const TAKES_KEYS = 'button, input, select, textarea, a[href], summary';
const TAKES_TEXT = 'input, select, textarea';

const aimsAt = (event: KeyboardEvent, selector: string): boolean => {
  // Looks through shadow roots for what has the focus.
  const [target] = event.composedPath();
  return target instanceof Element && target.matches(selector);
};

/** A letter or a sign alone, which a voice or a trembling hand gives by chance (WCAG 2.1.4). */
const isSingle = ({ key }: KeyboardEvent): boolean => key.length === 1 && key !== ' ';

/** Nobody has taken the key yet, it is not part of a text, and it is not switched off. */
export const isFree = (event: KeyboardEvent): boolean =>
  !(event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) &&
  !aimsAt(event, TAKES_TEXT) &&
  (singleKeysAreOn() || !isSingle(event));

function isPressed({ key, shift = false }: Press, event: KeyboardEvent): boolean {
  // Where a letter or a sign lies is the keyboard's affair.
  if (isSingle(event)) return event.key.toLowerCase() === key;
  return event.key === key && event.shiftKey === shift;
}

/** What `event` asks for, if anything. */
export function actOf(event: KeyboardEvent): Act | undefined {
  const press = KEY_USES.flatMap(({ presses }) => presses).find((each) => isPressed(each, event));
  // Whatever has the focus, Escape lets go of what lies on top.
  if (press?.act === 'let_go') return event.defaultPrevented ? undefined : press.act;
  if (!isFree(event)) return undefined;
  return isSingle(event) || !aimsAt(event, TAKES_KEYS) ? press?.act : undefined;
}
