// The project as the rules see it: a Map from path to text. A fixture is the same thing, written by hand.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const binary = /\.(png|woff2|wasm|ico)$/;

// What git has, or would have after `git add`.
export function projectTree() {
  const names = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const paths = names.split('\0').filter((path) => path && existsSync(join(root, path)));
  return new Map(
    paths.map((path) => [path, binary.test(path) ? '' : readFileSync(join(root, path), 'utf8')]),
  );
}

export const isCpp = (path) => /\.(cpp|hpp)$/.test(path);
export const isTypeScript = (path) => /\.(ts|mts)$/.test(path);
export const isUnder = (path, folder) => path.startsWith(`${folder}/`);

// The text with comments blanked, so that a comment may name what is banned. Lines keep their numbers,
// strings their text. (A quote after a digit parts thousands.)
export function withoutComments(text) {
  const pattern =
    /"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(pattern, (token) =>
    token.startsWith('//') || token.startsWith('/*') ? token.replace(/[^\n]/g, ' ') : token,
  );
}

// [line number, match] of every match of a pattern.
export function* matches(text, pattern) {
  const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  for (const match of text.matchAll(global)) {
    yield [text.slice(0, match.index).split('\n').length, match];
  }
}
