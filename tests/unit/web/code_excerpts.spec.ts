// What the page shows of the core's code is cut out of the sources as they are now: every code line
// is found in them once, and a function begins and ends where it does.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { codeOf } from '../../../web/code_excerpts';
import { cppTokens } from '../../../web/src/stage/cpp_tokens';
import { sourceFile } from '../../e2e/browsers';
import { LANGUAGES } from './word_files';

const read = (path: string): string => readFileSync(sourceFile(path), 'utf8');
const TABLE = 'web/src/panels/code_anchors.txt';

/** The code lines of the core: as enumerators, and as words. */
function codeLines(): { enumerators: string[]; words: string[] } {
  const header = read('core/lab/code/code_line.hpp').replaceAll(/\/\/.*/g, '');
  const [, body = ''] = /enum class CodeLine[^{]*\{([^}]*)\}/.exec(header) ?? [];
  const [, list = ''] = /code_lines\{([^}]*)\}/.exec(header) ?? [];
  return {
    enumerators: [...body.matchAll(/\w+/g)].map(String),
    words: [...list.matchAll(/"(\w+)"/g)].map(([, word]) => word ?? ''),
  };
}

test('every code line of the core is found in its sources, once', () => {
  const { enumerators, words } = codeLines();
  const { lines, excerpts } = codeOf(read(TABLE), read);

  expect(words.length).toBeGreaterThan(100);
  expect(enumerators).toEqual(words);
  expect(Object.keys(lines).toSorted()).toEqual(words.toSorted());
  for (const [name, [place, line]] of Object.entries(lines)) {
    const { file, first, text } = excerpts[place] ?? { file: '', first: 0, text: '' };
    const shown = text.split('\n')[line - first];
    expect(shown?.trim(), name).toBe(read(file).split('\n')[line - 1]?.trim());
  }
});

for (const language of LANGUAGES) {
  test(`every code line has a sentence, ${language}`, () => {
    const { says } = JSON.parse(read(`core/words/${language}/panels/code.json`)) as {
      says: Record<string, unknown>;
    };

    expect(Object.keys(says).toSorted()).toEqual(codeLines().words.toSorted());
  });
}

const table = (begins: string, line: string) =>
  `a.cpp | write\n  f | ${begins}\n    here | ${line}`;
const cut = (text: string, begins: string, line: string) => codeOf(table(begins, line), () => text);

test('a function is cut out with what stands above it, to where its braces close', () => {
  const { excerpts, lines } = cut(
    `int other();

struct S {
  // A brace in a comment: }
  // and one in a text.
  int f(int a,
        int b) {
    if (a) { say("}"); }  // } too
    return a;
  }
  int g();
};`,
    'int f(',
    'return a;',
  );

  expect(excerpts[0]).toMatchObject({ file: 'a.cpp', side: 'write', name: 'f', first: 4 });
  expect(excerpts[0]?.text.split('\n')).toEqual([
    '// A brace in a comment: }',
    '// and one in a text.',
    'int f(int a,',
    '      int b) {',
    '  if (a) { say("}"); }  // } too',
    '  return a;',
    '}',
  ]);
  expect(lines).toEqual({ here: [0, 9] });
});

test('what has no body ends with its semicolon', () => {
  const { excerpts } = cut(
    'constexpr auto t =\n    wire(a,\n         b);\nint x;',
    'constexpr',
    'b',
  );

  expect(excerpts[0]?.text).toBe('constexpr auto t =\n    wire(a,\n         b);');
});

test('an anchor that is not there, or there twice, is refused by name', () => {
  const f = 'int f() {\n  a();\n  b();\n  return a();\n}';

  expect(() => cut(f, 'int g(', 'a();')).toThrow('a.cpp: "int g(": found 0 times');
  expect(() => cut(`${f}\n${f}`, 'int f(', 'b();')).toThrow('a.cpp: "int f(": found 2 times');
  expect(() => cut(f, 'int f(', 'c();')).toThrow('a.cpp, f: here, "c();": found 0 times');
  expect(() => cut(f, 'int f(', 'a();')).toThrow('found 2 times');
  expect(cut(f, 'int f(', '^a();').lines).toEqual({ here: [0, 2] });
});

test('a line of C++ is coloured by comments, words of the language and texts', () => {
  const kinds = cppTokens('  return say("if // no", a_for);  // while').map(
    ({ kind, text }) => `${kind} ${text}`,
  );

  expect(kinds).toEqual([
    'plain   ',
    'keyword return',
    'plain  say(',
    'text "if // no"',
    'plain , a_for);  ',
    'comment // while',
  ]);
  expect(cppTokens('')).toEqual([]);
});
