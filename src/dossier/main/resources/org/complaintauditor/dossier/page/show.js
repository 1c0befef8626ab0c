// Shows the report in one of three languages. Nothing is ever written as HTML: all texts are text nodes.
const ROWS = 50;
const main = document.querySelector('main');
let language = ['en', 'fr', 'de'].find((one) => (navigator.language || '').startsWith(one)) || 'en';
let report = null;
let reveals = null;
let shownClocks = ROWS;
let shownProblems = 4 * ROWS;
let onlyCase = '';

function say(key, ...args) {
  const text = WORDS[language][key];
  if (text === undefined) throw new Error('no words for ' + key);
  return text.replace(/\{(\d)\}/g, (whole, index) => args[index] ?? '');
}

const many = (key, number) => say(number === 1 ? key + '.one' : key, number.toLocaleString(language));

function element(name, attributes, ...children) {
  const one = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) one.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined) one.setAttribute(key, value === true ? '' : value);
  }
  one.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return one;
}

const paragraph = (key, ...args) => element('p', {}, say(key, ...args));

function table(name, caption, heads, rows) {
  const head = heads.map(([key, kind]) => element('th', { scope: 'col', class: kind }, say(key)));
  const body = rows.map((cells) => element('tr', {}, cells.map((cell, at) => element('td', { class: (Array.isArray(cell) ? undefined : cell.kind) ?? heads[at][1], 'data-head': say(heads[at][0]) }, cell.text ?? cell))));
  const whole = element('table', { class: name }, caption && element('caption', {}, caption), element('thead', {}, element('tr', {}, head)), element('tbody', {}, body));
  const hint = element('p', { class: 'scroll-hint soft screen', hidden: true }, say('scroll'));
  return [hint, element('div', { class: 'table', 'data-label': caption || say('results.title') }, whole)];
}

/** Says of a table that is wider than the window that it scrolls, and lets the keyboard scroll it. */
function fit() {
  for (const region of document.querySelectorAll('.table')) {
    const isWide = region.scrollWidth > region.clientWidth + 1;
    region.previousElementSibling.hidden = !isWide;
    for (const [name, value] of [['role', 'region'], ['tabindex', '0'], ['aria-label', region.dataset.label]]) {
      if (isWide) region.setAttribute(name, value);
      else region.removeAttribute(name);
    }
  }
}

const mark = (isEqual) => ({ text: isEqual ? '✓ ' + say('equal') : '✗ ' + say('differs'), kind: 'mark ' + (isEqual ? 'good' : 'bad') });

function chooser(isDone) {
  const input = element('input', { type: 'file', id: 'folder', webkitdirectory: true, multiple: true, onchange: () => run([...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))) });
  return element('div', { class: 'drop', ondragover: over, ondragleave: over, ondrop: over },
    input, element('label', { class: 'choose', for: 'folder' }, say(isDone ? 'choose.again' : 'choose')),
    paragraph('choose.drop'), element('p', { class: 'soft' }, say('choose.upload')));
}

async function over(event) {
  event.preventDefault();
  this.classList.toggle('over', event.type === 'dragover');
  if (event.type === 'drop') await run(await dropped(event.dataTransfer.items));
}

function first() {
  return [element('h1', {}, say('title')), element('p', { class: 'lead' }, say('lead')), chooser(false),
    element('h2', {}, say('what.title')),
    element('ol', { class: 'steps' }, ['what.files', 'what.seal', 'what.rates', 'what.clocks'].map((key) => element('li', {}, say(key)))),
    element('h2', {}, say('trust.title')), paragraph('trust'), paragraph('others')];
}

function problemText(one) {
  return say(one.key, ...(one.args || []));
}

function results() {
  const { bag, seal, figures, clocks, problems } = report;
  const differing = (list) => list.filter((one) => !one.isEqual).length;
  const rates = differing(figures.rates);
  const dues = differing(clocks);
  const row = (key, isGood, text) => [say(key), text, { text: isGood === null ? '– ' + say('unchecked') : (isGood ? '✓ ' + say('good') : '✗ ' + say('bad')), kind: 'mark ' + (isGood === null ? 'partly' : isGood ? 'good' : 'bad') }];
  const ratesText = figures.totalsOnly ? say('rates.totals') : many('rates.counted', figures.rates.length) + ' ' + (rates ? many('differ', rates) : say('all.equal'));
  const findings = problems.filter((one) => [POPULATION, FINDINGS, REQUEST].includes(one.at)).length;
  const clockProblems = problems.filter((one) => [CLOCKS, HOLIDAYS, SETTINGS].includes(one.at)).length;
  return table('results', '', [['results.what'], ['results.found'], ['results.mark', 'mark']], [
    row('what.files', !bag.problems.length, many('files.unchanged', bag.unchanged) + ' ' + (bag.problems.length ? many('files.changed', bag.problems.length) : say('files.none'))),
    row('what.seal', { good: true, bad: false, unable: null }[seal.state], say('seal.' + seal.state)),
    row('what.rates', figures.totalsOnly ? null : !rates && figures.rates.length > 0 && !problems.some((one) => one.at === SUMMARY), ratesText),
    row('what.findings', figures.totalsOnly ? null : !findings, figures.totalsOnly ? say('rates.totals') : many('findings.counted', figures.findings) + ' ' + (findings ? many('differ', findings) : say('all.equal'))),
    row('what.clocks', !clockProblems, many('clocks.counted', clocks.length) + ' ' + (dues || clockProblems ? many('differ', Math.max(dues, clockProblems)) : say('all.equal'))),
  ]);
}

