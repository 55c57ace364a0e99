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

  const MARKS = { BEFORE: 'meetings-item--target', AFTER: 'meetings-item--target-after' };

  const unmark = () =>
    agenda
      .querySelectorAll('.meetings-item')
      .forEach((item) => item.classList.remove(...Object.values(MARKS)));

  const depth = (item) => Number(item.className.match(/meetings-item--(\d)/)[1]);

  const isWithin = (item, above) => {
    let one = above.nextElementSibling;
    while (one && depth(one) > depth(above)) {
      if (one === item) {
        return true;
      }
      one = one.nextElementSibling;
    }
    return false;
  };

  // The next or last item that belongs to the same one.
  const neighbour = (item, step) => {
    let one = item[step];
    while (one && depth(one) > depth(item)) {
      one = one[step];
    }
    return one && depth(one) === depth(item) ? one : null;
  };

  const isThere = ({ side, beside }) =>
    beside === neighbour(dragged, side === 'BEFORE' ? 'nextElementSibling' : 'previousElementSibling');

  // The upper half of an item is the place before it, the lower the one after; that is the place
  // before what belongs to it, if anything does. Null where the dragged one is already, or cannot be.
  const placeAt = (event) => {
    const item = itemAt(event);
    if (!dragged || !item) {
      return null;
    }
    const box = item.getBoundingClientRect();
    const below = item.nextElementSibling;
    let place = { side: 'AFTER', beside: item };
    if (event.clientY < box.top + box.height / 2) {
      place = { side: 'BEFORE', beside: item };
    } else if (below && depth(below) > depth(item)) {
      place = { side: 'BEFORE', beside: below };
    }
    const stays = place.beside === dragged || isWithin(place.beside, dragged) || isThere(place);
    return stays ? null : place;
  };

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
    const place = placeAt(event);
    unmark();
    if (place) {
      event.preventDefault();
      place.beside.classList.add(MARKS[place.side]);
    }
  });

  agenda.addEventListener('drop', (event) => {
    const place = placeAt(event);
    if (place) {
      event.preventDefault();
      const form = dragged.querySelector('[data-place]');
      form.elements.side.value = place.side;
      form.elements.beside.value = place.beside.id.substring('item-'.length);
      form.submit();
    }
  });
})();
