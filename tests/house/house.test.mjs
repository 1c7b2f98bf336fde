// The project keeps its own rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { banned } from './rules/bans.mjs';
import { houseOrder, layers } from './rules/layers.mjs';
import { decisions, headers, places, products } from './rules/places.mjs';
import { sizes } from './rules/sizes.mjs';
import { projectTree } from './tree.mjs';

const tree = projectTree();
const holds = (what, rule) =>
  test(what, () => {
    const complaints = rule(tree);
    assert.ok(complaints.length === 0, `\n${complaints.join('\n')}\n`);
  });

holds('a file includes and imports only what core/house.txt lets it', layers);
holds('core/house.txt names only what stands above', houseOrder);
holds('nothing is written that has a better way here', banned);
holds('files are short', sizes);
holds('only what belongs there lies at the top level', places);
holds('no build product is tracked', products);
holds('a header opens with what it is for', headers);
holds('decisions are numbered', decisions);
