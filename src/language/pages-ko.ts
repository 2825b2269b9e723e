import type { PageWords } from './pages.ts';

/** The words of the site's own pages, in Korean. */
export const pagesKo: PageWords = {
  nav: {
    label: '이 사이트',
    story: '기사',
    editions: '판',
    corrections: '정정',
    evidence: '근거 자료',
    embeds: '퍼가기',
  },
  standing: {
    draft: '초안입니다. 발행되지 않았으며 내용이 바뀔 수 있습니다.',
    prepared: '준비된 판입니다. 아직 발행되지 않아 내용이 바뀔 수 있습니다.',
    released: (day) => `${day} 발행.`,
    older: (day) => `이전 판입니다. ${day} 당시 내용 그대로입니다.`,
    latest: '최신 판',
    changedAfter: '다음 판에서 바뀐 내용',
    changedSince: (day) => `${day} 판 이후 바뀐 내용`,
  },
  lastIn: (day) => `${day} 판에 마지막으로 실렸습니다.`,
  editions: {
    title: '판 목록',
    lead: '각 판에는 특정일(UTC 기준) 종료 시점까지 공개된 내용만 담습니다. 발행된 판은 바뀌지 않습니다. 틀린 내용은 다음 판에서 정정하며, 당시의 기사는 이곳에 그대로 남습니다.',
    name: (day) => `${day} 판`,
    status: {
      draft: '초안, 미발행',
      prepared: '준비됨, 미발행: 내용이 바뀔 수 있음',
      released: '발행됨: 바뀌지 않음',
    },
    asOf: '공개 기준일',
    compiled: '작성일',
    released: '발행일',
    notYet: '미발행',
    fingerprint: '지문(해시)',
    read: '당시의 기사',
    changes: '바뀐 내용',
    data: '데이터',
    hash: '지문은 판의 데이터를 정규화한 JSON(RFC 8785)의 SHA-256 값입니다. 같은 데이터에서는 언제나 같은 지문이 나옵니다.',
  },
};
