import type { PageWords } from './pages.ts';

/** The words of the site's own pages, in English. */
export const pagesEn: PageWords = {
  nav: {
    label: 'This site',
    story: 'Story',
    editions: 'Editions',
    corrections: 'Corrections',
    evidence: 'Evidence',
    embeds: 'Embeds',
  },
  standing: {
    draft: 'Draft, not published: anything in it may still change.',
    prepared: 'Prepared, not yet released: it may still change.',
    released: (day) => `Released on ${day}.`,
    older: (day) => `An older edition, as it stood on ${day}.`,
    latest: 'Latest edition',
    changedAfter: 'What changed next',
    changedSince: (day) => `What changed since ${day}`,
  },
  lastIn: (day) => `stood last in the edition of ${day}.`,
  editions: {
    title: 'Editions',
    lead: 'Each edition holds what was public by the end of one day, UTC. Once released it never changes: what turns out wrong is corrected in a later one, and the story as it stood stays here.',
    name: (day) => `Edition ${day}`,
    status: {
      draft: 'draft, not published',
      prepared: 'prepared, not yet released: it may still change',
      released: 'released: it never changes',
    },
    asOf: 'Public by the end of',
    compiled: 'Compiled',
    released: 'Released',
    notYet: 'not yet',
    fingerprint: 'Fingerprint',
    read: 'The story as it stood',
    changes: 'What changed',
    data: 'Its data',
    hash: 'The fingerprint is the SHA-256 of an edition’s data as canonical JSON (RFC 8785): whoever has the same data gets the same fingerprint.',
  },
};
