// clang-tidy over the sources of core/ and native/. A folder's files are looked at some at a time as one,
// which reads what they include once (docs/decisions/0014), as many such groups at a time as there are
// processors, and only those that changed: a group is clean under a key made of the texts of its files, of
// every header of ours that they reach, of their compiler flags, and of clang-tidy and its configuration.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const database = 'build/alone';
const cache = '.cache/clang-tidy';
const made = 'build/tidy';
const groupSize = 12;
// Where an include in quotes is looked for, after the file's own folder.
const includeRoots = ['core', 'native'];

const texts = new Map();
function read(path) {
  if (!texts.has(path)) texts.set(path, readFileSync(path, 'utf8'));
  return texts.get(path);
}

// The file and every file of ours it includes, directly or not.
function reached(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of read(path).matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)) {
    const found = [dirname(path), ...includeRoots]
      .map((folder) => join(folder, name))
      .find((candidate) => existsSync(candidate));
    if (found) reached(relative('.', resolve(found)), seen);
  }
  return seen;
}

function key({ paths, command }, common) {
  const hash = createHash('sha256').update(common).update(command);
  const files = new Set(paths.flatMap((path) => [...reached(path)]));
  for (const file of [...files].sort()) hash.update(`\0${file}\0`).update(read(file));
  return hash.digest('hex');
}

// Files of one folder with the same flags, some at a time.
function groupsOf(entries) {
  const groups = new Map();
  for (const { path, command } of entries) {
    // Subcommands have names of their own in common: each is looked at alone.
    const alone = read(path).includes('\nExit run(') ? path : dirname(path);
    const batches = groups.get(`${alone} ${command}`) ?? [];
    if (!batches.at(-1) || batches.at(-1).paths.length === groupSize)
      batches.push({ paths: [], command });
    batches.at(-1).paths.push(path);
    groups.set(`${alone} ${command}`, batches);
  }
  return [...groups.values()].flat();
}

// One file that includes a group's, with an entry of its own in a database of its own.
function together(groups) {
  mkdirSync(made, { recursive: true });
  const entries = groups.map(({ paths, command }) => {
    const file = resolve(made, `${paths[0].replaceAll('/', '_')}`);
    writeFileSync(file, paths.map((path) => `#include "${resolve(path)}"\n`).join(''));
    // What shadows a name of another file shadows nothing where each is compiled alone.
    return { directory: resolve(database), file, command: `${command} -Wno-shadow -c ${file}` };
  });
  writeFileSync(join(made, 'compile_commands.json'), JSON.stringify(entries, null, 1));
  return entries.map(({ file }) => file);
}

function tidy(file) {
  return new Promise((done) => {
    execFile('clang-tidy', ['--quiet', '-p', made, file], { maxBuffer: 1 << 26 }, (error, stdout) =>
      done({ clean: error === null, output: stdout }),
    );
  });
}

async function inParallel(items, count, work) {
  const waiting = [...items];
  const one = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: count }, one));
}

const common = [
  execFileSync('clang-tidy', ['--version'], { encoding: 'utf8' }),
  read('.clang-tidy'),
].join('\0');

mkdirSync(cache, { recursive: true });
const sources = JSON.parse(readFileSync(join(database, 'compile_commands.json'), 'utf8'))
  .map(({ file, command }) => ({
    path: relative('.', file),
    command: command.replace(/ -o .*$/, '').replace(/^\S*ccache /, ''),
  }))
  // A stub of an exercise is unfinished on purpose.
  .filter(({ path }) => /^(core|native)\//.test(path) && !path.startsWith('native/exercises/'))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const groups = groupsOf(sources);
const files = together(groups);
const changed = groups
  .map((group, place) => ({ file: files[place], mark: join(cache, key(group, common)) }))
  .filter(({ mark }) => !existsSync(mark));

let failures = 0;
await inParallel(changed, availableParallelism(), async ({ file, mark }) => {
  const { clean, output } = await tidy(file);
  if (clean) {
    writeFileSync(mark, file);
  } else {
    failures += 1;
    console.log(output);
  }
});
console.log(
  `clang-tidy: ${sources.length} files in ${groups.length} groups, ${changed.length} looked at, ${failures} with complaints`,
);
process.exit(failures === 0 ? 0 : 1);
