// The figures of the benchmarks as rows of text: what was measured, by whom, the goal, and whether it
// is met.
import { cpus, totalmem } from 'node:os';

const counts = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const count = (n) => counts.format(n);

export const ms = (n) => (n < 10 ? `${n.toFixed(2)} ms` : `${count(n)} ms`);
export const perSecond = (n) => (n < 1e6 ? `${count(n / 1e3)} k/s` : `${(n / 1e6).toFixed(2)} M/s`);
export const times = (n) => `${n.toFixed(2)}x`;
export const bytes = (n) => (n < 1 << 20 ? `${count(n)} B` : `${(n / (1 << 20)).toFixed(1)} MiB`);

export function leastAndMedian(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return { least: sorted[0], median: sorted[Math.floor((sorted.length - 1) / 2)] };
}

/** Each figure is {name, value, text, goal?: {at_least | at_most, text}}. */
export const isMet = ({ value, goal }) =>
  !goal || (value >= (goal.at_least ?? value) && value <= (goal.at_most ?? value));

const verdict = (figure) => {
  if (!figure.goal) return '';
  return isMet(figure) ? `${figure.goal.text}: met` : `${figure.goal.text}: NOT MET`;
};

export function printFigures(title, figures) {
  console.log(`\n${title}`);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const figure of figures)
    console.log(`  ${figure.name.padEnd(width)}  ${figure.text.padStart(24)}  ${verdict(figure)}`);
}

export const machine = (chromium) => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gib: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  chromium,
});
