// Where things lie, and how they begin.
import { isUnder } from '../tree.mjs';

const topLevel = new Set(
  `.ci .clang-format .clang-tidy .editorconfig .gitattributes .gitignore .npmrc
   CMakeLists.txt CMakePresets.json CONTRIBUTING.md LICENSE README.md biome.json cmake core docs
   index.html lab native package-lock.json package.json scripts tests web`.split(/\s+/),
);

export function places(tree) {
  const found = new Set([...tree.keys()].map((path) => path.split('/')[0]));
  return [...found]
    .filter((name) => !topLevel.has(name))
    .map((name) => `${name}: not at the top level; see the list in tests/house/rules/places.mjs`);
}

// Build products belong to build/ and dist/, which git ignores.
export function products(tree) {
  return [...tree.keys()]
    .filter((path) => /(^|\/)(node_modules|build|dist)\/|\.(wasm|o|a)$/.test(path))
    .map((path) => `${path}: a build product; git ignores build/ and dist/`);
}

// A header opens with what it is for, then #pragma once.
export function headers(tree) {
  const complaints = [];
  for (const [path, text] of tree) {
    if (!path.endsWith('.hpp') || !(isUnder(path, 'core') || isUnder(path, 'native'))) continue;
    if (!text.startsWith('//')) {
      complaints.push(`${path}: opens without a comment that says what it is for`);
    }
    if (!text.includes('\n#pragma once\n')) complaints.push(`${path}: lacks #pragma once`);
  }
  return complaints;
}

// Decisions are numbered without gaps or doubles: docs/decisions/0001-title.md.
export function decisions(tree) {
  const names = [...tree.keys()]
    .filter((path) => isUnder(path, 'docs/decisions'))
    .map((path) => path.split('/').pop())
    .sort();
  return names.flatMap((name, index) => {
    const expected = String(index + 1).padStart(4, '0');
    return /^\d{4}-[a-z0-9-]+\.md$/.test(name) && name.startsWith(`${expected}-`)
      ? []
      : [`docs/decisions/${name}: should be ${expected}-title.md`];
  });
}
