// Includes and imports follow core/house.txt.
import { posix } from 'node:path';
import { folderOf, parseHouse } from '../house.mjs';
import { isCpp, isTypeScript, isUnder, matches, withoutComments } from '../tree.mjs';

const houseFile = 'core/house.txt';
const governed = (path) =>
  (isCpp(path) &&
    ['core', 'native', 'web', 'tests/reference'].some((folder) => isUnder(path, folder))) ||
  (isTypeScript(path) && isUnder(path, 'web/src'));

// Folders of data that pages and tests may name: not code, so not in the house.
const data = ['core/words', 'core/lessons'];

// `"allocation/domain/batch.hpp"` is written from core/; a program's own files from where the file lies,
// or from the folder that the house knows the program by.
function includedFile(tree, house, from, name) {
  const own = [posix.dirname(from), folderOf(house, from)].map((folder) =>
    posix.join(folder, name),
  );
  return [`core/${name}`, ...own].find((path) => tree.has(path));
}

function* includes(tree, house, path, text) {
  for (const [line, [, quoted, angled]] of matches(
    text,
    /^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<([^>]+)>)/m,
  )) {
    const name = quoted ?? angled;
    if (quoted?.includes('..')) {
      yield { line, name, problem: 'goes upward; write the path from core/' };
    } else if (quoted !== undefined) {
      const target = includedFile(tree, house, path, name);
      yield target
        ? { line, name, target }
        : { line, name, problem: 'is no file of the tree; write the path from core/' };
    } else if (name.includes('/')) {
      yield { line, name, library: name.split('/')[0] };
    } else if (name.endsWith('.h')) {
      yield { line, name, problem: 'is a header of C or of a platform; use the C++ one' };
    }
  }
}

function* imports(_tree, _house, path, text) {
  for (const [line, [, from, bare, dynamic]] of matches(
    text,
    /(?:\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"])/,
  )) {
    const name = from ?? bare ?? dynamic;
    if (name.startsWith('.')) {
      yield { line, name, target: posix.join(posix.dirname(path), name.replace(/\?.*/, '')) };
    } else {
      yield { line, name, library: name.startsWith('@wasm/') ? 'wasm' : name.split('/')[0] };
    }
  }
}

export function layers(tree) {
  const house = parseHouse(tree.get(houseFile));
  const complaints = [];
  for (const [path, text] of tree) {
    if (!governed(path)) continue;
    const folder = folderOf(house, path);
    if (folder === undefined) {
      complaints.push(`${path}: lies in no folder of ${houseFile}; add a line or move the file`);
      continue;
    }
    const read = isCpp(path) ? includes : imports;
    for (const { line, name, target, library, problem } of read(
      tree,
      house,
      path,
      withoutComments(text),
    )) {
      const at = `${path}:${line}: "${name}"`;
      if (problem) complaints.push(`${at} ${problem}`);
      if (target && data.some((place) => isUnder(target, place))) continue;
      // A path that is itself a folder of the house (`../stage`) belongs to it.
      const needed = target ? (folderOf(house, `${target}/`) ?? target) : library;
      if (needed && needed !== folder && !house.get(folder).has(needed)) {
        complaints.push(
          `${at} belongs to ${needed}; ${houseFile} lets ${folder} include ` +
            `${[...house.get(folder)].join(', ') || 'nothing but the standard library'}`,
        );
      }
    }
  }
  return complaints;
}

// Each line may name only folders that stand above it.
export function houseOrder(tree) {
  const house = parseHouse(tree.get(houseFile));
  const above = new Set();
  const complaints = [];
  for (const [folder, allowed] of house) {
    for (const other of allowed) {
      if (other.includes('/') && !above.has(other)) {
        complaints.push(`${houseFile}: ${folder} names ${other}, which does not stand above it`);
      }
    }
    above.add(folder);
  }
  return complaints;
}