function fingerprint() {
  const { seal } = report;
  if (!seal.fingerprint || seal.state === 'bad') return null;
  const answer = element('p', { role: 'status', class: 'mark' });
  const compare = () => {
    const given = input.value.trim().replace(/^SHA256:/i, '').replace(/=+$/, '');
    const isSame = 'SHA256:' + given === seal.fingerprint;
    answer.textContent = given ? (isSame ? '✓ ' + say('fingerprint.same') : '✗ ' + say('fingerprint.other')) : '';
    answer.className = given ? 'mark ' + (isSame ? 'good' : 'bad') : 'mark';
  };
  const input = element('input', { type: 'text', id: 'published', autocomplete: 'off', spellcheck: 'false', oninput: compare });
  return element('section', { class: 'fingerprint' }, element('h2', {}, say('fingerprint.title')), element('output', {}, seal.fingerprint), paragraph('fingerprint.trust'),
    element('div', { class: 'screen' }, element('label', { for: 'published' }, say('fingerprint.paste')), input, answer));
}

function commands() {
  const { seal } = report;
  if (seal.state !== 'unable') return null;
  const line = 'openssl pkeyutl -verify -pubin -inkey signature/signer.pub.pem -rawin -in tagmanifest-sha256.txt -sigfile signature/seal.sig';
  return element('section', {}, element('h2', {}, say('unable.title')), paragraph('unable'), element('pre', { tabindex: '0' }, line));
}

function deviations() {
  const all = [...report.bag.problems, ...report.seal.problems, ...report.problems];
  if (!all.length) return null;
  return element('section', {}, element('h2', {}, many('problems.title', all.length)),
    ...table('problems', say('problems.caption'), [['where', 'path'], ['row', 'number'], ['problem']],
      all.slice(0, shownProblems).map((one) => [one.at, one.row ? String(one.row) : '', problemText(one)])),
    all.length > shownProblems ? element('button', { type: 'button', id: 'more-problems', onclick: () => { shownProblems += 4 * ROWS; render('more-problems'); } }, say('more')) : null);
}

function rateTable() {
  const { rates } = report.figures;
  if (!rates.length) return null;
  return element('details', { ontoggle: fit }, element('summary', {}, say('rates.details')), ...table('rates', say('rates.caption'),
    [['commitment'], ...VERDICTS.map((verdict) => ['verdict.' + verdict, 'number']), ['rate.stated', 'number'], ['rate.counted', 'number'], ['results.mark', 'mark']],
    rates.map((one) => [`${one.id} ${one.title}`, ...VERDICTS.map((verdict) => one.counts[verdict].toLocaleString(language)), shownRate(one.stated), shownRate(one.rate), mark(one.isEqual)])));
}

/** The days that were not counted, by what they are: "weekend: 01-03, 01-04". */
function skippedText(clock) {
  const groups = new Map();
  for (const day of clock.skipped) {
    const name = day.why === 'holiday' && day.name && (day.name['name_' + language] || day.name.name);
    const why = name || say('why.' + day.why);
    groups.set(why, [...(groups.get(why) || []), day.date.slice(5).replace('-', '\u2011')]);
  }
  return [...groups].map(([why, days]) => element('div', {}, say('skipped.group', why, days.join(', '))));
}

