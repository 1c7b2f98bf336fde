// clang-tidy over the sources of core/ and native/, as many at a time as there are processors, and only
// those that changed: a file is clean under a key made of its text, of every header of ours that it reaches, of
// its compiler flags, and of clang-tidy and its configuration.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const database = 'build/native';
const cache = '.cache/clang-tidy';
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

function key(entry, path, common) {
  const hash = createHash('sha256').update(common).update(entry.command);
  for (const file of [...reached(path)].sort()) hash.update(`\0${file}\0`).update(read(file));
  return hash.digest('hex');
}

function tidy(path) {
  return new Promise((done) => {
    execFile(
      'clang-tidy',
      ['--quiet', '-p', database, path],
      { maxBuffer: 1 << 26 },
      (error, stdout) => done({ clean: error === null, output: stdout }),
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
const entries = JSON.parse(readFileSync(join(database, 'compile_commands.json'), 'utf8'));
const sources = entries
  .map((entry) => ({ entry, path: relative('.', entry.file) }))
  .filter(({ path }) => /^(core|native)\//.test(path));
const changed = sources
  .map(({ entry, path }) => ({ path, mark: join(cache, key(entry, path, common)) }))
  .filter(({ mark }) => !existsSync(mark));

let failures = 0;
await inParallel(changed, availableParallelism(), async ({ path, mark }) => {
  const { clean, output } = await tidy(path);
  if (clean) {
    writeFileSync(mark, path);
  } else {
    failures += 1;
    console.log(output);
  }
});
console.log(
  `clang-tidy: ${sources.length} files, ${changed.length} looked at, ${failures} with complaints`,
);
process.exit(failures === 0 ? 0 : 1);
