const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const POWERS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
const WORD = `(?:${[...SMALL.slice(1), ...TENS, ...Object.keys(POWERS)].join('|')})`;
const RUN = new RegExp(`\\b${WORD}(?:(?:[\\s-]+|\\s+and\\s+)${WORD})*\\b`, 'giu');

/** A number spelt out in English: where, the words, and its value. */
export interface NumberWord {
  readonly at: number;
  readonly words: string;
  readonly value: number;
}

/** The numbers from two up that are spelt out in an English text, in order; `one` alone is rarely a number. */
export function numberWords(text: string): NumberWord[] {
  return [...text.matchAll(RUN)]
    .map((match) => ({ at: match.index, words: match[0], value: valueOf(match[0]) }))
    .filter(({ words }) => words.toLowerCase() !== 'one');
}

function valueOf(words: string): number {
  let total = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const power = POWERS[word];
    if (SMALL.includes(word)) part += SMALL.indexOf(word);
    else if (TENS.includes(word)) part += 10 * (TENS.indexOf(word) + 2);
    else if (power === 100) part = (part || 1) * 100;
    else if (power) {
      total += (part || 1) * power;
      part = 0;
    }
  }
  return total + part;
}
