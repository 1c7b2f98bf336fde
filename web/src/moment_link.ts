// A moment of a run as a link. A lesson or a sandbox that comes with the page is linked by its name:
// then the link is short, and its code has few and large squares. Should the world of that name have
// become another one since, the run hashes otherwise, and the page says so.
import { type Decoded, decode, encode } from './controllers/link_code';
import type { Session } from './core/contract';
import { lessonText } from './lesson_files';

/** The file of a built-in world, as a link has it: without what people put around its values. */
async function builtIn(name: string): Promise<string | undefined> {
  const text =
    name === 'sandbox' ? (await import('./sandbox.json?raw')).default : await lessonText(name);
  return text && JSON.stringify(JSON.parse(text));
}

const HEAD = '{"format":"cqrs-lab-link/1","file":';
const NAMED = /^"([\w-]+)"/;

async function byName(json: string, name: string): Promise<string> {
  const file = name === '' ? undefined : await builtIn(name);
  return file !== undefined && json.startsWith(HEAD + file)
    ? `${HEAD}"${name}"${json.slice(HEAD.length + file.length)}`
    : json;
}

export const encodeMoment = async (session: Session): Promise<string> =>
  encode(await byName(session.link_json(true), session.lesson()));

/** The run's JSON, its file in full. A name that this page does not know is another version's. */
export async function decodeMoment(hash: string): Promise<Decoded> {
  const decoded = await decode(hash);
  if (!decoded.ok || !decoded.json.startsWith(HEAD)) return decoded;
  const rest = decoded.json.slice(HEAD.length);
  const name = NAMED.exec(rest)?.[1];
  if (name === undefined) return decoded;
  const file = await builtIn(name);
  if (file === undefined) return { ok: false, why: 'other_version' };
  return { ok: true, json: HEAD + file + rest.slice(name.length + 2) };
}
