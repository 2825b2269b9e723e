import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isRoot } from '../../tools/browser.ts';
import { findNginx } from '../../tools/nginx.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** `deploy/nginx.conf` with the lines that it asks to be changed changed, and no other. */
function configured(port: number, root: string, base: string): string {
  const changes: [RegExp, string][] = [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/root \/var\/www\/story;/, `root ${root};`],
    [/set \$base "";/, `set $base "${base}";`],
    [/include \/var\/www\/story\//, `include ${root}${base}/`],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`deploy/nginx.conf has no ${from.source}`);
      return text.replace(from, to);
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  );
}

/**
 * Serves a folder with the shipped nginx file.
 * @param home a folder for nginx's own files
 * @param root the folder that holds the site, under the name of its base path
 * @param base such as `/railcars`
 */
export async function serveWithNginx(
  home: string,
  root: string,
  base: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const port = await freePort();
  mkdirSync(home, { recursive: true });
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  const main = [
    ...(isRoot() ? ['user root;'] : []),
    `daemon off; pid ${home}/pid; error_log ${home}/error.log;`,
    'include /etc/nginx/modules-enabled/*.conf;',
    'events { worker_connections 64; }',
    `http { access_log off; ${paths.join(' ')} include ${home}/story.conf; }`,
  ];
  writeFileSync(join(home, 'story.conf'), configured(port, root, base));
  writeFileSync(join(home, 'nginx.conf'), main.join('\n'));
  const child = spawn(findNginx(), ['-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')], { stdio: 'pipe' });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await ask(`${origin}${base}/`).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (child.exitCode !== null || tries > 200)
      throw new Error(`nginx did not start: ${said}${readFileSync(join(home, 'error.log'), 'utf8')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url: `${origin}${base}/`,
    close: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

/** What a server answers: its bytes as they came, nothing unpacked and no redirect followed. */
export function ask(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, fail) => {
    get(url, { headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });
}
