// Every language says the same things: what English has, it has, with the same names filled in, and
// in its own words.
import { expect, test } from '@playwright/test';
import { LANGUAGES, type Sentences, sentencesOf, wordFiles } from './word_files';

const ENGLISH = sentencesOf('en');
const plurals = new Intl.PluralRules('en');

/** Keys of a keyboard, letters, names of programs and of what they write. */
const SAME_EVERYWHERE =
  /^(CQRS Lab|[A-Z]|p50|p99|Tab|Shift Tab|Shift ←|Shift →|Enter|Esc|Page Down|Page Up)$/;
/** A condition, as the command line takes it. */
const NOT_WORDS = ['panels/many_runs.hunt.example'];
/** In one go: words, or, where nothing stands between them, characters. */
const TEXT_MAX = { words: 60, characters: 110 };

const isSingle = (forms: Sentences): boolean => Object.keys(forms).length === 1;

const marksIn = (sentence: string): string[] => [
  ...[...new Set(sentence.match(/\{\w+\}/g))].sort(),
  ...(sentence.match(/\*\*/g) ?? []),
];

/** What English says in place of a form that it may not have itself. */
const asInEnglish = (english: Sentences, form: string): string | undefined =>
  english[form] ?? (/\d/.test(form) ? english[plurals.select(Number(form))] : english.other);

for (const language of LANGUAGES.filter((each) => each !== 'en')) {
  const sentences = sentencesOf(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  test.describe(language, () => {
    test('has the files and keys that English has', () => {
      expect(wordFiles(language)).toEqual(wordFiles('en'));
      expect([...sentences.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
    });

    test('has the plural forms of its own, where a number chooses', () => {
      const wrong = [...sentences].filter(([key, forms]) => {
        const named = Object.keys(forms).filter((form) => !/^\d+$/.test(form));
        const wanted = isSingle(ENGLISH.get(key) ?? {}) ? ['other'] : pluralCategories;
        return named.sort().join() !== [...wanted].sort().join();
      });

      expect(wrong).toEqual([]);
    });

    test('fills in the same names and makes as much bold', () => {
      const wrong = [...sentences].flatMap(([key, forms]) =>
        Object.entries(forms)
          .map(([form, said]) => [key, said, asInEnglish(ENGLISH.get(key) ?? {}, form) ?? ''])
          .filter(([, said = '', english = '']) => `${marksIn(said)}` !== `${marksIn(english)}`),
      );

      expect(wrong).toEqual([]);
    });

    test('says nothing in English', () => {
      const same = [...sentences]
        .filter(([key]) => !NOT_WORDS.includes(key))
        .flatMap(([key, forms]) =>
          Object.entries(forms)
            .filter(([form, said]) => said === asInEnglish(ENGLISH.get(key) ?? {}, form))
            .map(([, said]) => said),
        )
        .filter((said) => /\p{L}/u.test(said.replace(/\{\w+\}/g, '')))
        .filter((said) => !SAME_EVERYWHERE.test(said));

      expect(same).toEqual([]);
    });
  });
}

test('no text of a lesson is longer than can be taken in at once', () => {
  for (const language of LANGUAGES) {
    const long = [...sentencesOf(language)]
      .filter(([key]) => key.startsWith('lessons'))
      .flatMap(([, forms]) => Object.values(forms))
      .filter((said) =>
        /\p{Script=Han}/u.test(said)
          ? said.length > TEXT_MAX.characters
          : said.split(/\s+/).length > TEXT_MAX.words,
      );

    expect(long).toEqual([]);
  }
});
