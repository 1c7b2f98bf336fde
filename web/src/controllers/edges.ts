// What has changed from one frame to the next that somebody who does not see the stage must hear:
// edges, never a ticking number. Keys of core/words with their parameters.
import type { Customer } from '../core/contract';
import type { Frame } from '../stage/frame';
import { stateOf } from '../stage/page_words';
import type { Said } from '../words/words';

function customerEdges(before: Customer | undefined, after: Customer): Said[] {
  const edges: Said[] = [];
  const { name, lamp } = after;
  if (before?.at_ms !== after.at_ms || before.showing !== after.showing) {
    edges.push({ key: 'edge.page', params: { name }, state: stateOf(after) });
  }
  if (lamp.kind !== 'none' && lamp.kind !== before?.lamp.kind) {
    edges.push({ key: `edge.${lamp.kind}`, params: { name, n: lamp.versions_behind } });
  }
  return edges;
}

function sideEdges(before: Frame, after: Frame): Said[] {
  return after.replicas.flatMap((replica, index) =>
    replica.products.flatMap(({ sku, differs }) => {
      const was = before.replicas[index]?.products.find((row) => row.sku === sku)?.differs ?? false;
      if (was === differs) return [];
      return [{ key: differs ? 'edge.behind' : 'edge.caught_up', params: { sku } }];
    }),
  );
}

export const edgesBetween = (before: Frame, after: Frame): Said[] => [
  ...after.customers.flatMap((customer) =>
    customerEdges(
      before.customers.find(({ name }) => name === customer.name),
      customer,
    ),
  ),
  ...sideEdges(before, after),
];
