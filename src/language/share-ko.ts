import type { ShareWords } from './share.ts';

/** Codes and examples, in Korean. */
export const shareKo: ShareWords = {
  title: (picture) => `퍼가기·인용: ${picture}`,
  lead: '출처를 밝히면 자유롭게 쓸 수 있습니다. 모든 코드는 그림으로 시작하므로, 나머지가 지워져도 그림은 남습니다.',
  kind: '어느 판',
  following: {
    name: '최신판 따르기',
    consequence: '새 판이 나오면 귀하의 페이지에서도 그림이 바뀝니다. 함께 인용한 숫자와 달라질 수 있습니다.',
  },
  pinned: {
    name: '이 판에 고정',
    consequence: '그림과 문구, 표, 출처는 바뀌지 않습니다. 나중에 숫자가 정정되면 그림 위 한 줄로 알립니다.',
  },
  notPinned: '이 판은 준비 중으로 아직 발행되지 않았습니다. 바뀔 수 있으므로 아직 고정할 수 없습니다.',
  unknownOrigin: '이 사본은 자기 주소를 알지 못합니다. https://site.invalid 자리에 주소를 넣으십시오.',
  copy: '복사',
  copied: '복사했습니다',
  selected: '선택해 두었습니다. Ctrl+C, ⌘C 또는 기기 메뉴로 복사하십시오.',
  files: '파일',
  back: '퍼갈 수 있는 그림 모두 보기',
  kit: [
    'embed.html에 모두 들어 있습니다. 서버에 올려 프레임에 넣거나 일부만 써도 됩니다.',
    '번역하려면 태그 사이의 글을 바꾸십시오. 숫자, 날짜, 인용문은 그대로 둡니다.',
    '출처 줄을 지우지 마십시오. 이 사본에는 정정이 전달되지 않으므로 아래 주소에서 확인하십시오.',
  ],
  codes: {
    figure: {
      name: '대화형으로 바뀌는 그림',
      use: '대부분의 페이지용. 1kB보다 작은 스크립트를 쓰며, 없으면 그림이 남습니다.',
    },
    iframe: { name: '스크립트 없는 프레임', use: '처음부터 자리를 잡아 두므로 페이지가 밀리지 않습니다.' },
    component: { name: '웹 컴포넌트', use: '사용자 정의 요소를 받는 시스템용.' },
    amp: { name: 'AMP', use: 'AMP 페이지용. amp-iframe 스크립트가 필요합니다.' },
    wordpress: { name: '워드프레스 주소', use: '한 줄에 주소만 붙여 넣습니다.' },
    markdown: { name: '마크다운', use: 'GitHub, Ghost, 문서용.' },
    rich: { name: '서식 있는 글', use: '서브스택 등 뉴스레터용: 그림과 출처 링크를 함께 복사합니다.' },
    email: { name: '전자우편', use: 'HTML 메일용. 전체 주소가 든 그림입니다.' },
    citation: { name: '인용', use: '일반 글.' },
    bibtex: { name: 'BibTeX', use: 'LaTeX용.' },
    csl: { name: 'CSL-JSON', use: 'Zotero 등 문헌 관리 도구용.' },
    csv: { name: '데이터 주소', use: '그림에 쓰인 행을 CSV로.' },
  },
  examples: {
    title: '퍼갈 수 있는 그림',
    lead: '기사의 모든 그림은 출처, 표, 판 정보와 함께 다른 페이지에 실을 수 있습니다. 아래는 실제로 작동하는 예입니다.',
    promise: [
      '고정한 그림은 제목, 그림, 문구, 표, 출처, 판, 이용 조건이 한 바이트도 바뀌지 않습니다.',
      '정정은 그림 위 한 줄로 알립니다. 스크립트를 막은 페이지에서도 보입니다.',
      '쿠키도 저장도 없고, 이 사이트 밖으로 요청하지 않으며, 독자에 관해 아무것도 수집하지 않습니다.',
    ],
    others: '모든 상태',
  },
};
