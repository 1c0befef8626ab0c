// All rates of the run, counted again from the verdicts of all cases; and the findings of the selected cases.
const VERDICTS = ['MET', 'BREACHED', 'PENDING', 'NOT_APPLICABLE', 'NOT_EVIDENCED'];
const EXCEPTIONS = ['BREACHED', 'NOT_EVIDENCED', 'PENDING'];
const POPULATION = 'data/population.csv';
const SUMMARY = 'data/summary.json';
const FINDINGS = 'data/findings.csv';
const REQUEST = 'data/request.json';

/** met / judged to six decimals, half up, by whole numbers. */
function rateOf(met, judged) {
  const scale = 1000000n;
  return Number((2n * BigInt(met) * scale + BigInt(judged)) / (2n * BigInt(judged))) / 1e6;
}

function countRate(stated, population, problems) {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  for (const row of population) {
    const verdict = row[stated.id];
    if (Object.hasOwn(counts, verdict)) counts[verdict]++;
    else if (verdict) problems.push({ at: POPULATION, row: row[''], key: 'problem.verdict', args: [verdict] });
  }
  const judged = counts.MET + counts.BREACHED;
  const isTold = !stated.not_recorded && judged > 0 && judged >= counts.NOT_EVIDENCED;
  const rate = isTold ? rateOf(counts.MET, judged) : null;
  const differing = VERDICTS.filter((verdict) => stated[verdict.toLowerCase()] !== counts[verdict]);
  for (const verdict of differing) {
    problems.push({ at: SUMMARY, key: 'problem.count', args: [stated.id, String(stated[verdict.toLowerCase()]), verdict, String(counts[verdict])] });
  }
  const rateDiffers = stated.rate !== rate || stated.rate_told !== isTold;
  if (rateDiffers) problems.push({ at: SUMMARY, key: 'problem.rate', args: [stated.id, shownRate(stated.rate), shownRate(rate)] });
  return { id: stated.id, title: String(stated.title ?? ''), counts, stated: stated.rate, rate, isEqual: !rateDiffers && !differing.length };
}

const shownRate = (rate) => (typeof rate === 'number' ? rate.toFixed(6).replace(/0{1,4}$/, '') : '-');
const shownVerdict = (verdict, reason) => (reason ? `${verdict} ${reason}` : String(verdict || ''));

/** The findings of each selected case against its row of the population. */
function compareFindings(findings, population, commitments, problems) {
  const stated = new Map();
  for (const row of findings) {
    const place = row.case_id + '\0' + row.commitment;
    if (stated.has(place)) problems.push({ at: FINDINGS, row: row[''], key: 'problem.twice', args: [row.case_id, row.commitment] });
    stated.set(place, shownVerdict(row.verdict, row.reason));
  }
  const selected = new Set(findings.map((row) => row.case_id));
  const seen = new Set();
  let compared = 0;
  for (const row of population) {
    if (!selected.has(row.case)) continue;
    if (seen.has(row.case)) problems.push({ at: POPULATION, row: row[''], key: 'problem.twice', args: [row.case, ''] });
    seen.add(row.case);
    for (const { id } of commitments) {
      compared++;
      const here = shownVerdict(row[id], row[id + '_reason']);
      const there = stated.get(row.case + '\0' + id) ?? '';
      if (here !== there) problems.push({ at: POPULATION, row: row[''], key: 'problem.finding', args: [row.case, id, here, there] });
    }
  }
  for (const one of selected) {
    if (!seen.has(one)) problems.push({ at: POPULATION, key: 'problem.unknown', args: [one] });
  }
  return { compared, selected };
}

async function recountRates(files, problems) {
  const summary = await documentOf(files, SUMMARY, problems);
  const request = await documentOf(files, REQUEST, problems);
  const findings = await tableOf(files, FINDINGS, ['case_id', 'commitment', 'verdict', 'reason'], problems);
  const selected = new Set(findings.map((row) => row.case_id));
  const counted = { selected: selected.size, findings: findings.length, breached_selected: findings.filter((row) => row.verdict === 'BREACHED').length };
  const commitments = Array.isArray(summary.commitments) ? summary.commitments : [];
  const result = { rates: [], findings: 0, cases: 0, summary, totalsOnly: request.request?.population === 'totals', request };
  if (!commitments.length) problems.push({ at: SUMMARY, key: 'problem.unreadable' });
  if (!result.totalsOnly && commitments.length) {
    const columns = ['case', 'received', 'pack_version', ...commitments.flatMap(({ id }) => [id, id + '_reason'])];
    const population = await tableOf(files, POPULATION, columns, problems);
    for (const column of population.columns.filter((name) => !columns.includes(name))) problems.push({ at: POPULATION, key: 'problem.unstated', args: [column] });
    if (population.columns.length) {
      result.rates = commitments.map((one) => countRate(one, population, problems));
      result.findings = compareFindings(findings, population, commitments, problems).compared;
      result.cases = population.length;
      counted.cases = population.length;
      const others = population.filter((row) => !selected.has(row.case));
      counted.exceptions_not_selected = others.reduce((sum, row) => sum + commitments.filter(({ id }) => EXCEPTIONS.includes(row[id])).length, 0);
      for (const id of Object.keys(request.counts?.by_commitment ?? {})) {
        for (const verdict of ['BREACHED', 'NOT_EVIDENCED']) {
          const key = `by_commitment ${id} ${verdict.toLowerCase()}`;
          counted[key + '_selected'] = population.filter((row) => row[id] === verdict && selected.has(row.case)).length;
          counted[key + '_not_selected'] = others.filter((row) => row[id] === verdict).length;
        }
      }
      if (summary.population?.cases !== population.length) problems.push({ at: SUMMARY, key: 'problem.number', args: ['cases', String(summary.population?.cases), String(population.length)] });
    }
  }
  for (const [name, number] of Object.entries(counted)) {
    const stated = name.split(' ').reduce((value, key) => value?.[key], request.counts);
    if (stated !== number) problems.push({ at: REQUEST, key: 'problem.number', args: [name, String(stated), String(number)] });
  }
  return result;
}
