// Runs before the page is drawn, so that nothing jumps: with scripts on, the story scrolls.
(function () {
  // A browser without modules will not run the story's script: it keeps the stills.
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  var root = document.documentElement;
  if (new URLSearchParams(location.search).get('mode') !== 'all') root.dataset.mode = 'scroll';
  var less = matchMedia('(prefers-reduced-motion: reduce)');
  var obey = function () {
    root.dataset.motion = less.matches ? 'none' : 'full';
  };
  obey();
  less.addEventListener('change', obey);
  // If the story's script does not load, every step's still is shown, as without scripts.
  addEventListener(
    'error',
    function (event) {
      if (event.target instanceof HTMLScriptElement) root.dataset.mode = 'all';
    },
    true,
  );
})();
