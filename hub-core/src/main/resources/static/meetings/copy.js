// Copies what stands on the page; where the browser forbids it, selects it for copying by hand.
(() => {
  'use strict';

  const select = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  document.querySelectorAll('[data-copies]').forEach((place) => {
    const text = document.getElementById(place.dataset.copies);
    const state = place.querySelector('[role=status]');
    place.hidden = false;
    place.querySelector('button').addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        state.textContent = state.dataset.done;
      } catch {
        select(text);
        state.textContent = state.dataset.failed;
      }
    });
  });
})();
