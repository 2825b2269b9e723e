import type { ReadingWords } from './reading.ts';

export const readingKo: ReadingWords = {
  name: '읽기 설정',
  mode: { label: '읽는 방법', scroll: '스크롤로', step: '한 단계씩', all: '모든 그림 한꺼번에' },
  motion: { label: '움직임', full: '켜기', none: '끄기' },
  theme: { label: '색', auto: '시스템 설정대로', light: '밝게', dark: '어둡게' },
  previous: '이전',
  next: '다음',
  turn: '단계 이동',
  copy: '이 단계의 링크 복사',
  copied: '링크를 복사했습니다',
  left: (minutes) => `${minutes}쯤 남음`,
  arrived: (where, title) => `${where}: ${title}`,
  sources: '선택한 내용의 출처',
};