function clockTable() {
  const { clocks } = report;
  if (!clocks.length) return null;
  const listed = clocks.filter((one) => one.row.case_id.includes(onlyCase)).sort((a, b) => a.isEqual - b.isEqual);
  const shown = listed.slice(0, shownClocks);
  const filter = element('input', { type: 'text', class: 'short', id: 'case', value: onlyCase, onchange: (event) => { onlyCase = event.target.value.trim(); shownClocks = ROWS; render('case'); } });
  const more = element('button', { type: 'button', id: 'more', onclick: () => { shownClocks += 4 * ROWS; render('more'); } }, say('more'));
  const unit = (row) => say(row.unit === 'business days' ? 'unit.business' : row.rolls === 'yes' ? 'unit.rolling' : 'unit.calendar', row.limit);
  return element('details', { ontoggle: fit, open: shownClocks > ROWS || onlyCase !== '' }, element('summary', {}, say('clocks.details')),
    element('p', { class: 'screen' }, element('label', { for: 'case' }, say('clocks.case') + ' '), filter),
    ...table('clocks', say('clocks.caption', String(shown.length), String(listed.length)),
      [['case', 'date'], ['commitment', 'date'], ['trigger', 'date'], ['limit', 'limit'], ['skipped', 'skipped'], ['due.stated', 'date'], ['due.counted', 'date'], ['results.mark', 'mark']],
      shown.map((one) => [one.row.case_id, one.row.commitment, one.row.triggered_on, unit(one.row), skippedText(one), one.row.due, one.counted, mark(one.isEqual)])),
    shown.length < listed.length ? more : null);
}

function revealPart() {
  if (!report.files.has(SEALED)) return null;
  const input = element('input', { type: 'file', id: 'reveal', accept: '.json', onchange: async () => {
    try {
      reveals = await checkReveal(report.files, await input.files[0].text());
    } catch (error) {
      reveals = [{ state: 'reveal.unreadable', place: input.files[0].name, value: '' }];
    }
    render('reveal');
  } });
  const shown = (reveals || []).map((one) => element('div', { class: 'reveal' }, element('p', { class: 'mark ' + (one.state === 'reveal.good' ? 'good' : 'bad') }, (one.state === 'reveal.good' ? '✓ ' : '✗ ') + one.place + ': ' + say(one.state)), one.value ? element('pre', { tabindex: '0' }, one.value) : null));
  return element('section', { class: reveals ? undefined : 'screen' }, element('h2', {}, say('reveal.title')), paragraph('reveal'), element('div', { class: 'screen' }, input, element('label', { class: 'choose small', for: 'reveal' }, say('reveal.choose'))), element('div', { role: 'status' }, shown));
}

function aside() {
  const lines = [...report.bag.aside.map((path) => say('aside.computer', path)), ...report.seal.notChecked.map((name) => say('aside.signature', 'signature/' + name))];
  return lines.length ? element('section', {}, element('h2', {}, say('aside.title')), element('ul', {}, lines.map((line) => element('li', {}, line)))) : null;
}

function found() {
  const { figures, name } = report;
  const asked = figures.request?.request;
  const facts = asked && typeof asked === 'object' ? say('facts', String(asked.id ?? name), String(asked.recipient ?? ''), String(asked.date ?? '')) : name;
  return [element('h1', {}, say('title')), element('p', { class: 'soft' }, facts),
    element('div', { class: 'banner ' + report.state, role: 'status', tabindex: '-1', id: 'banner' }, element('h2', {}, { good: '✓ ', bad: '✗ ', partly: '! ' }[report.state] + say('banner.' + report.state)), paragraph('banner.' + report.state + '.next')),
    fingerprint(), commands(), element('h2', {}, say('results.title')), ...results(), deviations(), rateTable(), clockTable(), revealPart(), aside(),
    element('section', { class: 'screen' }, element('h2', {}, say('again.title')), chooser(true))];
}

function render(focus) {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  const isDone = report && !report.noDossier;
  main.className = isDone ? 'done' : '';
  const parts = isDone ? found() : first();
  if (report?.noDossier) parts.splice(2, 0, element('div', { class: 'banner bad', role: 'alert' }, element('h2', {}, '✗ ' + say('none.' + report.noDossier)), paragraph('none.next')));
  main.replaceChildren(...parts.filter(Boolean));
  if (focus) (document.getElementById(focus) || document.getElementById(focus === 'more' ? 'case' : 'banner'))?.focus();
  fit();
  document.documentElement.dataset.ready = 'true';
}

async function run(chosen) {
  document.documentElement.dataset.ready = 'false';
  const bar = element('progress', { 'aria-label': say('working'), max: 1, value: 0 });
  main.replaceChildren(element('h1', {}, say('title')), element('p', { role: 'status' }, say('working')), bar);
  reveals = null;
  shownClocks = ROWS;
  shownProblems = 4 * ROWS;
  onlyCase = '';
  try {
    report = await check(chosen, (done, of) => { bar.max = of; bar.value = done; });
  } catch (error) {
    report = { noDossier: 'failed' };
  }
  render('banner');
}

// A file that is dropped beside the place for it would take the page's place.
for (const kind of ['dragover', 'drop']) document.addEventListener(kind, (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => { language = button.dataset.language; render(); });
}
window.addEventListener('resize', fit);
if (!globalThis.crypto?.subtle) report = { noDossier: 'crypto' };
globalThis.dossierCheck = { check, checkReveal };
render();
