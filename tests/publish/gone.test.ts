import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CHARTS, statesOf } from '../../src/figures.ts';
import { type Edition, listedEditions } from '../../src/record/edition.ts';
import { load, record } from '../../src/record/load.ts';
import { allEmbeds, embedPath } from '../../src/publish/embed.ts';
import { embedHeight } from '../../src/publish/embed-part.ts';
import { goneOf } from '../../src/publish/gone.ts';
import { heightAt } from '../../src/publish/height.ts';
import { metaOf } from '../../src/publish/meta.ts';
import { newsOf } from '../../src/publish/news.ts';
import { oembedOf } from '../../src/publish/oembed.ts';
import { findFaults } from '../../src/desk/gate.ts';
import { pictureNews } from '../../src/publish/picture-feed.ts';
import { type Edit, line, makeEdits, onCopy } from '../record/mistake.ts';
import { addEdition, DAYS, writeLedger } from '../record/released.ts';
import { NO_AUTUMN, WHY_NO_AUTUMN, WITH_AUTUMN } from '../story/gone-state.ts';
import { FEWER } from '../story/two-editions.ts';

/** An edition with the state `autumn`, released, and the next, released too, with these edits. */
function withAutumn<T>(edits: readonly Edit[], run: (folder: string) => T): T {
  return onCopy((folder, first) => {
    makeEdits(first, WITH_AUTUMN);
    addEdition(folder, DAYS.released, DAYS.next);
    makeEdits(join(folder, 'editions', DAYS.next), edits);
    writeLedger(folder, [
      { id: DAYS.released, released: '2026-03-02' },
      { id: DAYS.next, previous: DAYS.released, released: '2026-04-02' },
    ]);
    return run(folder);
  });
}

const at = (_: string, path: string): string => `https://charts.example/${path}`;
const editions: readonly Edition[] = withAutumn([...NO_AUTUMN, ...WHY_NO_AUTUMN, ...FEWER], (folder) => {
  const { editions: read, faults } = load(folder);
  expect(faults).toEqual([]);
  return read;
});
const embeds = allEmbeds(editions).filter(({ language }) => language === 'en');
const find = (path: string) => embeds.find((embed) => embedPath(embed) === path);
const gone = find('embed/timeline/autumn/');

describe('a state that the latest edition lacks', () => {
  it('keeps its address, with the last picture there was', () => {
    expect(gone).toMatchObject({ kind: 'gone', edition: { id: DAYS.released }, state: 'autumn' });
    expect(find('embed/timeline/winter/')).toMatchObject({ kind: 'following', edition: { id: DAYS.next } });
    expect(find(`embed/timeline/autumn/v/${DAYS.released}/`)?.kind).toBe('pinned');
    expect(find(`embed/timeline/autumn/v/${DAYS.next}/`)).toBeUndefined();
    expect(new Set(embeds.map(embedPath)).size).toBe(embeds.length);
  });

  it('says that it is gone, why, and what to see instead', () => {
    expect(gone && goneOf(gone, editions)).toEqual({
      text: 'No longer in the edition of 10 March 2026.',
      reason: 'Winter says it better.',
      instead: { title: 'A state', path: 'embed/timeline/winter/' },
    });
  });

  it('says so to programs, with room for it in its height', () => {
    if (!gone) throw new Error('no autumn');
    const said = goneOf(gone, editions);
    expect(metaOf(gone, editions, at, undefined)).toMatchObject({
      kind: 'gone',
      latest: DAYS.next,
      gone: { reason: 'Winter says it better.', instead: 'https://charts.example/embed/timeline/winter/' },
    });
    expect(oembedOf(gone, at, { width: 2, height: 2 }, undefined, said)).toMatchObject({
      html: expect.stringContaining('No longer in the edition of 10 March 2026. Winter says it better.') as string,
      height: heightAt(embedHeight(gone), 640) + 2 * (18 + 8),
    });
  });

  it('is told in a pinned copy of it', () => {
    const pinned = find(`embed/timeline/autumn/v/${DAYS.released}/`);
    // What was corrected in it weighs more than that it is gone.
    expect(pinned && newsOf(pinned, editions)?.severity).toBe('correction');
  });

  it('is asked for by the gate in each language, until it is said', () => {
    const lines = withAutumn(NO_AUTUMN, (folder) => findFaults(folder).map(line));
    expect(lines.map((said) => said.replace(/:\d+:\d+ .* say why in .*/, ' is told'))).toEqual([
      'story.de.json is told',
      'story.en.json is told',
    ]);
  });

  it.each([
    [
      'a state that is there',
      '"gone": { "autumn"',
      '"gone": { "winter"',
      /"winter" of timeline is in charts\.json; take it out/,
    ],
    [
      'another that is not there',
      '"timeline/winter"',
      '"timeline/wintr"',
      /"timeline\/wintr" is no picture .* nearest: "timeline\/winter"/,
    ],
  ])('is refused where it names %s', (_, words, become, message) => {
    const edits = [...NO_AUTUMN, ...WHY_NO_AUTUMN, ['story.en.json', words, become] as const];
    const lines = withAutumn(edits, (folder) => findFaults(folder).map(line));
    expect(lines).toContainEqual(expect.stringMatching(message));
  });
});

describe('the feed of a picture', () => {
  const winter = find('embed/timeline/winter/');

  it('tells what a release corrected in it, by the true day of the release', () => {
    if (!winter) throw new Error('no winter');
    expect(pictureNews(winter, editions)).toEqual([
      {
        kind: 'correction',
        id: expect.stringMatching(/^urn:uuid:/) as string,
        title: 'Correction: A state',
        summary: 'Corrected on 9 March 2026: about 210 is now about 205.',
        lines: [
          'Boxes in winter. Was: about 210 containers. Now: about 205 containers. Why: five of the boxes were sheds.',
        ],
        path: `editions/${DAYS.next}/changes/`,
        published: '2026-04-02',
      },
    ]);
  });

  it('tells that a picture was left out, and of a chart every picture of it', () => {
    const chart = find('embed/timeline/');
    expect(gone && pictureNews(gone, editions).map(({ kind, title, summary }) => [kind, title, summary])).toEqual([
      ['gone', 'Left out: An autumn', 'No longer in the edition of 10 March 2026. Winter says it better.'],
    ]);
    expect(
      chart &&
        pictureNews(chart, editions)
          .map(({ kind }) => kind)
          .toSorted(),
    ).toEqual(['correction', 'gone']);
  });

  it('is silent about what is only prepared', () => {
    const prepared = editions.map((edition) => (edition.id === DAYS.next ? { ...edition, released: null } : edition));
    expect(winter && pictureNews(winter, prepared)).toEqual([]);
  });

  it('names each piece of news once for ever', () => {
    const all = embeds
      .filter(({ kind, named }) => kind !== 'pinned' && named)
      .flatMap((one) => pictureNews(one, editions));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1);
  });
});

test('every picture that an edition of this story has keeps its address in every language', () => {
  const real = listedEditions(record());
  const addresses = new Set(allEmbeds(real).map((embed) => `${embed.language} ${embedPath(embed)}`));
  for (const edition of real)
    for (const language of edition.languages)
      for (const { id: chart } of CHARTS)
        for (const state of statesOf(chart, edition))
          expect(addresses).toContain(`${language} embed/${chart}/${state}/`);
});
