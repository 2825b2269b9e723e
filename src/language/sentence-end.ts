/** A text that ends as a sentence does: its last word, and that word as a noun. */
export interface SentenceEnd {
  readonly word: string;
  readonly noun: string;
}

/** Letters by their parts, so that the last consonant of a syllable can be matched alone. */
const parts = (text: string): string => text.normalize('NFD');

/** The last consonants ㅂ, ㄴ and ㅁ, and those of the past tense (ㅆ) and of 없다 (ㅄ). */
const [B, N, M, PAST] = ['\u11B8', '\u11AB', '\u11B7', '[\u11BB\u11B9]'];

/** How sentences end for certain, and what makes nouns of them: 때문, 있음, 함, 했음, 됨. */
const ENDS = (
  [
    [parts('(때문)이다'), '$1'],
    [parts('(?:습니|는)다'), '음'],
    [B + parts('니다'), M],
    [`(${PAST})${parts('다')}`, '$1음'],
    [`(${parts('하')}|${parts('되')})${N}${parts('다')}`, `$1${M}`],
  ] as const
).map(([end, noun]) => [new RegExp(`${end}$`, 'u'), parts(noun)] as const);

/** How a Korean text ends, where it is a sentence for certain; endings that a noun can have too (바다, 수요) are left alone. */
export function koreanSentenceEnd(text: string): SentenceEnd | undefined {
  const word = /\p{L}+(?=[^\p{L}]*$)/u.exec(text)?.[0] ?? '';
  const split = parts(word);
  const found = ENDS.find(([end]) => end.test(split));
  return found && { word, noun: split.replace(...found).normalize('NFC') };
}
