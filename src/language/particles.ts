/** What a language asks for where a text follows another whose last sound decides its form. */
export interface Particles {
  /** The text as it must stand after `before`: `73량` and `을(를)` make `을`. */
  readonly fit: (text: string, before: string) => string;
  /** A particle at the head of `text` that is written for one sound only, and what to write instead. */
  readonly fixed: (text: string) => { readonly particle: string; readonly write: string } | undefined;
}

/** How a word ends: in a vowel, in ㄹ (which 으로 takes for a vowel), or in another consonant. */
export type Ending = 'vowel' | 'l' | 'consonant';

/** Pairs of forms, after a consonant and after a vowel. Either may be written first, the other in brackets. */
const PAIRS = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['아', '야'],
] as const;

/** Endings of which only the head depends: `(으)로서`, `(이)라고`. */
const HEADS = /\(([으이])\)(?=\p{Script=Hangul})/u;
const MARK = new RegExp(
  `${PAIRS.flatMap(([closed, open]) => [`${closed}\\(${open}\\)`, `${open}\\(${closed}\\)`]).join('|')}|${HEADS.source}`,
  'gu',
);

/** Korean particles: `은(는)`, `이(가)`, `을(를)`, `과(와)`, `아(야)`, `(으)로…`, `(이)라고…`, `(이)나`, `(이)다` and the like. */
export const koreanParticles: Particles = {
  fit: (text, before) =>
    text.replace(MARK, (mark, head: string | undefined, at: number) => {
      const ending = endingOf(before + text.slice(0, at));
      if (head === '으') return ending === 'consonant' ? head : '';
      if (head === '이') return ending === 'vowel' ? '' : head;
      const [closed, open] = PAIRS.find((pair) => pair.every((form) => mark.includes(form))) ?? ['', ''];
      return ending === 'vowel' ? open : closed;
    }),
  fixed: (text) => {
    const alone = /^(은|는|이|가|을|를|과|와)(?!\p{L}|\()/u.exec(text)?.[1];
    const pair = PAIRS.find((forms) => forms.some((form) => form === alone));
    if (alone && pair) return { particle: alone, write: `${pair[0]}(${pair[1]})` };
    const headed = /^(?:으로|로|이라고|라고|이라는|라는|이나|나)(?:서|써|부터|는|도)?(?!\p{L})/u.exec(text)?.[0];
    if (!headed) return undefined;
    const rest = headed.replace(/^[으이]/, '');
    return { particle: headed, write: `(${rest.startsWith('로') ? '으' : '이'})${rest}` };
  },
};

/** How the last sound of each digit is read; noughts at the end are read as ten, hundred, thousand. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'l',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'l',
  'l',
  'vowel',
];

/**
 * How a text ends when it is read aloud in Korean. What stands in brackets is an aside and is passed over, so are
 * quotation marks and other signs. Latin capitals and digits are read by name (KBS, CSIS), Latin words by rule of
 * thumb; R is read 알.
 */
export function endingOf(text: string): Ending {
  const spoken = text.replace(/(?:\s*\([^()]*\)|[^\p{L}\p{Nd}%)(])+$/u, '');
  const last = spoken.at(-1) ?? '';
  const hangul = last.charCodeAt(0) - 0xac00;
  if (hangul >= 0 && hangul < 11172) {
    const final = hangul % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'l' : 'consonant';
  }
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? 'vowel';
  const word = /[A-Za-z]+$/.exec(spoken)?.[0] ?? '';
  // A unit beside its number is read out: metres, kilometres, tonnes.
  if (/\d\s?(?:k?m|k?g|cm|mm|t)$/.test(spoken)) return word === 't' ? 'consonant' : 'vowel';
  return /[A-Z]$/.test(word) ? nameOfLetter(last) : soundOf(word.toLowerCase());
}

/** 엘, 알; 엠, 엔. */
function nameOfLetter(letter: string): Ending {
  if (letter === 'L' || letter === 'R') return 'l';
  return letter === 'M' || letter === 'N' ? 'consonant' : 'vowel';
}

/** The last sound of a Latin word as Korean writes it: 샤인, 로이터스, 위크, 트래픽. */
function soundOf(word: string): Ending {
  if (/l(?:e|l)?$/.test(word)) return 'l';
  if (/(?:[aeiouy][mn]e|[mn]|ng)$/.test(word)) return 'consonant';
  return /(?:^|[^aeiouy])[aeiouy](?:ck|[ckpt])$/.test(word) ? 'consonant' : 'vowel';
}
