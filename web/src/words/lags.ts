// How long messages take, as a sentence has it.
import { durationText } from './times';
import { t } from './words';

export type LagShown =
  | { constant: number }
  | { uniform: [number, number] }
  | { exponential: number }
  | { pareto: [number, number] }
  | { mix: unknown[] };

export function lagText(lag: LagShown): string {
  if ('constant' in lag) return durationText(lag.constant);
  if ('uniform' in lag) {
    const [from, to] = lag.uniform.map(durationText);
    return t('lag.uniform', { from: from ?? '', to: to ?? '' });
  }
  if ('exponential' in lag) return t('lag.exponential', { time: durationText(lag.exponential) });
  if ('pareto' in lag) return t('lag.pareto', { time: durationText(lag.pareto[0]) });
  return t('lag.mix');
}
