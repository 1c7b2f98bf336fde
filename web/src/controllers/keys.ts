// Keys that work wherever the focus is not on something that needs them itself.
export type TimeKey = 'toggle' | 'back' | 'forward' | 'entry_back' | 'entry_forward';

const KEYS: Record<string, TimeKey> = { ' ': 'toggle', ArrowLeft: 'back', ArrowRight: 'forward' };
/** With Shift a step is one entry of the queue, not one instant. */
const SHIFTED: Record<string, TimeKey> = { ArrowLeft: 'entry_back', ArrowRight: 'entry_forward' };
const TAKES_KEYS = 'button, input, select, textarea, a[href]';

/** What `event` asks of time, if anything; looks through shadow roots for what has the focus. */
export function timeKey(event: KeyboardEvent): TimeKey | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches(TAKES_KEYS)) return undefined;
  return (event.shiftKey ? SHIFTED : KEYS)[event.key];
}
