/** The site's one style sheet: light and dark, for print, and down to narrow screens. No colour means good or bad. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1c1c1a; --ground: #fdfdfb; --soft: #66665f; --line: #d9d9d0; --link: #1f4f8f; --mark: #f2efdc; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e2; --ground: #191917; --soft: #a3a39a; --line: #3d3d38; --link: #9dc1f2; --mark: #34321f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 74rem; padding: 1rem 1.25rem 4rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; background: var(--ground); padding: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; border-bottom: 1px solid var(--line); padding-bottom: .75rem; }
nav [aria-current] { font-weight: 650; color: inherit; text-decoration: none; }
h1 { line-height: 1.2; margin-bottom: .25rem; } h2 { margin-top: 2.25rem; } h3 { margin: 0 0 .35rem; font-size: 1.05rem; }
.meta, .empty, caption, figcaption, footer { color: var(--soft); } .meta { font-size: .9rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 1rem 0; } caption { text-align: left; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); min-width: 5.5rem; font-weight: 400; overflow-wrap: break-word; }
.day { white-space: nowrap; }
thead th { font-weight: 650; } tbody th a { font-weight: 650; }
article { border-top: 1px solid var(--line); padding: 1rem 0; scroll-margin-top: 1rem; } article:target { background: var(--mark); padding-inline: .75rem; }
blockquote { margin: .5rem 0; padding-left: .9rem; border-left: 3px solid var(--line); } blockquote footer { font-size: .9rem; }
ins, del { text-decoration: none; } ins { border-bottom: 2px solid var(--soft); } del { color: var(--soft); text-decoration: line-through; }
.asof { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 1rem 0; } .asof input { flex: 1 1 14rem; accent-color: var(--link); }
.asof[hidden] { display: none; } svg { vertical-align: middle; } svg polyline { stroke: var(--ink); fill: none; } svg circle { fill: var(--ink); }
.matrix th, .matrix td { min-width: 2.6rem; padding: .3rem .5rem; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: var(--soft); } dd { margin: 0; }
@media (max-width: 40rem) { body { padding-inline: .9rem; } dl { display: block; } dd { margin-bottom: .5rem; } }
@media print { nav, .skip, .asof { display: none; } body { max-width: none; } a { color: inherit; } article { break-inside: avoid; } }
`;

/** The slider of days: shows each actor's view as it stood; without it the log of shifts says the same. */
export const SCRIPT = `(function () {
  var box = document.querySelector('.asof');
  if (!box) return;
  var input = box.querySelector('input'), out = box.querySelector('output');
  var days = JSON.parse(box.getAttribute('data-days'));
  if (days.length === 0) return;
  var cells = Array.prototype.map.call(document.querySelectorAll('[data-shifts]'), function (cell) {
    return { cell: cell, whole: cell.innerHTML, shifts: JSON.parse(cell.getAttribute('data-shifts')) };
  });
  function show() {
    var day = days[Number(input.value)], last = Number(input.value) === days.length - 1;
    out.textContent = last ? day + ' (latest)' : day;
    cells.forEach(function (one) {
      if (last) { one.cell.innerHTML = one.whole; return; }
      var standing = null;
      one.shifts.forEach(function (shift) { if (shift[0] <= day) standing = shift; });
      var link = document.createElement('a');
      if (standing) { link.textContent = standing[1]; link.href = standing[2]; }
      one.cell.replaceChildren(standing ? link : document.createTextNode('no view by then'));
    });
  }
  input.max = String(days.length - 1);
  input.value = input.max;
  box.hidden = false;
  input.addEventListener('input', show);
  show();
})();
`;
