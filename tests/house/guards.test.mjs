// Each rule fires where it should, and keeps quiet where it should: held against trees written here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { banned, bans } from './rules/bans.mjs';
import { houseOrder, layers } from './rules/layers.mjs';
import { decisions, headers, places, products } from './rules/places.mjs';
import { sizes } from './rules/sizes.mjs';

const house = `# a comment
core/cqrs:
core/shop/domain: core/cqrs tsl
core/shop:        core/cqrs
native/tasks:     core/cqrs
web/src/core:     wasm
web/src/stage:    web/src/core
`;
const treeOf = (files) => new Map(Object.entries({ 'core/house.txt': house, ...files }));
const lines = (count) => '//\n'.repeat(count);

function fires(rule, files, ...expected) {
  const complaints = rule(treeOf(files));
  assert.equal(complaints.length, expected.length, complaints.join('\n'));
  for (const [index, pattern] of expected.entries()) assert.match(complaints[index], pattern);
}
const quiet = (rule, files) => fires(rule, files);

test('an include of a folder that the line does not name', () => {
  fires(
    layers,
    { 'core/cqrs/bus.hpp': '#include "shop/domain/cart.hpp"\n', 'core/shop/domain/cart.hpp': '' },
    /^core\/cqrs\/bus.hpp:1: .* belongs to core\/shop\/domain.*nothing but the standard library/,
  );
});

test('an include of a folder that the line names, of its own folder, of the standard library', () => {
  quiet(layers, {
    'core/cqrs/bus.hpp': '#include <vector>\n',
    'core/shop/domain/cart.hpp': '#include "cqrs/bus.hpp"\n#include <tsl/robin_map.h>\n',
    'core/shop/domain/cart.cpp': '#include "shop/domain/cart.hpp"\n',
  });
});

test('a file belongs to the longest folder', () => {
  fires(
    layers,
    { 'core/shop/shop.hpp': '#include "shop/domain/cart.hpp"\n', 'core/shop/domain/cart.hpp': '' },
    /lets core\/shop include core\/cqrs/,
  );
});

test("an include of a program's own file, from where it lies or from the program's folder", () => {
  quiet(layers, {
    'native/tasks/one/a.cpp': '#include "a.hpp"\n#include "two/b.hpp"\n',
    'native/tasks/one/a.hpp': '',
    'native/tasks/two/b.hpp': '',
  });
  fires(
    layers,
    { 'native/tasks/one/a.cpp': '#include "b.hpp"\n', 'native/tasks/two/b.hpp': '' },
    /no file of the tree/,
  );
});

test('an include that goes upward, that is no file, or that belongs to a platform', () => {
  fires(
    layers,
    { 'core/cqrs/bus.hpp': '#include "../x.hpp"\n#include "bus2.hpp"\n#include <unistd.h>\n' },
    /:1: .*goes upward/,
    /:2: .*no file of the tree/,
    /:3: .*header of C/,
  );
});

test('an include of a library that the line does not name', () => {
  fires(layers, { 'core/cqrs/bus.hpp': '#include <nlohmann/json.hpp>\n' }, /belongs to nlohmann/);
});

test('an include in a comment', () => {
  quiet(layers, { 'core/cqrs/bus.hpp': '// #include "shop/x.hpp"\n/*\n#include <a/b>\n*/\n' });
});

test('a file in no folder of the house', () => {
  fires(layers, { 'core/stray/x.hpp': '' }, /core\/stray\/x.hpp: lies in no folder/);
});

test('an import of a layer above, of a package, of the built core elsewhere than in web/src/core', () => {
  fires(
    layers,
    {
      'web/src/core/load.ts':
        "import lab from '@wasm/lab.mjs';\nimport { place } from '../stage/place';\n",
      'web/src/stage/place.ts':
        "import type { Frame } from '../core/frame';\nimport { html } from 'lit';\n" +
        "const lab = await import('@wasm/lab.mjs');\n",
    },
    /web\/src\/core\/load.ts:2: .* belongs to web\/src\/stage/,
    /web\/src\/stage\/place.ts:2: .* belongs to lit/,
    /web\/src\/stage\/place.ts:3: .* belongs to wasm/,
  );
});

test('an import of a whole folder', () => {
  quiet(layers, { 'web/src/stage/place.ts': "import { frame } from '../core';\n" });
});

test('an import of words', () => {
  quiet(layers, { 'web/src/stage/w.ts': "import w from '../../../core/words/en/page.json';\n" });
});

test('a line of the house that names what stands below it', () => {
  const upsideDown = new Map([['core/house.txt', 'core/a: core/b\ncore/b:\n']]);
  assert.match(houseOrder(upsideDown)[0], /core\/a names core\/b, which does not stand above/);
});

const placeOfBan = ['core/x/a.cpp', 'native/a.cpp', 'web/src/stage/a.ts', 'tests/unit/a.cpp'];
for (const { what, where, pattern, fires: example, everywhere } of bans) {
  test(`banned: ${what}`, () => {
    const path = [...placeOfBan, 'package-lock.json'].find(where);
    const own = (files) => banned(treeOf(files)).filter((line) => line.includes(what));
    const found = own({ [path]: `\n${example}\n` });
    assert.match(example, pattern);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], /:2: .*; instead: /);
    if (!everywhere) assert.deepEqual(own({ [path]: `/* ${example} */\n` }), []);
  });
}

test('a file over 400 lines, a test over 500', () => {
  fires(
    sizes,
    { 'core/cqrs/a.hpp': lines(401), 'tests/unit/a.cpp': lines(501), lab: '', 'native/a.cpp': '' },
    /core\/cqrs\/a.hpp: 401 lines, over 400/,
    /tests\/unit\/a.cpp: 501 lines, over 500/,
    /the median length/,
    /the ninetieth length/,
  );
  assert.deepEqual(sizes(treeOf({ 'core/cqrs/a.hpp': lines(100) })), []);
});

test('a grant may only shrink, and ends at the limit', () => {
  const grants = new Map([['core/cqrs/a.hpp', 450]]);
  const complaintOf = (count) =>
    sizes(treeOf({ 'core/cqrs/a.hpp': lines(count) }), grants).filter((c) => c.includes('a.hpp'));
  assert.deepEqual(complaintOf(450), []);
  assert.match(complaintOf(451)[0], /grew/);
  assert.match(complaintOf(449)[0], /lower the grant/);
  assert.match(complaintOf(400)[0], /take it off/);
});

test('a stray file at the top level', () => {
  fires(places, { 'notes.txt': '' }, /^notes.txt: not at the top level/);
});

test('a tracked build product', () => {
  fires(products, { 'web/lab.wasm': '', 'build/x': '' }, /web\/lab.wasm/, /build\/x/);
});

test('a header without its opening comment or #pragma once', () => {
  fires(headers, { 'core/cqrs/a.hpp': '#pragma once\n' }, /says what it is for/, /#pragma once/);
  quiet(headers, { 'core/cqrs/a.hpp': '// A bus.\n#pragma once\n' });
});

test('a decision without its number', () => {
  fires(
    decisions,
    { 'docs/decisions/0001-one.md': '', 'docs/decisions/0003-three.md': '' },
    /0003-three.md: should be 0002-title.md/,
  );
});
