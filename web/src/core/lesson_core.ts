// The core as far as a lesson needs it: what the page waits for when it is opened.
import createLesson from '@wasm/lesson.mjs';
import address from '@wasm/lesson.wasm?url';
import { compile, instantiate, type Lab } from './instantiate';

export const lessonCore = async (): Promise<Lab> =>
  instantiate(createLesson, await compile(address));
