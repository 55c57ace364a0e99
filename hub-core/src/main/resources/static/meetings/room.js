// Keeps an open meeting up to date, and saves what is typed: at once, merged with what others type,
// and on this device while there is no connection. Without this script the page's forms do it.
(() => {
  'use strict';

  const main = document.querySelector('main[data-live-source]');
  if (!main) {
    return;
  }

  // ---- how much of the window the bar takes

  const bar = main.querySelector('.meetings-bar');
  if (bar) {
    new ResizeObserver(() => {
      document.documentElement.style.setProperty('--meetings-bar', bar.offsetHeight + 'px');
    }).observe(bar);
  }

  // ---- what the page shows

  const shown = new Map();
  main.querySelectorAll('[data-live]').forEach((part) => shown.set(part.id, part.innerHTML));

  let refreshing = false;
  let again = false;

  // Every answer brings other tokens against forgery, which are no news.
  const news = (html) => html.replace(/(name="_csrf" value=")[^"]*/g, '$1');

  // What somebody has begun to fill in, to open or to choose stays as it is.
  const begun = (one) => {
    if (one.matches('details')) {
      return (now) => { now.open = one.open; };
    }
    if (one.matches('input[type=radio], input[type=checkbox]')) {
      return one.checked === one.defaultChecked ? null : (now) => { now.checked = one.checked; };
    }
    if (one.matches('select')) {
      const chosen = [...one.options].some((option) => option.selected !== option.defaultSelected);
      return chosen ? (now) => { now.value = one.value; } : null;
    }
    return one.matches('input, textarea') && one.value !== one.defaultValue
      ? (now) => { now.value = one.value; } : null;
  };

  const gone = main.querySelector('[data-live-gone]');

  const isTicked = (one) => one.matches('input[type=radio]') && one.checked && !one.defaultChecked;

  const replace = (part, html) => {
    const kept = [...part.querySelectorAll('[id]')]
      .map((one) => ({ id: one.id, restore: begun(one), ticked: isTicked(one) }))
      .filter((one) => one.restore);
    part.innerHTML = html;
    kept.forEach((one) => {
      const now = document.getElementById(one.id);
      if (now) {
        one.restore(now);
      } else if (one.ticked && gone) {
        gone.textContent = gone.dataset.liveGone;
      }
    });
  };

  const swap = (fresh) => {
    const active = document.activeElement;
    const focused = active && active.id;
    const selection = active && 'selectionStart' in active
      ? [active.selectionStart, active.selectionEnd] : null;
    // What is there only while the meeting lasts goes with its end.
    main.querySelectorAll('[data-live-while]').forEach((one) => {
      if (!fresh.getElementById(one.id)) {
        if (one.contains(document.activeElement) && bar) {
          bar.focus();
        }
        one.remove();
      }
    });
    main.querySelectorAll('[data-live]').forEach((part) => {
      const now = fresh.getElementById(part.id);
      // What was refused stays, with why, until it is sent again.
      if (now && !part.querySelector('.kern-error') && news(now.innerHTML) !== news(shown.get(part.id) || '')) {
        shown.set(part.id, now.innerHTML);
        replace(part, now.innerHTML);
      }
    });
    if (focused && document.activeElement.id !== focused) {
      const there = document.getElementById(focused);
      if (there) {
        there.focus();
        if (selection && selection[0] !== null && 'setSelectionRange' in there) {
          there.setSelectionRange(selection[0], selection[1]);
        }
      } else {
        // The button is gone, as what it offered has been done: stay beside it.
        const row = focused.match(/^(?:here|remote|deputy|deputy-remote|gone)-([-0-9a-f]{36})$/);
        const next = row
          ? document.querySelector('#attendee-' + CSS.escape(row[1]) + ' button')
          : /^(?:deputy-)?never-/.test(focused) && document.getElementById('wrong');
        if (next) {
          next.focus();
        }
      }
    }
  };

  // A page that many follow fetches nothing but what changes.
  const part = main.hasAttribute('data-live-part') ? { 'X-Part': 'live' } : {};

  // Where a form was refused its address answers nothing but forms. The item that is shown stays,
  // though the meeting goes on to another.
  const home = new URL(main.dataset.livePage, location.href);
  const from = new URL(home.pathname === location.pathname ? location.href : home.href);
  home.searchParams.forEach((value, name) => from.searchParams.set(name, value));
  from.hash = '';

  const refresh = async () => {
    if (refreshing) {
      again = true;
      return;
    }
    refreshing = true;
    do {
      again = false;
      try {
        const answer = await fetch(from, {
          credentials: 'same-origin',
          headers: part,
        });
        if (answer.ok && !answer.redirected) {
          swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
        }
      } catch (e) {
        // Without a connection; the next event comes with it.
      }
    } while (again);
    refreshing = false;
  };

  main.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches('[data-quiet]')) {
      return;
    }
    event.preventDefault();
    const values = new URLSearchParams(new FormData(form, event.submitter));
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        credentials: 'same-origin',
        body: values,
      });
      if (new URL(answer.url).searchParams.has('refused')) {
        location.assign(answer.url + '#refused');
      }
    } finally {
      refresh();
    }
  });

  // ---- what is typed

  const form = main.querySelector('[data-minutes]');
  let poll = () => {};

  if (form) {
    const area = form.elements.text;
    const state = form.querySelector('[data-state]');
    const conflicts = form.querySelector('[data-conflicts]');
    const address = form.dataset.minutes;
    const key = 'minutes:' + address;
    let base = form.elements.base.value;
    let timer = null;
    let sending = false;

    // Whoever comes here by the skip link or by keyboard writes on.
    area.setSelectionRange(area.value.length, area.value.length);

    const keep = () => {
      try {
        if (area.value === base) {
          localStorage.removeItem(key);
        } else {
          localStorage.setItem(key, JSON.stringify({ base, text: area.value }));
        }
      } catch (e) {
        // No room or not allowed: the page itself still has it.
      }
    };

    const put = (text) => {
      const before = area.value;
      if (before === text) {
        return;
      }
      let start = 0;
      while (start < before.length && start < text.length && before[start] === text[start]) {
        start += 1;
      }
      const move = (at) => (at <= start ? at : Math.max(start, text.length - (before.length - at)));
      const from = move(area.selectionStart);
      const to = move(area.selectionEnd);
      area.value = text;
      area.setSelectionRange(from, to);
    };

    const say = (words) => {
      state.textContent = words;
    };

    const show = (passages) => {
      if (!passages.length) {
        return;
      }
      conflicts.replaceChildren(
        ...[form.dataset.conflict, ...passages].map((words) => {
          const line = document.createElement('li');
          line.textContent = words;
          return line;
        }),
      );
      conflicts.hidden = false;
    };

    const later = (pause) => {
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    };

    const save = async () => {
      if (sending) {
        later(200);
        return;
      }
      sending = true;
      const sent = area.value;
      const csrf = form.querySelector('input[name=_csrf]').value;
      try {
        const answer = await fetch(address, {
          method: 'POST',
          credentials: 'same-origin',
          body: new URLSearchParams({ _csrf: csrf, base, text: sent }),
        });
        if (answer.ok && !answer.redirected) {
          const saved = await answer.json();
          show(saved.conflicts);
          if (area.value === sent) {
            put(saved.text);
            base = saved.text;
            if (state.textContent) {
              // Whoever has only opened the page has saved nothing.
              say(form.dataset.saved);
            }
          } else {
            // Typed on meanwhile: that grew from what was sent.
            base = sent;
            later(300);
          }
          form.elements.base.value = base;
          keep();
        } else {
          say(answer.status === 409 ? form.dataset.closed : form.dataset.refused);
        }
      } catch (e) {
        say(form.dataset.offline);
        later(3000);
      } finally {
        sending = false;
      }
    };

    area.addEventListener('input', () => {
      keep();
      say(form.dataset.saving);
      later(700);
    });

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      save();
    });

    window.addEventListener('online', () => later(0));

    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (kept && typeof kept.text === 'string' && kept.text !== kept.base) {
        base = kept.base;
        area.value = kept.text;
        say(form.dataset.saving);
        later(0);
      }
    } catch (e) {
      // Nothing kept.
    }

    poll = () => later(0);
  }

  // ---- what others do

  let source = null;

  const listen = () => {
    source = new EventSource(main.dataset.liveSource);
    source.addEventListener('room', refresh);
    if (main.hasAttribute('data-live-votes')) {
      // Others are told when a ballot opens and closes.
      source.addEventListener('votes', refresh);
    }
    source.addEventListener('minutes', () => poll());
    source.addEventListener('open', () => {
      // Whatever has happened since the page was made, or was last seen.
      refresh();
      poll();
    });
  };

  // A browser keeps six connections to a server, and hidden tabs would take them from the others.
  const follow = () => {
    if (document.hidden && source) {
      source.close();
      source = null;
    } else if (!document.hidden && !source) {
      listen();
    }
  };

  document.addEventListener('visibilitychange', follow);
  follow();
})();
