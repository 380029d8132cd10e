// Small comforts. Every page works without this file; nothing is kept in the browser.
'use strict';

// Quick exit: the neutral page takes the place of this one in the history. Escape three times does the same.
const exit = document.querySelector('[data-quick-exit]');
if (exit) {
  const leave = event => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(exit.href);
  };
  let escapes = [];
  exit.addEventListener('click', leave);
  document.addEventListener('keydown', event => {
    escapes = event.key === 'Escape' ? [...escapes, event.timeStamp].slice(-3) : [];
    if (escapes.length === 3 && escapes[2] - escapes[0] < 3000) {
      leave(event);
    }
  });
}

// A form is sent once. After ten seconds, or back in the history, it may be sent again.
const sent = new WeakMap();
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') {
    return;
  }
  if (event.timeStamp - (sent.get(form) ?? -Infinity) < 10000) {
    event.preventDefault();
    return;
  }
  sent.set(form, event.timeStamp);
});
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(form => sent.delete(form)));

// Drafts: <form data-autosave data-autosave-url="…"> sends itself at most every twenty seconds while it changes.
// An element [data-autosave-state] in the form says so, in the words of its data-saved and data-failed.
for (const form of document.querySelectorAll('form[data-autosave]')) {
  const state = form.querySelector('[data-autosave-state]');
  const tell = what => {
    if (state) {
      state.textContent = state.dataset[what] ?? '';
    }
  };
  let waiting = 0;
  const save = async () => {
    waiting = 0;
    if (sent.has(form)) {
      return;
    }
    try {
      const answer = await fetch(form.dataset.autosaveUrl, { method: 'POST', body: new FormData(form), redirect: 'error' });
      tell(answer.ok ? 'saved' : 'failed');
    } catch {
      tell('failed');
    }
  };
  form.addEventListener('input', () => {
    tell('waiting');
    waiting ||= setTimeout(save, 20000);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
  addEventListener('pagehide', () => clearTimeout(waiting));
}
