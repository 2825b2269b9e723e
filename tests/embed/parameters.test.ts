import { describe, expect, it } from 'vitest';
import { readParameters } from '../../src/embed/parameters.ts';

const NOTHING = {
  theme: undefined,
  plain: false,
  transparent: false,
  state: undefined,
  childId: undefined,
  eid: undefined,
  asof: undefined,
  quote: undefined,
  bareHeight: false,
  secret: undefined,
};

describe('the parameters of an embed', () => {
  it('are what hosts ask for', () => {
    const query =
      '?theme=dark&plain=1&transparent=true&state=empty&childId=chart-1&eid=a_1&asof=2026-02-16.2&quote=c1:210/220';
    expect(readParameters(`${query}&proto=height`, '#?secret=abc123')).toEqual({
      theme: 'dark',
      plain: true,
      transparent: true,
      state: 'empty',
      childId: 'chart-1',
      eid: 'a_1',
      asof: '2026-02-16.2',
      quote: { record: 'c1', value: '210/220' },
      bareHeight: true,
      secret: 'abc123',
    });
  });

  it.each(['', '?unknown=1&utm_source=x', '?theme=auto&dark=auto', '?plain=0'])('are none in "%s"', (query) => {
    expect(readParameters(query, '')).toEqual(NOTHING);
  });

  it.each([
    '?theme=<script>',
    '?state=../../../etc',
    '?childId=xPYMxheightxPYMx9%0A',
    '?eid="><img src=x onerror=alert(1)>',
    '?asof=2026',
    '?quote=c1:<b>',
    '?quote=:',
    `?eid=${'a'.repeat(81)}`,
    '?quote=__proto__:1',
    '?%E0%A4%A',
  ])('are none where they are hostile: %s', (query) => {
    expect(readParameters(query, '#secret=<script>')).toEqual(NOTHING);
  });

  it('know Datawrapper’s word for the theme', () => {
    expect(readParameters('?dark=false', '').theme).toBe('light');
    expect(readParameters('?dark=true', '').theme).toBe('dark');
  });
});
