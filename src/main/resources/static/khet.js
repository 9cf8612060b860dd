// Khet: comfort only. Every page works without this file.
(() => {
  'use strict';

  // A form goes out once: a second press while the first is under way does nothing.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (button) { button.setAttribute('aria-busy', 'true'); button.classList.add('is-busy'); }
  });
  // Coming back with the browser's back button: the form may go out again.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
    document.querySelectorAll('.is-busy').forEach(button => {
      button.classList.remove('is-busy');
      button.removeAttribute('aria-busy');
    });
  });

  // The drop area: files can be dropped anywhere on it, and it says what was chosen.
  const size = bytes => bytes < 1024 * 1024
    ? Math.max(1, Math.round(bytes / 1024)) + ' KB'
    : (bytes / 1024 / 1024).toFixed(1) + ' MB';
  const showChosen = (drop, input) => {
    const list = drop.parentElement.querySelector('[data-chosen]');
    if (!list) return;
    list.replaceChildren(...[...input.files].map(file => {
      const item = document.createElement('li');
      const name = document.createElement('span');
      const meta = document.createElement('span');
      name.textContent = file.name;
      meta.textContent = size(file.size);
      meta.className = 'k-meta';
      item.append(name, meta);
      return item;
    }));
    list.hidden = input.files.length === 0;
  };
  document.querySelectorAll('.k-drop').forEach(drop => {
    const input = drop.querySelector('input[type=file]');
    if (!input) return;
    const over = on => drop.classList.toggle('is-over', on);
    input.addEventListener('change', () => showChosen(drop, input));
    drop.addEventListener('dragover', event => { event.preventDefault(); over(true); });
    drop.addEventListener('dragleave', () => over(false));
    drop.addEventListener('drop', event => {
      event.preventDefault();
      over(false);
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', {bubbles: true}));
    });
  });

  // A file dropped on an empty form is read at once.
  document.querySelectorAll('[data-read]').forEach(area => {
    const input = area.querySelector('input[type=file]');
    const button = area.querySelector('button[formaction]');
    if (!input || !button) return;
    input.addEventListener('change', () => {
      const typed = ['number', 'sender', 'subject'].some(name => input.form.elements[name]?.value.trim());
      if (input.files.length && !typed) input.form.requestSubmit(button);
    });
  });

  // Copying: <button data-copy="text" data-done="said when it is copied">
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(button.dataset.copy).then(() => {
      if (button.dataset.done) button.textContent = button.dataset.done;
    });
  });

  // Choosing among many: a set is ticked with all that are in it, what is looked for is shown alone, and how many are chosen.
  document.querySelectorAll('form[data-picks]').forEach(form => {
    const picks = [...form.querySelectorAll('[data-pick]')];
    const wholes = [...form.querySelectorAll('[data-whole]')];
    const told = form.querySelector('[data-picked]');
    const sets = pick => pick.dataset.pick.split('|');
    const among = whole => picks.filter(pick => sets(pick).includes(whole.dataset.whole));
    const tell = () => {
      if (told) told.textContent = told.dataset.picked.replace('{0}', picks.filter(pick => pick.checked).length);
    };
    form.addEventListener('change', event => {
      const box = event.target;
      if (box.matches('[data-whole]')) {
        among(box).forEach(pick => { pick.checked = box.checked; });
      } else if (box.matches('[data-pick]') && !box.checked) {
        wholes.filter(whole => sets(box).includes(whole.dataset.whole)).forEach(whole => { whole.checked = false; });
      }
      tell();
    });
    form.querySelector('input[type=search]')?.addEventListener('input', event => {
      const sought = event.target.value.trim();
      picks.forEach(pick => {
        const label = pick.parentElement;
        label.hidden = sought !== '' && !pick.checked && !label.textContent.includes(sought);
      });
      if (sought) form.querySelectorAll('details').forEach(part => {
        part.open = [...part.querySelectorAll('[data-pick]')].some(pick => !pick.parentElement.hidden);
      });
    });
    tell();
  });

  // One menu at the top open at a time; Escape and a click elsewhere close it.
  const pops = () => document.querySelectorAll('.k-pop[open]');
  document.addEventListener('click', event =>
    pops().forEach(pop => { if (!pop.contains(event.target)) pop.open = false; }));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    pops().forEach(pop => { pop.open = false; pop.querySelector('summary').focus(); });
    if (location.hash === '#menu') location.hash = '#main';
  });

  // The error summary is read first.
  document.querySelector('.k-errors')?.focus();
})();
