// How wide a text is, before it is drawn.

/** Chinese letters, and the signs among them: each as wide as two others. */
export const WIDE = '\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF';
const wide = new RegExp(`[${WIDE}]`, 'g');

/** How many letters of the usual width would be as wide. */
export const lettersIn = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
