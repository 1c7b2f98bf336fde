// Styles in scripts, as the built page has them.
import { expect, test } from '@playwright/test';
import { tightened } from '../../../web/tight_styles';

test('styles lose comments and indentation, and nothing that parts two words', () => {
  const written = [
    'const styles = css`',
    '  /* Why it is so. */',
    '  .side > p:not(.note),',
    '  b {',
    "    content: ' · ';",
    '    margin: 0',
    '      4px;',
    '  }',
    '`;',
  ].join('\n');
  expect(tightened(written)).toBe(
    "const styles = css`\n.side > p:not(.note),\nb {\ncontent: ' · ';\nmargin: 0\n4px;\n}\n`;",
  );
});

test('other texts stay as they are', () => {
  const written = 'html`\n  <pre>\n    two\n  </pre>`; /* said */ const css = `\n  b`;';
  expect(tightened(written)).toBe(written);
});
