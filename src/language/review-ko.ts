import type { ReviewWords } from './review.ts';

/** What an edition would change, in Korean. */
export const reviewKo: ReviewWords = {
  title: (day) => `${day} 판을 발행하면 바뀌는 내용`,
  lead: (before) => `${before} 판과 비교합니다. 작업 중에만 보이는 페이지로, 발행되는 사이트에는 들어가지 않습니다.`,
  none: '모든 판이 발행됐습니다. 발행을 기다리는 판이 없습니다.',
  first: '첫 판이므로 비교할 이전 판이 없습니다.',
  nothing: '없습니다.',
  part: {
    numbers: '숫자와 날짜',
    record: '기록',
    passages: '기사의 문장',
    graphics: '그래픽',
    embeds: '퍼가기',
    shares: '공유 이미지',
  },
  columns: { what: '대상', size: '바뀐 정도' },
  change: { added: '새로 추가', removed: '빠짐', withdrawn: '철회' },
  days: (signed) => `일수: ${signed}`,
  words: (gone, fresh) => `단어: 삭제 ${gone}, 추가 ${fresh}.`,
  cells: (count) => `바뀐 표의 칸: ${count}.`,
  height: (before, after, width) => `너비 ${width}px에서 높이: 이전 ${before}px, 이후 ${after}px.`,
  whole: '기사 전체',
};
