import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRoot } from './browser.ts';

const APT = 'apt-get update && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static';
const NGINX = '/usr/sbin/nginx';
const BROTLI = '/etc/nginx/modules-enabled';

/** Whether this machine has an nginx that sends precompressed files. */
function present(): boolean {
  if (!existsSync(NGINX) || !existsSync(BROTLI)) return false;
  return spawnSync('sh', ['-c', `grep -l brotli_static ${BROTLI}/*.conf`]).status === 0;
}

/** Installs Debian's nginx where this process may. The package would also start it as a service, which is not wanted. */
function installWithApt(): void {
  if (process.platform !== 'linux' || !isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return;
  process.stderr.write(`No nginx found. Installing it: ${APT}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', APT], { env, encoding: 'utf8', input: '' });
  if (status !== 0) process.stderr.write(`${(stdout + stderr).trim().split('\n').slice(-5).join('\n')}\n`);
}

/**
 * An nginx with the modules that `deploy/nginx.conf` needs: the one of this machine, else Debian's (as root).
 * @returns the path of its executable
 * @throws an error that says what to do, when there is none
 */
export function findNginx(): string {
  if (!present()) installWithApt();
  if (present()) return NGINX;
  throw new Error(
    [
      'No nginx with brotli_static on this machine, and the test of deploy/nginx.conf needs one.',
      'On Debian or Ubuntu, as root:',
      `  ${APT}`,
    ].join('\n'),
  );
}
