import { describe, expect, it } from 'vitest';
import { type Status, noteOf } from '../../src/embed/news.ts';

const correction = {
  severity: 'correction',
  text: 'Corrected: 210 is now 205.',
  href: '/editions/2026-03-10/changes/',
};
const status: Status = {
  latest: '2026-03-10',
  words: { more: 'More', holds: 'Holds: {to}.', moved: '{from} is now {to}.', gone: '{from} is gone.', same: 'Same.' },
  news: { empty: { '2026-02-16': correction } },
  values: { c1: ['205', 'about 205'], c2: ['40', '40 at most'] },
};
const shown = { edition: '2026-02-16', state: 'empty', asof: undefined, quote: undefined };

describe('the note above a picture', () => {
  it('is what later editions say of a pinned one', () => {
    expect(noteOf(status, shown)).toEqual(correction);
  });

  it('is nothing where nothing changed', () => {
    expect(noteOf(status, { ...shown, edition: '2026-03-10' })).toBeUndefined();
    expect(noteOf(status, { ...shown, state: 'constructor' })).toBeUndefined();
  });

  it('tells a following one what changed since it was quoted', () => {
    expect(noteOf(status, { ...shown, edition: '2026-03-10', asof: '2026-02-16' })).toEqual(correction);
    const other = { ...shown, state: 'other', edition: '2026-03-10', asof: '2026-02-16' };
    expect(noteOf(status, other)).toEqual({ severity: 'none', text: 'Same.' });
  });

  it('says of a quoted value whether it still holds', () => {
    const quoting = (record: string, value: string) => noteOf(status, { ...shown, quote: { record, value } });
    expect(quoting('c2', '40')).toEqual({ severity: 'none', text: 'Holds: 40 at most.' });
    expect(quoting('c1', '210')).toEqual({
      severity: 'correction',
      text: '210 is now about 205.',
      href: '/editions/2026-03-10/changes/',
    });
    expect(quoting('c9', '7')).toEqual({ severity: 'retraction', text: '7 is gone.' });
    expect(quoting('constructor', '7')?.text).toBe('7 is gone.');
  });
});
