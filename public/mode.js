// Runs before the page is drawn, so that nothing jumps: with scripts on, the story scrolls.
(function () {
  // A browser without modules will not run the story's script: it keeps the stills.
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  var root = document.documentElement;
  var kept = function (name) {
    try {
      return localStorage.getItem('reading-' + name);
    } catch {
      return null;
    }
  };
  var asked = new URLSearchParams(location.search).get('mode') || kept('mode');
  root.dataset.mode = asked === 'all' || asked === 'step' ? asked : 'scroll';
  root.dataset.bar = '';
  var theme = kept('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var less = matchMedia('(prefers-reduced-motion: reduce)');
  var obey = function () {
    root.dataset.motion = less.matches || kept('motion') === 'none' ? 'none' : 'full';
  };
  obey();
  less.addEventListener('change', obey);
  // The story's script has run by then, or never will: it was not loaded, not understood, or has failed. Then every
  // step's still is shown, as without scripts.
  addEventListener('DOMContentLoaded', function () {
    if (root.dataset.bar === 'ready') return;
    root.dataset.mode = 'all';
    delete root.dataset.bar;
  });
})();
