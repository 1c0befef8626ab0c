// Tables of the dossier: UTF-8, commas, RFC 4180, one header.

/** The cells of all rows of a text. */
function cellsOf(text) {
  const rows = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|$)/y;
  let row = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error('no table');
    row.push(found[1].startsWith('"') ? found[1].slice(1, -1).replaceAll('""', '"') : found[1]);
    if (found[2] !== ',') {
      rows.push(row);
      row = [];
    } else if (cell.lastIndex === text.length) row.push('');
  }
  if (row.length) rows.push(row);
  return rows;
}

/** The rows of a table as objects by column, each with its number; the row after the header is row 2. */
async function tableOf(files, path, columns, problems) {
  const nothing = Object.assign([], { columns: [] });
  if (!files.has(path)) {
    problems.push({ at: path, key: 'problem.missing' });
    return nothing;
  }
  let cells;
  try {
    cells = cellsOf((await textOf(files.get(path))).replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push({ at: path, key: 'problem.unreadable' });
    return nothing;
  }
  const header = cells.shift() || [];
  const lacking = columns.find((column) => !header.includes(column));
  if (lacking) {
    problems.push({ at: path, key: 'problem.column', args: [lacking] });
    return nothing;
  }
  const rows = [];
  cells.forEach((row, index) => {
    if (row.length !== header.length) problems.push({ at: path, row: index + 2, key: 'problem.cells' });
    else rows.push(Object.assign(Object.fromEntries(header.map((name, at) => [name, row[at]])), { '': index + 2 }));
  });
  return Object.assign(rows, { columns: header });
}

async function documentOf(files, path, problems) {
  if (!files.has(path)) problems.push({ at: path, key: 'problem.missing' });
  else {
    try {
      const value = JSON.parse(await textOf(files.get(path)));
      if (value && typeof value === 'object') return value;
      throw new Error('no object');
    } catch (error) {
      problems.push({ at: path, key: 'problem.unreadable' });
    }
  }
  return {};
}
