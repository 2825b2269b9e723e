import type { SharingWords } from './sharing.ts';

export const sharingKo: SharingWords = {
  andMore: (names, more) => `${names} 외 ${more}곳`,
  open: '이 단계부터 기사 읽기',
  gone: (day) => `지금 기사에는 이 단계가 없습니다. ${day} 판에 남아 있습니다.`,
  steps: '기사의 단계',
  goneSteps: '이전 판의 단계',
  editions: '모든 판',
  edition: (day) => `${day} 판`,
};
