// A line of C++ taken apart for colouring: comments, words of the language, texts. It knows no more
// than that; whatever else there is, names above all, is plain.

export type CppKind = 'comment' | 'keyword' | 'text' | 'plain';

export interface CppToken {
  kind: CppKind;
  text: string;
}

const KEYWORDS = new Set(
  `auto bool break case class const constexpr continue do else enum explicit false for if inline
   namespace new nullptr operator override private public return sizeof static static_cast struct
   switch template this true typename using void while`.split(/\s+/),
);

const TOKEN = /\/\/.*|"(?:\\.|[^"\\])*"|[A-Za-z_]\w*/g;

function kindOf(found: string): CppKind {
  if (found.startsWith('//')) return 'comment';
  if (found.startsWith('"')) return 'text';
  return KEYWORDS.has(found) ? 'keyword' : 'plain';
}

/** All of the line, in order; neighbours of one kind are one. */
export function cppTokens(line: string): CppToken[] {
  const tokens: CppToken[] = [];
  const add = (kind: CppKind, text: string) => {
    const last = tokens.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') tokens.push({ kind, text });
  };
  let from = 0;
  for (const { 0: found, index } of line.matchAll(TOKEN)) {
    add('plain', line.slice(from, index));
    add(kindOf(found), found);
    from = index + found.length;
  }
  add('plain', line.slice(from));
  return tokens;
}
