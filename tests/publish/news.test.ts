import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../src/figures.ts';
import { say } from '../../src/language/say.ts';
import { NARROWEST } from '../../src/publish/height.ts';
import { newsOf } from '../../src/publish/news.ts';
import { statusCss, statusJs, statusOf } from '../../src/publish/status.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { FEWER, twoEditions } from '../story/two-editions.ts';

const yard = { chart: 'yard', state: 'empty', language: 'en' } as const;

describe('news about a picture of an older edition', () => {
  it('tell the correction of a value that its table shows', () => {
    const { before, after } = twoEditions(...FEWER);
    const timeline = { chart: 'timeline', state: 'winter', language: 'en', edition: before } as const;
    expect(newsOf(timeline, [before, after])).toEqual({
      severity: 'correction',
      text: 'Corrected on 9 March 2026: about 210 is now about 205.',
      path: 'editions/2026-03-10/changes/',
    });
  });

  it('are none where nothing that it shows changed, and none about the latest', () => {
    const { before, after } = twoEditions();
    expect(newsOf({ ...yard, edition: before }, [before, after])).toBeUndefined();
    expect(newsOf({ ...yard, edition: after }, [before, after])).toBeUndefined();
  });

  it('say where it is drawn differently without a correction', () => {
    const { before, after } = twoEditions(['story.en.json', '"title": "', '"title": "']);
    const moved = { ...after, charts: { ...after.charts, timeline: { ...after.charts.timeline, images: [] } } };
    const timeline = { chart: 'timeline', state: 'winter', language: 'en', edition: before } as const;
    expect(sceneOf(timeline).layers).not.toEqual(sceneOf({ ...timeline, edition: moved }).layers);
    expect(newsOf(timeline, [before, moved])?.severity).toBe('refresh');
  });
});

describe('status.css and status.js', () => {
  const { before, after } = twoEditions(...FEWER);
  const editions = [before, after];

  it('speak of pinned pages of older editions alone', () => {
    const css = statusCss('timeline', 'en', editions);
    expect(css).toContain('html:is([data-edition="2026-02-16"][data-state="winter"]):not([data-told])');
    expect(css).toContain('content:"Corrected on 9 March 2026: about 210 is now about 205."');
    expect(css).not.toContain('data-edition="2026-03-10"');
    expect(statusCss('timeline', 'en', [before])).toBe('');
  });

  it('give the latest values, to answer for quoted ones', () => {
    const status = statusOf('timeline', 'en', editions, (_, path) => `/${path}`);
    expect(status.values).toMatchObject({ c1: ['205', expect.stringContaining('205')] });
    expect(statusJs(status)).toMatch(/^chartNews\(\{.*\}\);\n$/);
  });
});

describe('the line for news', () => {
  it('has room for every sentence in two lines of the narrowest embed', () => {
    const { news } = say('en').vocabulary.embed;
    const date = '30 September 2026';
    const [from, to] = ['about 1,730', 'about 1,690'];
    const told = [news.revision, news.correction, news.retraction].flatMap(({ value, several }) => [
      value(date, from, to),
      several(date, '12'),
    ]);
    const room = 2 * (NARROWEST - 32);
    for (const text of [...told, news.refresh(date), news.gone(date), news.same])
      expect(textWidth(text, 13 * 0.92), text).toBeLessThan(room);
  });
});
