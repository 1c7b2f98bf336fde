// docs/workshop.md is written by hand; what it says of the lessons is what the lessons say.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../house/tree.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const workshop = read('docs/workshop.md');

/** By number: the lesson's file, and its words. */
const lessons = new Map(
  readdirSync(join(root, 'core/lessons')).map((file) => [
    Number(file.slice(0, 2)),
    {
      ...JSON.parse(read(`core/lessons/${file}`)),
      words: JSON.parse(read(`core/words/en/lessons/${file}`)),
    },
  ]),
);

/** What is said of a lesson, below its heading. */
const sections = new Map(
  [...workshop.matchAll(/^### [\d:]+ Lesson (\d+): ([^\n]*)\n(.+?)(?=^##)/gms)].map(
    ([, number, title, text]) => [Number(number), { title, text }],
  ),
);
const played = [...sections.keys()].map((number) => [number, lessons.get(number)]);

const betsOf = ({ steps, words }) =>
  steps
    .filter(({ bet }) => bet)
    .map(({ name, bet }) => ({
      question: words.steps[name].bet.question,
      answer: words.steps[name].bet.options[bet.answer],
    }));

test('titles and minutes are those of the lessons', () => {
  const named = [...workshop.matchAll(/[Ll]esson (\d+), \*(.*?)\* \((\d+)/g)];
  const numbers = new Set(named.map(([, number]) => Number(number)));
  for (const [number] of played) assert.ok(numbers.has(number), `lesson ${number}`);
  for (const [text, number, title, minutes] of named) {
    const lesson = lessons.get(Number(number));
    assert.deepEqual([title, Number(minutes)], [lesson.words.title, lesson.minutes], text);
  }
  for (const [number, { title }] of sections) assert.equal(title, lessons.get(number).words.title);
});

test('the sheet has every bet of the lessons that are played, in their order, in their words', () => {
  const sheet = [...workshop.matchAll(/^\| (\d+) \| (.*?) \| \| \|/gm)];
  const asked = played.flatMap(([number, lesson]) =>
    betsOf(lesson).map(({ question }) => [String(number), question]),
  );
  assert.deepEqual(
    sheet.map(([, number, question]) => [number, question]),
    asked,
  );
});

test('the answers are the right ones', () => {
  for (const [number, lesson] of played) {
    const text = sections.get(number).text.toLowerCase();
    for (const { question, answer } of betsOf(lesson)) {
      assert.ok(text.includes(`**${answer.toLowerCase()}`), `${number}: ${question} ${answer}`);
    }
  }
});

test('what is to be taken home is quoted as it stands', () => {
  const quoted = [...workshop.matchAll(/^(?:\| \d+ \| )?Take home.*?: \*(.*?)\*/gm)];
  const all = played.map(([, { words }]) => words.take_home);
  assert.ok(quoted.length > 0);
  for (const [, sentence] of quoted) assert.ok(all.includes(sentence), sentence);
});

test('the minutes add up, and no table overlaps', () => {
  const minutes = (time) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
  const tables = workshop.split(/^\| from \| to \|.*$/m).slice(1);
  const ends = tables.map((table) => {
    let end;
    for (const [, from, to] of table.split('\n\n')[0].matchAll(/^\| (\d:\d\d) \| (\d:\d\d) \|/gm)) {
      if (end !== undefined) assert.equal(from, end);
      assert.ok(minutes(to) > minutes(from), `${from} to ${to}`);
      end = to;
    }
    return end;
  });
  assert.deepEqual(ends, ['0:45', '1:30', '4:00']);
});
