import type { ShareWords } from './share.ts';

/** Codes and examples, in English. */
export const shareEn: ShareWords = {
  title: (picture) => `Embed or cite: ${picture}`,
  lead: 'Free to use with its credit. Every code begins with a picture that stands by itself if your system takes the rest out.',
  kind: 'Which edition',
  following: {
    name: 'Follow the latest edition',
    consequence: 'A later edition changes the picture on your page. A number that you quote beside it may then differ.',
  },
  pinned: {
    name: 'Pin this edition',
    consequence:
      'The picture, its words, table and sources never change. If a number is corrected later, a line above the picture says so.',
  },
  notPinned: 'This edition is prepared, not yet released, so it cannot be pinned yet: it may still change.',
  unknownOrigin: 'This copy of the site does not know its own address: put it in place of https://site.invalid.',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected. Copy it with Ctrl+C, ⌘C or your device’s menu.',
  files: 'Files',
  back: 'All pictures for your pages',
  kit: [
    'embed.html holds everything: put it on your server and into a frame, or take its parts.',
    'To translate it, change the words between the tags; numbers, dates and quotations stay as they are.',
    'Keep the credit line. Corrections do not reach this copy: look for them at the address below.',
  ],
  codes: {
    figure: {
      name: 'Picture that becomes interactive',
      use: 'For most pages. Needs our script of less than 1 kB; without it, the picture stays.',
    },
    iframe: {
      name: 'Frame without script',
      use: 'Room is kept for it from the start, so that nothing on your page moves.',
    },
    component: { name: 'Web component', use: 'For systems that take custom elements.' },
    amp: { name: 'AMP', use: 'For AMP pages, which need the amp-iframe script.' },
    wordpress: { name: 'WordPress address', use: 'Paste it on a line of its own.' },
    markdown: { name: 'Markdown', use: 'For GitHub, Ghost and documents.' },
    rich: { name: 'Rich text', use: 'For Substack and other newsletters: copies the picture with its linked credit.' },
    email: { name: 'E-mail', use: 'A picture with a whole address, for HTML e-mail.' },
    citation: { name: 'Citation', use: 'Plain text.' },
    bibtex: { name: 'BibTeX', use: 'For LaTeX.' },
    csl: { name: 'CSL-JSON', use: 'For Zotero and other reference managers.' },
    csv: { name: 'Data address', use: 'The rows behind the picture, as CSV.' },
  },
  examples: {
    title: 'Pictures for your pages',
    lead: 'Every picture of the story can stand on other people’s pages, with its sources, its table and its edition. These are live.',
    promise: [
      'A pinned picture never changes by a byte: title, drawing, words, table, sources, edition and licence.',
      'Corrections appear in a line above it, also where your page forbids scripts.',
      'No cookie, no storage, no request to anyone but this site, nothing about your readers collected.',
    ],
    others: 'All its states',
  },
};
