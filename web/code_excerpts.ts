// The functions that the page shows of the core, cut out of the real sources while it is built, and
// where in them its code lines are. What to cut is in web/src/panels/code_anchors.txt:
//
//   import code from './code_anchors.txt?excerpts';
//   const [place, line] = code.lines.allocated_raised;
//   code.excerpts[place].text, beginning at line code.excerpts[place].first of its file
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Code, Excerpt } from './src/panels/excerpts.ts';

interface Anchor {
  name: string;
  text: string;
}

interface AnchoredFunction extends Anchor {
  lines: Anchor[];
}

interface AnchoredFile {
  file: string;
  side: Excerpt['side'];
  functions: AnchoredFunction[];
}

const SIDES = ['write', 'moving', 'read', 'around'] as const;

function sideOf(text: string): Excerpt['side'] {
  const side = SIDES.find((each) => each === text);
  if (!side) throw new Error(`"${text}" is no side: ${SIDES.join(', ')}`);
  return side;
}

/** The table: files, functions below them by two spaces, code lines below those by four. */
export function readAnchors(table: string): AnchoredFile[] {
  const files: AnchoredFile[] = [];
  for (const row of table.split('\n')) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const [, indent = '', name = '', text = ''] = /^( *)(.*?) \| (.*)$/.exec(row) ?? [];
    if (indent === '') files.push({ file: name, side: sideOf(text), functions: [] });
    if (indent.length === 2) files.at(-1)?.functions.push({ name, text, lines: [] });
    if (indent.length === 4) files.at(-1)?.functions.at(-1)?.lines.push({ name, text });
  }
  return files;
}

/** The place of the one row that is meant; a complaint if there is none, or another. */
function theOne(rows: string[], meant: (row: string) => boolean, what: string): number {
  const places = rows.flatMap((row, place) => (meant(row) ? [place] : []));
  const [place] = places;
  if (place === undefined || places.length > 1)
    throw new Error(`${what}: found ${places.length} times, expected once`);
  return place;
}

/** Where the declaration that begins at this row ends: its braces and brackets are closed. */
function lastRow(rows: string[], begin: number): number {
  const token = /\/\/.*|"(?:\\.|[^"\\])*"|(?<!\w)'(?:\\.|[^'\\])'|[(){}[\];]/g;
  let open = 0;
  for (let place = begin; place < rows.length; ++place) {
    for (const [found] of (rows[place] ?? '').matchAll(token)) {
      if ('({['.includes(found)) ++open;
      if (')}]'.includes(found)) --open;
      if (open === 0 && (found === '}' || found === ';')) return place;
    }
  }
  return rows.length - 1;
}

/** As far to the left as it goes. */
function outdented(rows: string[]): string {
  const indents = rows.filter((row) => row !== '').map((row) => row.search(/\S/));
  const least = Math.min(...indents);
  return rows.map((row) => row.slice(least)).join('\n');
}

function cut(rows: string[], begin: number): { first: number; last: number } {
  let first = begin;
  while ((rows[first - 1] ?? '').trim().startsWith('//')) --first;
  return { first, last: lastRow(rows, begin) };
}

/** `read` gives the text of a file of the tree. */
export function codeOf(table: string, read: (file: string) => string): Code {
  const code: Code = { excerpts: [], lines: {} };
  for (const { file, side, functions } of readAnchors(table)) {
    const rows = read(file).split('\n');
    for (const { name, text, lines } of functions) {
      const starts = (row: string) => row.trimStart().startsWith(text);
      const { first, last } = cut(rows, theOne(rows, starts, `${file}: "${text}"`));
      const own = rows.slice(first, last + 1);
      for (const line of lines) {
        const meant = line.text.startsWith('^')
          ? (row: string) => row.trimStart().startsWith(line.text.slice(1))
          : (row: string) => row.includes(line.text);
        const at = theOne(own, meant, `${file}, ${name}: ${line.name}, "${line.text}"`);
        if (code.lines[line.name]) throw new Error(`${line.name}: has two anchors`);
        code.lines[line.name] = [code.excerpts.length, first + at + 1];
      }
      code.excerpts.push({ file, side, name, first: first + 1, text: outdented(own) });
    }
  }
  return code;
}

/** `import code from 'TABLE?excerpts'`. */
export function codeExcerpts(fromRoot: (path: string) => string): Plugin {
  const query = '?excerpts';
  return {
    name: 'code-excerpts',
    enforce: 'pre', // before the table is taken for a file to be copied
    load(id) {
      if (!id.endsWith(query)) return null;
      const table = readFileSync(id.slice(0, -query.length), 'utf8');
      for (const { file } of readAnchors(table)) this.addWatchFile(fromRoot(file));
      const code = codeOf(table, (file) => readFileSync(fromRoot(file), 'utf8'));
      return { code: `export default ${JSON.stringify(code)};`, moduleType: 'js' };
    },
  };
}
