// Due dates, counted again from the published definitions, section 3: "n business days from day d: the n-th business
// day after d; d never counts. n = 0 is d itself, whatever day d is. n calendar days: d + n, as it stands."
const CLOCKS = 'data/clocks.csv';
const HOLIDAYS = 'data/material/holidays.csv';
const SETTINGS = 'data/material/settings.json';
const CLOCK_COLUMNS = ['case_id', 'commitment', 'occurrence', 'triggered_on', 'unit', 'limit', 'rolls', 'not_counted', 'due', 'discharged_on', 'verdict', 'late_business_days'];
const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const DAY = 86400000;

/** A date as a number of days; dates are counted without times, so no zone and no clock change matters. */
function dayOf(date) {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date + 'T00:00:00Z') / DAY : NaN;
  if (Number.isNaN(day) || dateOf(day) !== date) throw new Error('no date');
  return day;
}

const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function whyNot(day, calendar) {
  if (calendar.weekend.has(WEEK[new Date(day * DAY).getUTCDay()])) return 'weekend';
  return calendar.holidays.has(day) ? 'holiday' : '';
}

/** The due day of a row, with the days that were not counted. */
function countDue(row, calendar) {
  const waiting = new Set(row.not_counted.split(' ').filter(Boolean).map(dayOf));
  const limit = Number(row.limit);
  let day = dayOf(row.triggered_on);
  const skipped = [];
  if (!/^\d{1,4}$/.test(row.limit)) throw new Error('no limit');
  if (row.unit === 'business days') {
    for (let left = limit; left > 0; ) {
      day++;
      const why = whyNot(day, calendar) || (waiting.has(day) ? 'waiting' : '');
      if (why) skipped.push({ date: dateOf(day), why, name: calendar.holidays.get(day) });
      else left--;
    }
  } else if (row.unit === 'calendar days') {
    // "with roll: next in the catalogue moved to the next business day if it is none"
    for (day += limit; row.rolls === 'yes' && whyNot(day, calendar); day++) {
      skipped.push({ date: dateOf(day), why: whyNot(day, calendar), name: calendar.holidays.get(day) });
    }
  } else throw new Error('no unit');
  return { day, skipped };
}

/** The business days after one day, up to and including another. */
function lateness(due, done, calendar) {
  let late = 0;
  for (let day = due + 1; day <= done; day++) late += whyNot(day, calendar) ? 0 : 1;
  return late;
}

/** Whether the verdict can be true of these dates; where wrong was told, dates do not decide. */
function follows(row, due, done, audited) {
  const isLate = done !== null && done > due;
  if (row.verdict === 'MET') return done !== null && !isLate;
  if (row.verdict === 'PENDING') return done === null && audited <= due;
  if (row.verdict === 'BREACHED' && row.reason === 'LATE') return isLate;
  if (row.verdict === 'BREACHED' && row.reason === 'MISSING') return done === null && audited > due;
  return row.verdict === 'BREACHED' || row.verdict === 'NOT_EVIDENCED';
}

function countClock(row, calendar, problems) {
  const report = (key, ...args) => problems.push({ at: CLOCKS, row: row[''], key, args: [row.case_id, row.commitment, ...args] });
  try {
    const { day, skipped } = countDue(row, calendar);
    const stated = dayOf(row.due);
    const done = row.discharged_on ? dayOf(row.discharged_on) : null;
    const late = done !== null && done > day ? String(lateness(day, done, calendar)) : '';
    const year = (number) => Number(dateOf(number).slice(0, 4));
    const before = problems.length;
    if (day !== stated) report('problem.due', row.due, dateOf(day));
    if (late !== row.late_business_days) report('problem.late', row.late_business_days || '-', late || '-');
    if (!follows(row, day, done, calendar.audited)) report('problem.follows', row.verdict);
    if (year(dayOf(row.triggered_on)) < calendar.from || year(day) > calendar.to) report('problem.years', String(calendar.from), String(calendar.to));
    return { row, counted: dateOf(day), skipped, isEqual: problems.length === before };
  } catch (error) {
    report('problem.clock');
    return { row, counted: '-', skipped: [], isEqual: false };
  }
}

async function recountClocks(files, summary, problems) {
  const settings = await documentOf(files, SETTINGS, problems);
  const holidays = await tableOf(files, HOLIDAYS, ['date'], problems);
  const clocks = await tableOf(files, CLOCKS, CLOCK_COLUMNS, problems);
  const calendar = { weekend: new Set(settings.calendar?.weekend || []), holidays: new Map(), from: settings.calendar?.from_year ?? 0, to: settings.calendar?.to_year ?? 9999 };
  try {
    calendar.audited = dayOf(String(summary.run?.audit_instant).slice(0, 10));
  } catch (error) {
    problems.push({ at: SUMMARY, key: 'problem.instant' });
  }
  for (const row of holidays) {
    try {
      calendar.holidays.set(dayOf(row.date), row);
    } catch (error) {
      problems.push({ at: HOLIDAYS, row: row[''], key: 'problem.date', args: [row.date] });
    }
  }
  if (WEEK.every((day) => calendar.weekend.has(day)) || ![...calendar.weekend].every((day) => WEEK.includes(day))) {
    problems.push({ at: SETTINGS, key: 'problem.weekend' });
    return [];
  }
  return clocks.map((row) => countClock(row, calendar, problems));
}
