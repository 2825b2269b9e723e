import type { Mistake } from './mistake.ts';
import { BETWEEN_RECORDS } from './mistakes-between-records.ts';
import { IN_A_FILE } from './mistakes-in-a-file.ts';
import { SINCE_RELEASE } from './mistakes-since-release.ts';

/** Every mistake that the gate promises to catch, in the promised words; the editor's guide shows this list. */
export const MISTAKES: readonly Mistake[] = [...IN_A_FILE, ...BETWEEN_RECORDS, ...SINCE_RELEASE];
