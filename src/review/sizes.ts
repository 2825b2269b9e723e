import type { Say } from '../language/say.ts';
import { type ChangedEmbed, HEIGHT_WIDTH } from '../publish/changed-embeds.ts';
import type { SceneDifference } from '../scene/compare-scenes.ts';
import type { ChangedNumber } from '../story/changed-numbers.ts';
import type { WordCounts } from '../story/word-diff.ts';
import type { ChangedShare } from './changed-shares.ts';

/** By how much a number or a date changed, such as `−5 (−2 %)`; otherwise what became of it. */
export function numberSize({ size, change }: ChangedNumber, voice: Say): string {
  const { review } = voice.vocabulary;
  if (change !== 'changed') return review.change[change];
  if (!size) return '';
  if ('days' in size) return review.days(signed(size.days, voice));
  const share = size.share === undefined ? '' : ` (${signed(Math.round(1000 * size.share) / 10, voice)} %)`;
  return signed(size.by, voice) + share;
}

function signed(number: number, voice: Say): string {
  return `${number < 0 ? '−' : number > 0 ? '+' : ''}${voice.number(Math.abs(number))}`;
}

/** How many words went and came. */
export function wordsSize({ gone, fresh }: WordCounts, voice: Say): string {
  return voice.vocabulary.review.words(voice.number(gone), voice.number(fresh));
}

/** How many marks and labels of a picture changed. */
export function marksSize({ fresh, gone, moved, labels }: SceneDifference, voice: Say): string {
  const [news, away, other, said] = [fresh, gone, moved, labels].map((count) => voice.number(count));
  return voice.vocabulary.changes.page.marks({
    fresh: news ?? '',
    gone: away ?? '',
    moved: other ?? '',
    labels: said ?? '',
  });
}

/** By how much an embed changed, or what became of it. */
export function embedSize({ size, change }: ChangedEmbed, voice: Say): string {
  const { review } = voice.vocabulary;
  if (!size) return change === 'changed' ? '' : review.change[change];
  const [before, after, width] = [...size.height, HEIGHT_WIDTH].map((pixels) => voice.number(pixels));
  return [
    marksSize(size.marks, voice),
    wordsSize(size.words, voice),
    review.cells(voice.number(size.cells)),
    review.height(before ?? '', after ?? '', width ?? ''),
  ].join(' ');
}

/** By how much a share image changed, or what became of it. */
export function shareSize({ size, after }: ChangedShare, voice: Say): string {
  if (!size) return voice.vocabulary.review.change[after ? 'added' : 'removed'];
  return `${marksSize(size.marks, voice)} ${wordsSize(size.words, voice)}`;
}
