import type { EmbedWords } from './embed.ts';
import { shareKo } from './share-ko.ts';

/** Embeds, in Korean. */
export const embedKo: EmbedWords = {
  follows: '항상 최신판을 보여 줍니다.',
  pinned: '이 판에 고정되어 있습니다. 정정이 있으면 여기에 알립니다.',
  prepared: '준비 중인 판으로, 아직 발행되지 않아 바뀔 수 있습니다.',
  inStory: '기사에서 보기',
  csv: '데이터(CSV)',
  share: '퍼가기·인용',
  sources: '출처:',
  codes: shareKo,
  more: (named, others) => `${named} 외 ${others}곳`,
  gone: {
    instead: (title) => `대신 볼 그림: ${title}`,
    lead: '최신판에는 이 그림이 없습니다. 이미 퍼간 곳에는 마지막 그림이 남고, 빠진 까닭이 그 위에 적힙니다.',
  },
  changes: {
    file: '이 그림의 변경 사항(Atom)',
    title: (picture) => `변경 사항: ${picture}`,
    description: '이 그림을 새로 그리거나, 그림 속 내용을 정정·철회하거나, 그림을 뺀 판이 나올 때마다 알립니다.',
    kinds: { refresh: '갱신', revision: '수정', correction: '정정', retraction: '철회', gone: '제외' },
    entry: (kind, picture) => `${kind}: ${picture}`,
  },
  news: {
    revision: {
      value: (date, from, to) => `${date} 수정: ${from} → ${to}`,
      several: (date) => `${date} 수정되었습니다.`,
    },
    correction: {
      value: (date, from, to) => `${date} 정정: ${from} → ${to}`,
      several: (date, count) => (count === '1' ? `${date} 정정되었습니다.` : `${date} ${count}곳이 정정되었습니다.`),
    },
    retraction: {
      value: (date, from) => `${date} 철회: ${from}`,
      several: (date) => `${date} 철회: 이 그림을 쓰지 마십시오.`,
    },
    refresh: (date) => `${date} 판에서 그림이 달라졌습니다.`,
    gone: (date) => `${date} 판에는 이 그림이 없습니다.`,
    more: '달라진 점',
    holds: '인용된 값은 그대로입니다: {to}',
    moved: '인용된 값 {from} → 현재 {to}',
    unknown: '인용된 값 {from}, 이 그림의 기록에 더는 없습니다.',
    same: '인용된 뒤로 이 그림은 달라지지 않았습니다.',
  },
};
