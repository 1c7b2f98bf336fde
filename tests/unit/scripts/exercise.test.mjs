// `./lab exercise`: what it says of words it does not know, and what it does with an exercise, held
// against a compiler and a program that are written here.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { root } from '../../house/tree.mjs';

let folder;
const file = (...path) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cqrs-lab-exercise-'));
  for (const [name, title] of [
    ['01-first', 'The first'],
    ['02-second-one', 'The second'],
  ]) {
    mkdirSync(file('exercises', name), { recursive: true });
    writeFileSync(file('exercises', name, 'README.md'), `# ${title}\n\nText.\n`);
    writeFileSync(file('exercises', name, 'work.hpp'), '// Your code.\n');
  }
  program('  not yet  it is one\n\n1 of 3 done.', 1);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the built program says, and how it ends. */
function program(text, code) {
  writeFileSync(file('program'), `#!/bin/sh\nprintf '%s\\n' '${text}'\nexit ${code}\n`);
  chmodSync(file('program'), 0o755);
}

const script = (build) => `
  set -euo pipefail
  cd '${folder}'
  for part in setup build exercise; do source '${root}/scripts/'$part.sh; done
  setup() { :; }
  LAB_EXERCISES=exercises LAB_EXERCISE_POLL_S=0.05
  exercise_build() { ${build}; }
  exercise_program() { echo ./program; }
  task_exercise "$@"`;

function exercise(words, build = 'true') {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script(build), 'lab', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a word it does not know is refused, and what there is is named', () => {
  for (const [words, complaint] of [
    [['3'], /no exercise '3': they are 01-first 02-second-one/],
    [['all'], /no exercise 'all'/],
    [['1', '2'], /one exercise at a time, and '2' is a second one/],
    [['1', '--solved'], /no option '--solved'/],
    [['--watch'], /which exercise\?/],
    [['--solution'], /which exercise\?/],
    [['1', '--watch', '--solution'], /--watch is for your own version/],
  ]) {
    const { status, stdout, stderr } = exercise(words);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, complaint);
    assert.match(stderr, /--help/);
    assert.equal(stdout, '');
  }
  assert.match(exercise(['--help']).stdout, /^usage: /);
});

test('an exercise is found by number, name or path', () => {
  for (const word of ['2', '02', 'second-one', '02-second-one', 'exercises/02-second-one/']) {
    assert.match(exercise([word]).stdout, /^Exercise 2: The second\n/, word);
  }
});

test('not done: what the test says, which file it is about, exit 1, and the list knows', () => {
  assert.doesNotMatch(exercise([]).stdout, /tests|done/);

  const { status, stdout } = exercise(['1']);
  assert.equal(status, 1);
  assert.match(
    stdout,
    /not yet {2}it is one\n\n1 of 3 done\.\nYou write in exercises\/01-first\/work\.hpp/,
  );
  assert.match(exercise([]).stdout, /1 {2}The first +1 of 3 tests\n/);
});

test('done: the next one is named, exit 0; changed afterwards, the list says so', () => {
  program('3 of 3 done.', 0);
  const { status, stdout } = exercise(['1']);
  assert.equal(status, 0);
  assert.match(stdout, /Next: \.\/lab exercise 2, The second/);
  assert.match(exercise(['2']).stdout, /the last one/);
  assert.match(exercise([]).stdout, /1 {2}The first +done\n/);

  writeFileSync(file('exercises', '01-first', 'work.hpp'), '// More code.\n');
  assert.match(exercise([]).stdout, /1 {2}The first +done \(changed since\)\n/);
});

test('the solved version is another program, and is no merit of the list', () => {
  program('3 of 3 done.', 0);
  const { status, stdout } = exercise(['1', '--solution'], 'test "$1" = solution_01');
  assert.equal(status, 0);
  assert.match(stdout, /solved version, exercises\/01-first\/solution/);
  assert.doesNotMatch(exercise([]).stdout, /done/);
});

test('what does not compile is shown without the noise of the build', () => {
  const build = `printf '%s\\n' '[1/2] Building x' 'FAILED: x' '/usr/bin/c++ -O0 x' 'work.hpp:3: error: no'; false`;
  const { status, stdout } = exercise(['1'], build);
  assert.equal(status, 3);
  assert.match(stdout, /\n\nwork\.hpp:3: error: no\n\nIt does not compile yet/);
  assert.doesNotMatch(stdout, /Building|FAILED|c\+\+/);
});

test('watching runs it again when a file is saved', { timeout: 60_000 }, async () => {
  const child = spawn('bash', ['-c', script('true'), 'lab', '1', '--watch'], { detached: true });
  const ended = once(child, 'close');
  let said = '';
  const hears = async (pattern) => {
    while (!pattern.test(said)) said += String((await once(child.stdout, 'data'))[0]);
    said = '';
  };
  try {
    await hears(/1 of 3 done.*Waiting for a file/s);
    program('3 of 3 done.', 0);
    writeFileSync(file('exercises', '01-first', 'work.hpp'), '// More code.\n');
    const later = Date.now() / 1000 + 2;
    utimesSync(file('exercises', '01-first', 'work.hpp'), later, later);
    await hears(/Exercise 1: The first.*3 of 3 done/s);
  } finally {
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
});
