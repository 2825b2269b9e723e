// Runs before the page is drawn, so that nothing jumps: with scripts on, the story scrolls.
(function () {
  var root = document.documentElement;
  var still = function () {
    root.dataset.mode = 'all';
  };
  if (new URLSearchParams(location.search).get('mode') !== 'all') root.dataset.mode = 'scroll';
  root.dataset.motion = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'full';
  // If the story's own script does not load, every step's still is shown, as without scripts.
  addEventListener(
    'error',
    function (event) {
      if (event.target instanceof HTMLScriptElement) still();
    },
    true,
  );
})();
