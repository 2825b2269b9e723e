import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAYS } from '../record/released.ts';
import { correctedData } from './made-up.ts';

const data = mkdtempSync(join(tmpdir(), 'review-'));
let server: ChildProcess;
let address: string;

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  correctedData(data);
  const args = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(await freePort())];
  // Astro serves no pages where it takes itself for a part of a test.
  const test = { VITEST: undefined, NODE_ENV: undefined, BASE_URL: undefined };
  const env = { ...process.env, ...test, STORY_DATA: data, ASTRO_TELEMETRY_DISABLED: '1' };
  server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((resolve, reject) => {
    let said = '';
    server.on('exit', () => reject(new Error(`astro dev ended: ${said}`)));
    server.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
}, 120_000);
afterAll(() => {
  server.removeAllListeners('exit');
  server.kill();
  rmSync(data, { recursive: true, force: true });
});

describe('/review/ while somebody works on the story', () => {
  it(
    'shows every kind of change of the edition that is not published, before and after, with its size',
    { timeout: 120_000 },
    async () => {
      const page = await (await fetch(`${address}review/`)).text();
      const part = (id: string): string => new RegExp(`data-review="${id}".*?</section>`, 's').exec(page)?.[0] ?? '';
      expect(part('numbers')).toMatch(/data-record="c1".*about 210 containers.*about 205 containers.*−5 \(−2.4 %\)/s);
      expect(part('record')).toContain('five of the boxes were sheds');
      expect(part('passages')).toMatch(/data-passage="steps\/look".*<del[^>]*>.*210.*<ins[^>]*>.*205/s);
      for (const id of ['graphics', 'embeds', 'shares']) {
        expect(part(id)).toMatch(/data-side="before".*data-side="after"/s);
        expect(part(id)).toMatch(/Marks: \d+ new, \d+ gone, \d+ moved/);
      }
      const [embed = ''] = /\/review\/embed\/[^"]+/.exec(part('embeds')) ?? [];
      expect(await (await fetch(new URL(embed, address))).text()).toContain('data-frozen');
      const images = [...part('shares').matchAll(/\/review\/share\/[^"]+/g)].map(([path]) => path);
      expect(images.map((path) => path.split('/')[3]).slice(0, 2)).toEqual([DAYS.released, DAYS.next]);
      const image = await fetch(new URL(images[1] ?? '', address));
      expect(image.headers.get('content-type')).toBe('image/png');
      expect((await image.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    },
  );
});

describe('a built site', () => {
  it('has neither the page nor a way to it', () => {
    expect(readFileSync('dist/index.html', 'utf8')).toContain('</html>');
    expect(globSync('dist/**/review*')).toEqual([]);
    const told = globSync('dist/**/*.html').filter((file) =>
      /data-review=|\breview\//.test(readFileSync(file, 'utf8')),
    );
    expect(told).toEqual([]);
  });
});
