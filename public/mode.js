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
  // If the story's script does not load, every step's still is shown, as without scripts.
  addEventListener(
    'error',
    function (event) {
      if (!(event.target instanceof HTMLScriptElement)) return;
      root.dataset.mode = 'all';
      delete root.dataset.bar;
    },
    true,
  );
})();
