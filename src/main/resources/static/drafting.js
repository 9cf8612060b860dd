// The editor of drafts: comfort only. Without this file the form is sent by its buttons.
(() => {
  'use strict';

  const thai = text => text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0x0E20));
  const written = area => area.dispatchEvent(new Event('input', {bubbles: true}));

  // Puts words where the cursor is, so that the browser can undo it.
  const put = (area, text) => {
    area.focus();
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      written(area);
    }
  };
  const block = (area, text) => {
    const before = area.value.slice(0, area.selectionStart);
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    put(area, gap + text);
  };

  // The number that follows the last point above the cursor.
  const next = (area, pattern, first) => {
    const above = area.value.slice(0, area.selectionStart).split('\n').reverse();
    for (const line of above) {
      const found = line.match(pattern);
      if (found) return found;
    }
    return first;
  };
  const arabic = text => Number(text.replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - 0x0E50));
  const line = (area, text) => {
    const before = area.value.slice(0, area.selectionStart);
    put(area, (before === '' || before.endsWith('\n') ? '' : '\n') + text);
  };

  const tools = {
    point(area) {
      const last = next(area, /^\s*([0-9๐-๙]+)\.\s/, null);
      line(area, thai(String(last ? arabic(last[1]) + 1 : 1)) + '. ');
    },
    sub(area) {
      const sub = next(area, /^\s*([0-9๐-๙]+)\.([0-9๐-๙]+)\s|^\s*([0-9๐-๙]+)\.\s/, null);
      const number = !sub ? '1.1' : sub[1] ? arabic(sub[1]) + '.' + (arabic(sub[2]) + 1) : arabic(sub[3]) + '.1';
      line(area, thai(number) + ' ');
    },
    table: (area, button) => block(area, button.dataset.text + '\n\n'),
    frame: (area, button) => block(area, button.dataset.text),
    digits(area) {
      const from = area.selectionStart;
      const to = area.selectionEnd;
      if (from === to) area.select();
      put(area, thai(area.value.slice(area.selectionStart, area.selectionEnd)));
    },
  };

  document.querySelectorAll('[data-tools-for]').forEach(bar => {
    const area = document.getElementById(bar.dataset.toolsFor);
    bar.hidden = false;
    bar.addEventListener('click', event => {
      const button = event.target.closest('[data-tool]');
      if (button) tools[button.dataset.tool](area, button);
    });
  });

  // Pasted from Word or a page: its headings, lists, tables and paragraphs in our plain writing, the rest dropped.
  const words = node => node.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
  const cell = node => words(node).replace(/\|/g, '\\|');
  const table = node => {
    const rows = [...node.rows].map(row => [...row.cells].map(cell));
    if (!rows.length) return '';
    const width = Math.max(...rows.map(row => row.length));
    const text = rows.map(row => '| ' + Array.from({length: width}, (_, i) => row[i] || '').join(' | ') + ' |');
    text.splice(1, 0, '|' + '---|'.repeat(width));
    return text.join('\n');
  };
  const list = (node, above) => {
    const lines = [];
    let number = Number(node.getAttribute('start') || 1);
    for (const item of node.children) {
      if (/^(OL|UL)$/.test(item.tagName)) { lines.push(...list(item, above)); continue; }
      const own = item.cloneNode(true);
      own.querySelectorAll('ol,ul').forEach(inner => inner.remove());
      const mark = node.tagName === 'OL' ? above + thai(String(number)) : '';
      lines.push((node.tagName === 'OL' ? mark + (above ? '' : '.') : '-') + ' ' + words(own));
      [...item.children].filter(inner => /^(OL|UL)$/.test(inner.tagName))
        .forEach(inner => lines.push(...list(inner, mark ? mark + '.' : '')));
      number += 1;
    }
    return lines;
  };
  const BLOCK = /^(P|DIV|H[1-6]|LI|BLOCKQUOTE|SECTION|ARTICLE|HEADER|FOOTER|MAIN|PRE|DD|DT)$/;
  const blocks = (node, out) => {
    let loose = '';
    const flush = () => {
      const text = loose.replace(/[^\S\n]+/g, ' ').split('\n').map(one => one.trim()).join('\n').trim();
      if (text) out.push(text);
      loose = '';
    };
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) loose += child.data.replace(/[\s\u00a0]+/g, ' ');
      else if (child.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|HEAD|META|LINK|TITLE|XML)$/.test(child.tagName)) continue;
      else if (child.tagName === 'BR') loose += '\n';
      else if (child.tagName === 'TABLE') { flush(); out.push(table(child)); }
      else if (/^(OL|UL)$/.test(child.tagName)) { flush(); out.push(list(child, '').join('\n')); }
      else if (BLOCK.test(child.tagName)) { flush(); blocks(child, out); }
      else if (child.querySelector('p,div,table,ol,ul,li,h1,h2,h3,h4,h5,h6')) { flush(); blocks(child, out); }
      else loose += child.textContent.replace(/[\s\u00a0]+/g, ' ');
    }
    flush();
    return out;
  };
  const plain = html => blocks(new DOMParser().parseFromString(html, 'text/html').body, []).filter(Boolean).join('\n\n');

  document.querySelectorAll('[data-paste]').forEach(area => area.addEventListener('paste', event => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    const text = plain(html);
    if (!text) return;
    event.preventDefault();
    put(area, text);
  }));

  // Whoever the letter greets, its คำขึ้นต้น and คำลงท้าย follow; both can still be written over.
  const greeting = document.getElementById('greeting');
  greeting?.addEventListener('change', () => {
    const chosen = greeting.selectedOptions[0];
    if (!chosen.dataset.opening) return;
    const set = (name, value) => { const box = greeting.form.elements[name]; if (box && value) box.value = value; };
    set('salutation', chosen.dataset.opening);
    set('closing', chosen.dataset.closing);
    set('greeting-was', chosen.value);
  });

  // What a save by itself brings back must be ours: a page to sign in on, or nothing at all, is told and shown nowhere.
  const side = document.getElementById('side');
  const lost = () => {
    const saved = document.getElementById('saved');
    if (saved && side) saved.textContent = side.dataset.lost;
  };
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.responseText.includes('data-draft=')) return;
    event.detail.shouldSwap = false;
    lost();
  });
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
})();
