import { expect, test } from 'vitest';
import { koreanSentenceEnd } from '../../src/language/sentence-end.ts';

test.each([
  ['다섯 량은 창고였다', '창고였다', '창고였음'],
  ['다섯 량은 창고였습니다.', '창고였습니다', '창고였음'],
  ['두 번 집계했다', '집계했다', '집계했음'],
  ['근거가 없다', '없다', '없음'],
  ['원문과 다르게 옮겨졌기 때문이다', '때문이다', '때문'],
  ['출처가 그렇게 말합니다', '말합니다', '말함'],
  ['나중에 확인된다', '확인된다', '확인됨'],
  ['“이미 있다”', '있다', '있음'],
])('%s is a sentence', (text, word, noun) => {
  expect(koreanSentenceEnd(text)).toEqual({ word, noun });
});

test.each(['다섯 량은 창고였음', '집계 착오', '재집계 결과', '이름이 바뀐 바다', '늘어난 수요', '원문 오역(KBS)', ''])(
  '%s is none',
  (text) => {
    expect(koreanSentenceEnd(text)).toBeUndefined();
  },
);
