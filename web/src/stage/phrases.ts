// What the core says in codes and parameters, as sentences. A name may hold any characters: it is
// put in after everything in the sentence has been understood.
import type { Param, Phrase } from '../core/contract';
import { durationText, instantText } from '../words/times';
import { has, numberText, person, t } from '../words/words';

/** A stretch of a sentence. */
export interface Piece {
  text: string;
  strong: boolean;
}

function shown(name: string, value: Param, family: string): string {
  if (typeof value === 'object')
    return 'clock_ms' in value ? instantText(value.clock_ms) : durationText(value.lasts_ms);
  if (name === 'by' || name === 'other_by') return person(String(value));
  if (name === 'delta') return numberText(Number(value), { signDisplay: 'exceptZero' });
  const words = [family, 'inspect'].map((of) => `${of}.word.${name}.${value}`);
  const known = words.find(has);
  return known ? t(known) : String(value);
}

/** Stands in a sentence for the text at this place until the sentence is taken apart. */
const seat = (place: number): string => `\uE000${place}\uE001`;
const SEATS = /\uE000(\d+)\uE001/g;

/** `family`: words of an instrument that may have a sentence of its own for the code, or a word for a value. */
export function piecesOf({ code, params }: Phrase, family = 'inspect'): Piece[] {
  const texts: string[] = [];
  const filled = Object.entries(params).map(([name, value]): [string, string | number] =>
    name === 'n' ? [name, Number(value)] : [name, seat(texts.push(shown(name, value, family)) - 1)],
  );
  const own = `${family}.${code}`;
  const sentence = t(has(own) ? own : `inspect.${code}`, Object.fromEntries(filled));
  return sentence
    .split('**')
    .map((part, index) => ({
      text: part.replace(SEATS, (_, place: string) => texts[Number(place)] ?? ''),
      strong: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

export const textOf = (phrase: Phrase, family?: string): string =>
  piecesOf(phrase, family)
    .map(({ text }) => text)
    .join('');
