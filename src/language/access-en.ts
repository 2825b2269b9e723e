import type { AccessWords } from './access.ts';

/** How accessible the site is, in English. */
export const accessEn: AccessWords = {
  title: 'Accessibility',
  description: 'How accessible this site is, how that was tested, and what was not tested.',
  lead: 'The aim is WCAG 2.2, level AA. We know of no rule that is broken, but no person with a disability and no outside auditor has checked that, so we do not claim conformance.',
  parts: [
    {
      title: 'What is there for you',
      points: [
        'Every picture has a name, a sentence that says what it shows, and a table of the same data.',
        'The panel “Reading” above the story: by scrolling, one step at a time, or with all pictures at once; motion on or off; light or dark.',
        'Without scripts, and on paper, the whole story is there, with a picture in every step.',
        'Colour never stands alone: outlines, hatching, dashes and words say the same.',
        'Nothing plays by itself, nothing runs out of time, and no key is taken from your browser.',
      ],
    },
    {
      title: 'What was tested, and how',
      lead: 'By automatic tests, in Chromium on a computer:',
      points: [
        'axe finds nothing wrong (its rules for WCAG 2.2 AA, its best practices and the size of targets) on each kind of page and with the picture of each step, in English and as wide as a phone.',
        'By keyboard: steps, sources and the panel “Reading” are reached by Tab and Enter, Escape closes what was opened, and what has the focus is never under the pinned picture.',
        'At a width of 320 pixels nothing scrolls sideways but tables in their own frame; at 200 % text size nothing is cut off.',
        'What a screen reader is given by the browser: the order of headings, the names of pictures and tables, and the notice when the step changes.',
        'Scripts off, or failing to load: words and picture of every step are there.',
        'Less motion: the setting of the system is obeyed at once, even when it changes on the page, and nothing moves.',
        'Forced colours (high contrast): a yard, a timeline, a map, the voices and the origins were looked at, as Chromium shows them.',
      ],
    },
    {
      title: 'What was not tested',
      points: [
        'Real screen readers such as NVDA, JAWS, VoiceOver or TalkBack.',
        'Real phones and tablets: sizes of phones were tested on a computer.',
        'Safari; and Firefox for the story (pictures embedded in other pages were tried in it).',
        'Voice control, switches and screen magnifiers.',
      ],
    },
    {
      title: 'What may be hard',
      points: [
        'On a low screen, such as a phone held sideways or a strong zoom, pictures stand between the words instead of moving beside them.',
        'Wide tables scroll sideways inside their frame on a phone.',
        'Words are quoted in the language in which we saw them. A translation of ours is marked as such.',
        'Sources stand on other people’s sites, whose accessibility we do not know.',
      ],
    },
  ],
};
