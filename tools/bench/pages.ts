import { build } from 'vite';

/** The pages that are compared: the same HTML and CSS, each with another script in the place of the story's. */
export interface Pages {
  /** As built. */
  readonly story: string;
  /** d3-transition moves the same marks, one element each, between the same stills. */
  readonly rival: string;
  /** The story's layout, with no script that changes a picture. */
  readonly motionless: string;
}

/** Where the rival's script is served. */
export const RIVAL_SCRIPT = '/bench-rival.js';

const STORY_SCRIPT = /<script type="module"[^>]*>\s*<\/script>/g;

/**
 * The three pages, from the built one.
 * @throws when the built page has no module script, or one that is inline
 */
export function comparedPages(html: string): Pages {
  if (!STORY_SCRIPT.test(html))
    throw new Error('dist/index.html has no <script type="module" src>: nothing to compare.');
  // Without a script that says so, the page would show every still.
  const ready = '<script type="module">document.documentElement.dataset.bar = "ready"</script>';
  const motionless = html.replace(STORY_SCRIPT, '').replace('</body>', `${ready}</body>`);
  const rival = motionless.replace('</body>', () => `<script type="module" src="${RIVAL_SCRIPT}"></script></body>`);
  return { story: html, rival, motionless };
}

/** The rival's script, bundled and minified as the story's is. */
export async function bundleRival(): Promise<string> {
  const entry = new URL('./rival.ts', import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: decodeURIComponent(entry), formats: ['es'] }, minify: true },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const code = outputs.flatMap(({ output }) => output.map((part) => (part.type === 'chunk' ? part.code : ''))).join('');
  if (code === '') throw new Error('Vite made no script of tools/bench/rival.ts.');
  return code;
}
