"use strict";

// Texts, numbers and dates as the report's language writes them. All words come from the program;
// nothing here depends on what the browser knows of languages.
auditor.words = (() => {
  const facts = auditor.facts;
  const DAY = 24 * 60 * 60 * 1000;

  function fill(pattern, values) {
    return pattern.replace(/\{(\d)\}/g, (place, number) =>
      Number(number) < values.length ? values[Number(number)] : place);
  }

  /** The text of a key with its arguments. */
  function text(key, ...values) {
    const pattern = facts.words[key];
    if (pattern === undefined) {
      throw new Error(`no text for ${key}`);
    }
    return fill(pattern, values);
  }

  /** The text for a number of things: key.one or key.more. */
  function count(key, number) {
    return text(number === 1 ? `${key}.one` : `${key}.more`, whole(number));
  }

  /** A whole number with its thousands set apart. */
  function whole(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, facts.words.thousands);
  }

  /** A share in tenths of a per cent. */
  function share(tenths) {
    return text("percent", `${Math.floor(tenths / 10)}${facts.words.decimal}${tenths % 10}`);
  }

  function partsOf(day) {
    const date = new Date(day * DAY);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      weekday: date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
    };
  }

  function dayOfMonth(parts) {
    return parts.day === 1 ? facts.dates["proof.date.first"] : String(parts.day);
  }

  /** A day, counted from 1970, such as 7 January 2026. */
  function date(day) {
    const parts = partsOf(day);
    return fill(facts.dates["proof.date"],
      [dayOfMonth(parts), facts.dates[`proof.month.${parts.month}`], String(parts.year)]);
  }

  /** Such as 7 Jan. */
  function shortDate(day) {
    const parts = partsOf(day);
    return fill(facts.dates["proof.date.day"],
      [dayOfMonth(parts), facts.dates[`proof.month.short.${parts.month}`]]);
  }

  /** Such as Wed. */
  function weekday(day) {
    return facts.dates[`proof.weekday.${partsOf(day).weekday}`];
  }

  /** Such as 7 January 2026 at 09:30; the day alone where the time is not known. */
  function dateTime(day, minute) {
    if (minute < 0) {
      return date(day);
    }
    const hours = String(Math.floor(minute / 60));
    const time = fill(facts.dates["proof.time"],
      [hours.padStart(facts.dates["proof.time.hours"].length, "0"),
        String(minute % 60).padStart(2, "0")]);
    return fill(facts.dates["proof.datetime"], [date(day), time]);
  }

  /** Such as 2026-01-07, for form fields and addresses. */
  function iso(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  }

  /** The day of such a text; null if it is none. */
  function dayOf(isoDate) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : NaN;
    return Number.isNaN(time) ? null : time / DAY;
  }

  /** Whether it is Saturday or Sunday. */
  function isWeekend(day) {
    return partsOf(day).weekday > 5;
  }

  return { text, count, whole, share, date, shortDate, weekday, dateTime, iso, dayOf, isWeekend,
    partsOf };
})();
