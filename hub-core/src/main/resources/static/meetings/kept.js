// Shows what room.js has kept on this device of minutes that were closed while somebody typed.
(() => {
  'use strict';

  document.querySelectorAll('[data-kept]').forEach((place) => {
    const key = 'minutes:' + place.dataset.kept;
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(key));
    } catch (e) {
      // Nothing kept.
    }
    if (!kept || typeof kept.text !== 'string') {
      return;
    }
    place.querySelector('[data-text]').textContent = kept.text;
    place.hidden = false;
    place.querySelector('[data-drop]').addEventListener('click', () => {
      localStorage.removeItem(key);
      place.remove();
    });
  });
})();
