import { describe, expect, it } from 'vitest';
import { endingOf, koreanParticles } from '../../src/language/particles.ts';

const { fit, fixed } = koreanParticles;
const after = (before: string, mark: string): string => before + fit(mark, before);

describe('a particle takes the form that the word before it asks for', () => {
  it.each([
    ['73량', '을(를)', '73량을'],
    ['약 73량', '이(가)', '약 73량이'],
    ['북한', '은(는)', '북한은'],
    ['러시아', '은(는)', '러시아는'],
    ['러시아', '과(와)', '러시아와'],
    ['두만강역', '과(와)', '두만강역과'],
    ['평양', '(으)로', '평양으로'],
    ['블라디보스토크', '(으)로', '블라디보스토크로'],
    ['비욘드 패럴렐', '(으)로', '비욘드 패럴렐로'],
    ['비욘드 패럴렐', '이(가)', '비욘드 패럴렐이'],
    ['하산역', '(으)로부터', '하산역으로부터'],
    ['10월 5일', '(으)로', '10월 5일로'],
    ['김정은', '이(가)', '김정은이'],
    ['벗', '아(야)', '벗아'],
    ['친구', '아(야)', '친구야'],
    ['화차', '(이)라고', '화차라고'],
    ['화물', '(이)라고', '화물이라고'],
    ['3편', '(이)나', '3편이나'],
    ['3~4배', '(이)다', '3~4배다'],
  ])('%s + %s', (before, mark, expected) => expect(after(before, mark)).toBe(expected));

  it.each([
    ['0', '이(가)', '0이'],
    ['1', '은(는)', '1은'],
    ['2', '은(는)', '2는'],
    ['3', '은(는)', '3은'],
    ['4', '은(는)', '4는'],
    ['5', '은(는)', '5는'],
    ['6', '은(는)', '6은'],
    ['7', '은(는)', '7은'],
    ['8', '은(는)', '8은'],
    ['9', '은(는)', '9는'],
    ['20', '을(를)', '20을'],
    ['1,000', '을(를)', '1,000을'],
    ['7', '(으)로', '7로'],
    ['6', '(으)로', '6으로'],
    ['10', '(으)로', '10으로'],
    ['1.2km', '을(를)', '1.2km를'],
    ['320m', '(으)로', '320m로'],
    ['20%', '을(를)', '20%를'],
  ])('digits are read aloud: %s + %s', (before, mark, expected) => expect(after(before, mark)).toBe(expected));

  it.each([
    ['KBS', '은(는)', 'KBS는'],
    ['CSIS', '이(가)', 'CSIS가'],
    ['RFA', '을(를)', 'RFA를'],
    ['VOA', '과(와)', 'VOA와'],
    ['MBN', '이(가)', 'MBN이'],
    ['CNN', '(으)로', 'CNN으로'],
    ['UPI', '은(는)', 'UPI는'],
    ['CBS', '(이)라고', 'CBS라고'],
    ['UPSL', '(으)로', 'UPSL로'],
    ['38 North', '은(는)', '38 North는'],
    ['Meduza', '은(는)', 'Meduza는'],
    ['Yonhap', '이(가)', 'Yonhap이'],
    ['Shine', '은(는)', 'Shine은'],
    ['Newsweek', '은(는)', 'Newsweek는'],
    ['railcars', '이(가)', 'railcars가'],
    ['traffic', '을(를)', 'traffic을'],
    ['Beyond Parallel', '(으)로', 'Beyond Parallel로'],
  ])('Latin letters too: %s + %s', (before, mark, expected) => expect(after(before, mark)).toBe(expected));

  it.each([
    ['전략국제문제연구소(CSIS)', '은(는)', '전략국제문제연구소(CSIS)는'],
    ['자유아시아방송(RFA)', '이(가)', '자유아시아방송(RFA)이'],
    ['“not a gun”(우리 번역: 총이 아니다)', '(이)라고', '“not a gun”(우리 번역: 총이 아니다)이라고'],
    ['“총 73량”', '을(를)', '“총 73량”을'],
    ['‘징후’', '과(와)', '‘징후’와'],
    ['두만강역, ', '은(는)', '두만강역, 은'],
    ['', '은(는)', '는'],
  ])('asides in brackets, quotation marks and signs are passed over: %s + %s', (before, mark, expected) =>
    expect(after(before, mark)).toBe(expected),
  );

  it('every mark of a text is fitted to what stands before it, within the text too', () => {
    expect(fit('을(를) 본 날, 북한와(과) 러시아은(는)', '73량')).toBe('을 본 날, 북한과 러시아는');
  });

  it('other brackets stay', () => {
    expect(fit('(으뜸) 이(이것)', '북한')).toBe('(으뜸) 이(이것)');
    expect(endingOf('')).toBe('vowel');
  });
});

describe('a particle typed for one sound only', () => {
  it.each([
    ['은 말했다', '은', '은(는)'],
    ['가 ', '가', '이(가)'],
    ['를, ', '를', '을(를)'],
    ['와', '와', '과(와)'],
    ['으로 갔다', '으로', '(으)로'],
    ['로부터', '로부터', '(으)로부터'],
    ['라고 썼다', '라고', '(이)라고'],
    ['나 ', '나', '(이)나'],
  ])('is found at the head of “%s”', (text, particle, write) => expect(fixed(text)).toEqual({ particle, write }));

  it.each(['은(는) 말했다', '(으)로', '의 철도', '에서', '가량', '이후', ' 은', '로켓', '나라', '도 '])(
    '“%s” is none',
    (text) => expect(fixed(text)).toBeUndefined(),
  );
});
