// A moment of a run, passed on as a link.
import type { Refusal, Session } from './contract';

/** Why a link leads nowhere; `message` of another version is the version. */
export type LinkRefusal = Refusal & {
  why: 'not_a_link' | 'other_version' | 'refused' | 'too_long';
};
/** `same_run`: the report there hashes as it did when the link was made. */
export type LinkOpened = { ok: true; session: Session; same_run: boolean } | LinkRefusal;
