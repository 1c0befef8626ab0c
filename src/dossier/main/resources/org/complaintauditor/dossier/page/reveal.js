// Texts that the provider opened later, held against what was sealed: SHA-256(salt, NUL, value).
const SEALED = 'data/sealed-values.csv';

/** The openings in a file: those under "values", a list, or a single one. */
function openingsOf(value) {
  const list = [value?.values, value].find(Array.isArray) ?? [value];
  return list.filter((one) => one && typeof one === 'object');
}

async function checkReveal(files, text) {
  const problems = [];
  const sealed = await tableOf(files, SEALED, ['case', 'event', 'field', 'commitment'], problems);
  const openings = openingsOf(JSON.parse(text));
  if (problems.length || !openings.length) throw new Error('nothing to hold it against');
  const results = [];
  for (const one of openings) {
    const rows = sealed.filter((row) => row.case === one.case && row.event === (one.event ?? '') && row.field === one.field);
    let state = 'reveal.unknown';
    if (rows.length) {
      const isSalt = /^[0-9a-f]{32}$/.test(one.salt) && typeof one.value === 'string';
      const salt = isSalt ? one.salt.match(/../g).map((pair) => parseInt(pair, 16)) : [];
      const digest = isSalt ? hex(await sha256(joined(salt, [0], one.value))) : '';
      state = rows.some((row) => row.commitment === digest) ? 'reveal.good' : 'reveal.bad';
    }
    results.push({ state, place: [one.case, one.event, one.field].filter(Boolean).join(' · '), value: String(one.value) });
  }
  return results;
}
