// What is not written here, where, and what is written instead. `fires` is an example that the test
// of this table holds against its own pattern.
import { isCpp, isTypeScript, isUnder, matches, withoutComments } from '../tree.mjs';

const core = (path) => isCpp(path) && isUnder(path, 'core');
const cpp = (path) => isCpp(path) && (isUnder(path, 'core') || isUnder(path, 'native'));
const page = (path) => isTypeScript(path) && isUnder(path, 'web/src');
const pureTypeScript = (path) => page(path) && /^web\/src\/(core|stage)\//.test(path);
const stage = (path) => isTypeScript(path) && isUnder(path, 'web/src/stage');
const asksNothing = (path) => page(path) && !/^web\/src\/(core|origin)\//.test(path);
const anyPage = (path) => page(path) || path === 'index.html' || /^web\/.*\.css$/.test(path);
const tests = (path) =>
  isUnder(path, 'tests') && !isUnder(path, 'tests/house') && (isCpp(path) || isTypeScript(path));
const code = (path) =>
  (isCpp(path) || /\.(ts|mjs|css|sh|cmake)$/.test(path)) && !isUnder(path, 'tests/house');

export const bans = [
  {
    what: 'an unordered container or std::hash',
    where: core,
    pattern: /\bstd::(unordered_\w+|hash)\b/,
    fires: 'std::unordered_map<int, int> rows;',
    instead:
      'a vector by dense id, or tsl::robin_map without iterating over it: order and hash differ between libraries',
  },
  {
    what: 'hidden chance',
    where: cpp,
    pattern:
      /#include <random>|\bstd::(random_device|mt19937|uniform_\w+_distribution)\b|\bs?rand\(/,
    fires: 'int luck = rand();',
    instead: 'sim/kernel/chance: a pure function of the seed',
  },
  {
    what: 'a clock',
    where: core,
    pattern: /#include <(chrono|ctime)>|\bstd::(chrono|time|clock)\b/,
    fires: '#include <chrono>',
    instead: 'virtual time (sim/kernel), passed in',
  },
  {
    what: 'std::regex',
    where: cpp,
    pattern: /#include <regex>|\bstd::regex\b/,
    fires: 'std::regex name("[a-z]+");',
    instead: 'a loop over the characters: slow to compile and to run, and large in WebAssembly',
  },
  {
    what: 'input or output',
    where: core,
    pattern:
      /#include <(iostream|fstream|filesystem|cstdio|print)>|\bstd::(cout|cerr|cin)\b|\bprintf\(/,
    fires: 'std::cout << view;',
    instead: 'text in and text out as std::string; native/ and web/ read and print',
  },
  {
    what: 'threads',
    where: core,
    pattern: /#include <(thread|mutex|atomic|future|condition_variable)>/,
    fires: '#include <thread>',
    instead: 'one world on one thread; native/ and the worker run several worlds',
  },
  {
    what: 'an integer whose size differs in WebAssembly',
    where: core,
    pattern: /\b(unsigned |signed )?long\b(?! double)/,
    fires: 'unsigned long total = 0;',
    instead: 'std::int64_t and its kin',
  },
  {
    what: 'markup from a string',
    where: anyPage,
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write)\b/,
    fires: 'element.innerHTML = title;',
    instead: "a Lit template, which escapes: a scenario's text is never markup",
  },
  {
    what: 'code from a string',
    where: page,
    pattern: /\beval\(|\bnew Function\(/,
    fires: "eval('1 + 1');",
    instead: 'a function',
  },
  {
    what: 'a clock or chance of the browser',
    where: pureTypeScript,
    pattern: /\bMath\.random\b|\bDate\.now\b|\bperformance\.now\b|\bnew Date\(/,
    fires: 'const now = Date.now();',
    instead: "the frame's own time, and the core's chance",
  },
  {
    what: 'the DOM',
    where: stage,
    pattern: /\b(document|window|HTMLElement|SVGElement|requestAnimationFrame|getComputedStyle)\b/,
    fires: 'document.body.append(token);',
    instead: 'numbers in, numbers out; web/src/components draws them',
  },
  {
    what: 'a request',
    where: asksNothing,
    pattern: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/,
    fires: "await fetch('lesson.json');",
    instead:
      'web/src/core, which loads the built core, or web/src/origin; everything else is imported',
  },
  {
    what: 'a foreign address',
    where: anyPage,
    pattern: /https?:\/\/(?!www\.w3\.org\/)/,
    fires: 'const cdn = "https://example.org/lit.js";',
    instead: "a file of ours: no request leaves the page's own origin",
  },
  {
    what: 'waiting on the wall clock',
    where: tests,
    pattern: /\b(waitForTimeout|sleep_for|setTimeout)\(/,
    fires: 'await page.waitForTimeout(500);',
    instead: 'expect() on what is to be seen, and virtual time',
  },
  {
    what: 'a test that does not run, or stands alone',
    where: tests,
    pattern: /\b(test|it|describe)\.(skip|only|fixme)\b|\bdoctest::(skip|may_fail|should_fail)\b/,
    fires: "test.only('one', () => {});",
    instead: 'a test that runs, or none',
  },
  {
    what: 'a note to oneself',
    where: code,
    everywhere: true, // in comments as well
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    fires: '// TODO: later',
    instead: 'an issue, or the thing itself',
  },
  {
    what: 'an address of a package registry',
    where: (path) => path === 'package-lock.json' || path === '.npmrc',
    pattern: /"resolved"|registry\s*=/,
    fires: '"resolved": "lit-3.3.3.tgz"',
    instead: 'npm install under the .npmrc of this project, so that any registry will do',
  },
];

export function banned(tree) {
  const complaints = [];
  for (const [path, text] of tree) {
    const plain = withoutComments(text);
    for (const { what, where, everywhere, pattern, instead } of bans) {
      if (!where(path)) continue;
      for (const [line, [found]] of matches(everywhere ? text : plain, pattern)) {
        complaints.push(`${path}:${line}: \`${found.trim()}\` is ${what}; instead: ${instead}`);
      }
    }
  }
  return complaints;
}
