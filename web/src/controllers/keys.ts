// Keys that work wherever the focus is not on something that needs them itself.
export type TimeKey = 'toggle' | 'back' | 'forward' | 'entry_back' | 'entry_forward';

const KEYS: Record<string, TimeKey> = { ' ': 'toggle', ArrowLeft: 'back', ArrowRight: 'forward' };
/** With Shift a step is one entry of the queue, not one instant. */
const SHIFTED: Record<string, TimeKey> = { ArrowLeft: 'entry_back', ArrowRight: 'entry_forward' };
const TAKES_KEYS = 'button, input, select, textarea, a[href]';

const TAKES_TEXT = 'input, select, textarea';

const aimsAt = (event: KeyboardEvent, selector: string): boolean => {
  // Looks through shadow roots for what has the focus.
  const [target] = event.composedPath();
  return target instanceof Element && target.matches(selector);
};

/** Nobody has taken the key yet, and it is not part of a text. */
export const isFree = (event: KeyboardEvent): boolean =>
  !(event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) &&
  !aimsAt(event, TAKES_TEXT);

/** What `event` asks of time, if anything. */
export function timeKey(event: KeyboardEvent): TimeKey | undefined {
  if (!isFree(event) || aimsAt(event, TAKES_KEYS)) return undefined;
  return (event.shiftKey ? SHIFTED : KEYS)[event.key];
}
