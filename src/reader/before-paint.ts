/**
 * Runs before the page is drawn, so that nothing jumps: with scripts on, the story is read as the reader has chosen, and
 * scrolls where nothing was chosen. It has an address of its own, `/mode.js`, since module scripts run later.
 */
/** How often it is asked whether the story's script is still on its way, in milliseconds. */
const PATIENCE = 4000;

const root = document.documentElement;

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`reading-${name}`);
  } catch {
    return null;
  }
}

const asked = new URLSearchParams(location.search).get('mode') ?? kept('mode');
root.dataset.mode = asked === 'all' || asked === 'step' ? asked : 'scroll';
root.dataset.bar = '';
const theme = kept('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
const less = matchMedia('(prefers-reduced-motion: reduce)');
const obey = (): void => {
  root.dataset.motion = less.matches || kept('motion') === 'none' ? 'none' : 'full';
};
obey();
less.addEventListener('change', obey);
const showAll = (): void => {
  if (root.dataset.bar === 'ready') return;
  root.dataset.mode = 'all';
  delete root.dataset.bar;
};
// The story's script has run by then, or never will: it was not loaded, not understood, or has failed. Then every
// step's still is shown, as without scripts.
document.addEventListener('DOMContentLoaded', showAll);
// Nor does a reader who has come to a step wait for one that is slow, or lose that step.
const waiting = setInterval(() => {
  if (root.dataset.bar !== '') {
    clearInterval(waiting);
    return;
  }
  const step = [...document.querySelectorAll('[data-step]')].findLast(
    (one) => one.getBoundingClientRect().top <= innerHeight / 2,
  );
  if (step) showAll();
  step?.scrollIntoView({ behavior: 'instant' });
}, PATIENCE);
