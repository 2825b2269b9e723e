import { describe, expect, it } from 'vitest';
import { heightMessages, questionOf } from '../../src/embed/heights.ts';

const speaker = {
  href: 'https://charts.example/embed/yard/empty/?eid=a',
  id: 'a',
  childId: undefined,
  secret: undefined,
  resizerId: undefined,
  bareHeight: false,
};

describe('the messages of a height', () => {
  it('are those that every host may hear', () => {
    expect(heightMessages(612, 320, speaker)).toEqual([
      { type: 'chart-embed:size', v: 1, id: 'a', height: 612 },
      { 'datawrapper-height': { a: 612 } },
      { sentinel: 'amp', type: 'embed-size', height: 612 },
      '{"src":"https://charts.example/embed/yard/empty/?eid=a","context":"iframe.resize","height":612}',
      '{"id":"iframeMessenger:chart","type":"set-height","value":612}',
    ]);
  });

  it('are joined by those that a host has to ask for', () => {
    const asked = { ...speaker, childId: 'p', secret: 's', resizerId: 'r', bareHeight: true };
    expect(heightMessages(612, 320, asked).slice(5)).toEqual([
      'pymxPYMxpxPYMxheightxPYMx612',
      '[iFrameSizer]r:612:320:init',
      { message: 'height', value: 612, secret: 's' },
      { height: 612 },
    ]);
  });
});

describe('a question of a parent', () => {
  it.each([
    [{ sentinel: 'amp', type: 'frames-init' }, {}],
    ['[iFrameSizer]iFrameResizer0:8:false:false', { resizerId: 'iFrameResizer0' }],
    ['pymxPYMxchartxPYMxwidthxPYMx320', { childId: 'chart' }],
    [{ message: 'ready', secret: 'abc' }, { secret: 'abc' }],
    [{ type: 'setHeight', id: 7 }, { setHeight: 7 }],
  ])('is understood: %j', (data, asked) => {
    expect(questionOf(data)).toEqual(asked);
  });

  it.each([
    null,
    undefined,
    7,
    '',
    'pym',
    {},
    [],
    { type: 'setHeight' },
    { message: 'ready', secret: 1 },
    '[iFrameSizer]',
  ])('is none: %j', (data) => {
    expect(questionOf(data)).toBeUndefined();
  });
});
