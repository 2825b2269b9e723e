import type { CorrectionWords } from './corrections.ts';

/** What became of published values, in Korean. No particle follows a slot: it would depend on what stands there. */
export const correctionsKo: CorrectionWords = {
  title: '정정',
  description: '무엇이 언제부터 왜 틀렸는지, 정정하고 철회한 내용을 모두 밝힙니다.',
  intro:
    '발행한 뒤 틀린 것으로 드러난 내용은 그것을 실었던 판에 그대로 남겨 둡니다. 이 페이지에서는 바른 내용이 무엇인지, 언제부터 왜 틀렸는지를 최신순으로 밝힙니다.',
  none: '지금까지 정정하거나 철회한 내용이 없습니다. 정정하게 되면 이 페이지와 해당 수치 옆에 표시합니다.',
  point: {
    was: '정정 전',
    now: '정정 후',
    why: '이유',
    wrongIn: '이전 내용이 실린 판',
    madeIn: '바뀐 판',
    sources: '출처',
  },
  edition: (day) => `${day} 판`,
  mark: '정정',
  withdrawnMark: '철회',
  was: (value) => `정정됨. 정정 전: ${value}`,
  onPage: '이 판에서 정정한 내용',
  entryValue: '{what}: {from} → {to}. 이유: {reason}.',
  entryField: '{what}의 {field}: {from} → {to}. 이유: {reason}.',
  laterValue: '이후 정정: {what}. 이 판의 값: {from}, 현재 값: {to}. 이유: {reason}.',
  laterField: '이후 정정: {what}의 {field}. 이 판의 내용: {from}, 현재 내용: {to}. 이유: {reason}.',
  laterWithdrawn: '이후 철회: {what}. 이유: {reason}.',
  see: '정정 내용',
  many: (count) => `이 판의 내용 가운데 이후 정정하거나 철회한 것: ${count}건`,
  feed: {
    title: (site) => `${site}: 판과 정정`,
    description: '발행한 모든 판과 모든 정정을 알립니다. 준비 중인 판은 싣지 않습니다.',
    edition: (day) => `${day} 판`,
    correction: (kind, name) => `${kind}: ${name}`,
    field: (name, field) => `${name}, ${field}`,
    follow: '새 판과 정정 받아 보기:',
    changes: '달라진 점',
  },
};
