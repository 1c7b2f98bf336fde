// What the core tells of a run that was found, as it stands above the page.

import type { FoundRun } from '../core/contract';
import { textOf } from '../stage/phrases';
import { joined, t } from '../words/words';
import type { Told } from './panel';

/** Sentence after sentence; the first is the heading. */
export const sentencesOf = ({ says }: FoundRun): string[] =>
  says.map((phrase) => textOf(phrase, 'many_runs.told'));

/** `seed`: of a run as it came, of no smaller one. */
export function toldOf(found: FoundRun, seed?: number): Told {
  const [title, ...how] = sentencesOf(found);
  const which =
    seed === undefined ? t('many_runs.opened.smallest') : t('many_runs.opened.seed', { seed });
  return {
    title: title ?? which,
    text: title ? joined('sentences', [...how, which]) : t('many_runs.opened.nothing'),
    back: t('many_runs.opened.back'),
  };
}
