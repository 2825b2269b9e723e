import type { Edit } from '../record/mistake.ts';

const NAMES = { en: ['An autumn', 'It showed {c1}.'], de: ['Ein Herbst', 'Er zeigte {c1}.'] } as const;
const WHY = { en: 'Winter says it better.', de: 'Der Winter sagt es besser.' } as const;
const LANGUAGES = ['en', 'de'] as const;

const STATE = '{ "id": "autumn", "from": "2025-12-01", "to": "2026-02-16", "labels": [], "focus": ["c1"] }, ';
const WINTER = { charts: '{ "id": "winter"', story: '        "winter": {' };
const words = (language: keyof typeof NAMES): string => {
  const [title, sentence] = NAMES[language];
  return `        "autumn": { "title": "${title}", "sentence": "${sentence}" },\n`;
};

/** A second state of the timeline, `autumn`, for an edition that is to be released. */
export const WITH_AUTUMN: readonly Edit[] = [
  ['charts.json', WINTER.charts, `${STATE}${WINTER.charts}`],
  ...LANGUAGES.map((one): Edit => [`story.${one}.json`, WINTER.story, `${words(one)}${WINTER.story}`]),
];

/** The next edition without it. */
export const NO_AUTUMN: readonly Edit[] = [
  ['charts.json', STATE, ''],
  ...LANGUAGES.map((one): Edit => [`story.${one}.json`, words(one), '']),
];

/** The next edition saying why, and what to see instead. */
export const WHY_NO_AUTUMN: readonly Edit[] = LANGUAGES.map((one) => [
  `story.${one}.json`,
  `      "states": {\n${WINTER.story}`,
  `      "gone": { "autumn": { "reason": "${WHY[one]}", "instead": "timeline/winter" } },\n      "states": {\n${WINTER.story}`,
]);
