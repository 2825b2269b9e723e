import { expect, test } from 'vitest';
import { feedItems } from '../../src/story/feed-items.ts';
import { THREE, threeEditions } from './three-editions.ts';

const { editions } = threeEditions();
const items = feedItems(editions, 'en');

test('released editions and their corrections are news, newest first; a prepared edition is not', () => {
  expect(items.map(({ title, path, published, updated }) => [title, path, published, updated])).toEqual([
    ['Correction: Boxes in winter', 'corrections/#correction-fix-c1', '2026-04-03', '2026-04-03'],
    ['Correction: Growth', 'corrections/#correction-fix-growth', '2026-04-03', '2026-04-03'],
    ['Edition of 10 March 2026', 'editions/2026-03-10/', '2026-04-03', '2026-04-03'],
    ['Edition of 16 February 2026', 'editions/2026-02-16/', '2026-04-02', '2026-04-03'],
  ]);
  expect(items[0]?.summary).toBe(
    'Was: about 210 containers. Now: about 205 containers. Why: five of the boxes were sheds.',
  );
  expect(items[2]?.sections.map(({ title, lines }) => [title, lines.length])).toEqual([['Corrections', 2]]);
});

test('an item has one name for ever: it holds no address and no day of building, and each item its own', () => {
  const ids = items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(items.length);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const moved = editions.map((edition) => ({ ...edition, site: { ...edition.site, address: 'https://a.example' } }));
  expect(feedItems(moved, 'en').map(({ id }) => id)).toEqual(ids);
  const german = editions.map((edition) => ({
    ...edition,
    languages: [...edition.languages].filter((id) => id !== 'en'),
  }));
  expect(feedItems(german, 'en')).toEqual([]);
});

test('what the next release corrects is dated by it, and names the items that were there as before', () => {
  const third = editions.map((edition) =>
    edition.id === THREE.third ? { ...edition, released: '2026-04-09' } : edition,
  );
  const later = feedItems(third, 'en');
  expect(later.slice(-4).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect(later.find(({ path }) => path === `editions/${THREE.first}/`)?.updated).toBe('2026-04-09');
  expect(later.map(({ title }) => title)).toContain('Retraction: Fog');
});
