// The styles of elements are texts in the scripts, which no minifier looks into: the built page has
// them without comments and without indentation.
import type { Plugin } from 'vite';

/** The script with every css`...` in it made tight. A line break stays: it parts what it parted. */
export const tightened = (code: string): string =>
  code.replaceAll(/\bcss`[^`]*`/g, (styles) =>
    styles.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\n\s+/g, '\n'),
  );

export function tightStyles(): Plugin {
  return {
    name: 'tight-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('/web/src/') && id.endsWith('.ts') ? tightened(code) : null;
    },
  };
}
