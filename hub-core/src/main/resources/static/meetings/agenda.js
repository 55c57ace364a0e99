// Items of an agenda can be dragged to another place; the buttons beside them do the same without.
(() => {
  'use strict';

  const agenda = document.querySelector('[data-agenda]');
  if (!agenda) {
    return;
  }

  // Screen readers announce what changes on a page, not what it came with.
  document.querySelectorAll('.kern-alert .kern-title').forEach((title) => {
    const words = title.textContent;
    title.textContent = '';
    setTimeout(() => {
      title.textContent = words;
    }, 100);
  });

  let dragged = null;

  const itemAt = (event) => event.target.closest('.meetings-item');

  const unmark = () =>
    agenda
      .querySelectorAll('.meetings-item--target')
      .forEach((item) => item.classList.remove('meetings-item--target'));

  agenda.querySelectorAll('.meetings-item').forEach((item) => {
    item.draggable = true;
  });

  agenda.addEventListener('dragstart', (event) => {
    dragged = itemAt(event);
    dragged.classList.add('meetings-item--dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.id);
  });

  agenda.addEventListener('dragend', () => {
    unmark();
    if (dragged) {
      dragged.classList.remove('meetings-item--dragged');
    }
    dragged = null;
  });

  agenda.addEventListener('dragover', (event) => {
    const item = itemAt(event);
    if (dragged && item && item !== dragged) {
      event.preventDefault();
      unmark();
      item.classList.add('meetings-item--target');
    }
  });

  agenda.addEventListener('drop', (event) => {
    const item = itemAt(event);
    if (dragged && item && item !== dragged) {
      event.preventDefault();
      const form = dragged.querySelector('[data-place]');
      form.elements.before.value = item.id.substring('item-'.length);
      form.submit();
    }
  });
})();
