// What web/code_excerpts.ts has cut out of the core's sources.

export interface Excerpt {
  file: string;
  /** The side of the loop that it belongs to; what stands around it all belongs to none. */
  side: 'write' | 'moving' | 'read' | 'around';
  /** Of the function, as people say it. */
  name: string;
  /** The number of its first line, from 1. */
  first: number;
  text: string;
}

export interface Code {
  excerpts: Excerpt[];
  /** For each code line the place of its excerpt, and its number in the file. */
  lines: Record<string, [place: number, line: number]>;
}
