// The languages there are, and which one the page speaks: the one chosen here before, else that of
// the link (`?lang=zh-Hans`), else the browser's, else the one that index.html is written in.
const KEY = 'cqrs-lab-language';

/** As index.html says: a folder of core/words each. The first is the one it is written in. */
export const languages = (): string[] =>
  [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].map(({ hreflang }) => hreflang);

/** What it is called by those who speak it. */
export const ownName = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** The language and how it is written, whatever else its tag says: `zh-CN` is `zh-Hans`. */
function asWritten(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // Links may hold anything.
    return undefined;
  }
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is closed to us, in a sandboxed frame for one.
    return null;
  }
}

export function wishedLanguage(): string {
  const known = languages();
  const wishes = [
    keptLanguage(),
    new URLSearchParams(location.search).get('lang'),
    ...navigator.languages,
  ];
  for (const wish of wishes) {
    const wished = asWritten(wish ?? '');
    const found = wished && known.find((language) => asWritten(language) === wished);
    if (found) return found;
  }
  return known[0] ?? 'en';
}

export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // As above: it holds for this visit.
  }
}
