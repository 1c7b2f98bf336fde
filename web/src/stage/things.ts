// Whether two names of a thing mean the same one.
import type { Thing } from '../core/contract';

export function isSame(one: Thing | undefined, other: Thing | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const keys = Object.keys(one) as (keyof Thing)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
