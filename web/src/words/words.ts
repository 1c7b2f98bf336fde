// Every sentence of the page comes from core/words, one language at a time. A key is the way to it,
// its steps joined by dots: t('lamp.caption', { name: 'Bob' }).

export interface Words {
  [key: string]: string | Words;
}
export type Params = Record<string, string | number>;

let words: Words = {};
/** The language that is loaded; until then, whatever the browser takes. */
let spoken: string | undefined;
let plurals = new Intl.PluralRules();
const formats = new Map<string, Intl.NumberFormat>();

/** The language that is loaded, for numbers and lists. */
export const language = (): string | undefined => spoken;

export function setWords(chosen: string, loaded: Words): void {
  words = loaded;
  spoken = chosen;
  plurals = new Intl.PluralRules(chosen);
  formats.clear();
}

/** Beside what is there already, under names of their own: the sentences of a part that is loaded when it is first used. */
export function addWords(more: Words): void {
  words = { ...words, ...more };
}

function find(key: string): string | Words | undefined {
  let place: string | Words | undefined = words;
  for (const step of key.split('.')) {
    // Names from a scenario are looked for too: only what the words themselves have counts.
    if (typeof place !== 'object' || !Object.hasOwn(place, step)) return undefined;
    place = place[step];
  }
  return place;
}

export const has = (key: string): boolean => find(key) !== undefined;

/**
 * The sentence at `key` with `{name}` filled in from `params`. Where the key leads to several, `n`
 * chooses: the one named by the very number, else the one of its plural form. A key that is missing
 * shows itself.
 */
export function t(key: string, params: Params = {}): string {
  let found = find(key);
  if (typeof found === 'object') {
    const n = Number(params.n);
    found = found[String(n)] ?? found[plurals.select(n)];
  }
  if (typeof found !== 'string') return key;
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A number as the language writes it; `how` is said in the same words each time. */
export function numberText(n: number, how: Intl.NumberFormatOptions = {}): string {
  const key = JSON.stringify(how);
  const format = formats.get(key) ?? new Intl.NumberFormat(spoken, how);
  formats.set(key, format);
  return format.format(n);
}

/** A large number in groups of digits: 131,072. */
export const countText = (n: number): string => numberText(n);

/** In a row, without what is empty: things, parts of a sentence, sentences. */
export const joined = (what: 'list' | 'parts' | 'sentences', texts: string[]): string =>
  texts.filter((text) => text !== '').join(t(`join.${what}`));

/** A sentence to come: what the stage says in keys, the elements say in words. */
export interface Said {
  key: string;
  params?: Params;
  /** Another sentence, for `{state}` in this one. */
  state?: Said;
}

/** `sku` and `name` of the parameters are said as `{product}` and `{name}`. */
export const say = ({ key, params = {}, state }: Said): string =>
  t(key, {
    ...params,
    name: person(String(params.name ?? '')),
    product: product(String(params.sku ?? '')),
    state: state ? say(state) : '',
  });

/** A name as people say it, or the name itself where the words do not know it. */
export const person = (name: string): string =>
  has(`people.${name}`) ? t(`people.${name}`) : name;
export const product = (sku: string): string =>
  has(`products.${sku}`) ? t(`products.${sku}`) : sku;
