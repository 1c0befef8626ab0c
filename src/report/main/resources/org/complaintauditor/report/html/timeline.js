"use strict";

// A case drawn on the clock: its events, in lanes by who they come from; below them what was owed,
// from the event that started the clock to the day it was due; behind them the days that do not
// count. Everything drawn stands in the tables of the page too.
auditor.timeline = (() => {
  const { text, date, shortDate, dateTime, isWeekend } = auditor.words;
  const { drawing } = auditor.dom;
  const facts = auditor.facts;
  const WIDTH = 1080;
  const LEFT = 132;
  const RIGHT = 24;
  const TOP = 44;
  const EVENT_LANE = 42;
  const EVENT_ROW = 20;
  const RADIUS = 9;
  const NEAR = 26;
  const ROWS_AT_MOST = 3;
  const OWED_LANE = 30;
  const LANES = ["inbound", "outbound", "internal"];
  const NARROW = 3; // Days narrower than this are not told apart.

  function span(of) {
    const days = of.events.map((event) => event.day);
    of.findings.forEach((finding) => finding.owed.forEach((one) => days.push(one.due)));
    const first = Math.min(...days);
    return { first, last: Math.max(first + 6, ...days) + 1 };
  }

  function scaleOf({ first, last }) {
    const perDay = (WIDTH - LEFT - RIGHT) / (last - first);
    return {
      first,
      last,
      perDay,
      /** Where a day begins, or a minute in it. */
      at: (day, minute = 0) => LEFT + (day - first + Math.max(0, minute) / 1440) * perDay,
    };
  }

  function band(scale, day, style, height, until = day) {
    return drawing("rect", {
      class: style, x: scale.at(day), y: TOP, width: (until - day + 1) * scale.perDay, height,
    });
  }

  function background(of, scale, height) {
    const bands = [];
    const holidays = new Map(facts.holidays);
    if (scale.perDay >= NARROW) {
      for (let day = scale.first; day < scale.last; day++) {
        if (holidays.has(day)) {
          bands.push(band(scale, day, "holiday", height));
        } else if (isWeekend(day)) {
          bands.push(band(scale, day, "weekend", height));
        }
      }
    }
    for (const wait of of.waits) {
      const until = Math.min(wait.until === 0 ? scale.last - 1 : wait.until, scale.last - 1);
      if (until > wait.from) {
        bands.push(band(scale, wait.from + 1, "waiting", height, until));
      }
    }
    return bands;
  }

  function axis(scale, height) {
    const steps = [1, 2, 7, 14, 28, 91, 182, 364, 1820, 7280];
    const step = steps.find((one) => one * scale.perDay >= 64) || steps[steps.length - 1];
    const marks = [];
    for (let day = scale.first; day < scale.last; day += step) {
      marks.push(drawing("line", { class: "tick", x1: scale.at(day), x2: scale.at(day), y1: TOP - 6,
        y2: TOP + height }));
      marks.push(drawing("text", { class: "date", x: scale.at(day) + 3, y: TOP - 10 },
        shortDate(day)));
    }
    return marks;
  }

  /** Half the width that a mark needs for its label. */
  function halfOf(label) {
    return Math.max(RADIUS, 2 + label.length * 3.4);
  }

  /** An event where it happened. */
  function single(one) {
    const label = String(one.i + 1);
    const half = halfOf(label);
    return { events: [one], label, left: one.x - half, right: one.x + half };
  }

  /** Events close together in one mark, which reaches from the first to the last of them. */
  function together(events) {
    const middle = (events[0].x + events[events.length - 1].x) / 2;
    const label = text("timeline.together", events.length);
    const half = Math.max(halfOf(label), events[events.length - 1].x - middle + RADIUS);
    return { events, label, left: middle - half, right: middle + half };
  }

  /** The same events, with one mark for those that are too many to stand above each other. */
  function gathered(events) {
    const near = [];
    for (const one of events) {
      const last = near[near.length - 1];
      if (last !== undefined && one.x - last[0].x < NEAR) {
        last.push(one);
      } else {
        near.push([one]);
      }
    }
    return near.flatMap((some) => (some.length > 2 ? [together(some)] : some.map(single)));
  }

  /** Marks that would lie on each other stand above each other: none leaves its day. */
  function stacked(marks) {
    const ends = [];
    return marks.map((mark) => {
      const free = ends.findIndex((end) => end <= mark.left);
      const row = free < 0 ? ends.length : free;
      ends[row] = mark.right + 1;
      return { ...mark, row };
    });
  }

  function rowsOf(marks) {
    return Math.max(0, ...marks.map((mark) => mark.row)) + 1;
  }

  /** The lanes of events from above, each as high as its marks need. */
  function eventLanes(of, scale) {
    const lanes = [];
    let top = TOP;
    for (const direction of LANES) {
      const events = of.events
        .map((event, i) => ({
          event, i, x: scale.at(event.day, event.minute < 0 ? 720 : event.minute),
        }))
        .filter((one) => one.event.direction === direction)
        .sort((one, other) => one.x - other.x || one.i - other.i);
      const all = stacked(events.map(single));
      const marks = rowsOf(all) > ROWS_AT_MOST ? stacked(gathered(events)) : all;
      const height = EVENT_LANE + (rowsOf(marks) - 1) * EVENT_ROW;
      lanes.push({ direction, marks, y: top + height - EVENT_LANE / 2 });
      top += height;
    }
    return { lanes, height: top - TOP };
  }

  function eventText({ event, i }) {
    return text("pair", `${i + 1}. ${dateTime(event.day, event.minute)}`, event.word);
  }

  function eventMark(mark, y) {
    const { event } = mark.events[0];
    const failed = mark.events.every((one) => one.event.failed);
    return drawing("g", { class: `event ${event.direction}${failed ? " failed" : ""}` },
      drawing("title", {}, mark.events.map(eventText).join("\n")),
      drawing("rect", { class: "disc", x: mark.left, y: y - RADIUS, rx: RADIUS, ry: RADIUS,
        width: mark.right - mark.left, height: 2 * RADIUS }),
      drawing("text", { class: "number", x: (mark.left + mark.right) / 2, y: y + 4 }, mark.label));
  }

  function eventMarks({ marks, y }) {
    return marks.map((mark) => eventMark(mark, y - mark.row * EVENT_ROW));
  }

  function owedMarks(of, one, y, scale) {
    const trigger = of.events[one.trigger];
    const from = scale.at(trigger.day, trigger.minute);
    const due = one.dueMinute < 0 ? scale.at(one.due + 1) : scale.at(one.due, one.dueMinute);
    const style = auditor.list.STYLES[one.verdict];
    const marks = [
      drawing("line", { class: "allowed", x1: from, x2: due, y1: y, y2: y }),
      drawing("line", { class: "due", x1: due, x2: due, y1: y - 9, y2: y + 9 }),
    ];
    for (const day of one.suspended) {
      marks.push(drawing("line", { class: "suspended", x1: scale.at(day), x2: scale.at(day + 1),
        y1: y, y2: y }));
    }
    if (one.done >= 0) {
      const event = of.events[one.done];
      const x = scale.at(event.day, event.minute < 0 ? 720 : event.minute);
      if (x > due) {
        marks.push(drawing("line", { class: "over", x1: due, x2: x, y1: y, y2: y }));
      }
      marks.push(drawing("circle", { class: `done ${style}`, cx: x, cy: y, r: 6 }));
    } else if (one.verdict === 1) {
      marks.push(drawing("text", { class: "missing", x: due + 6, y: y + 5 },
        auditor.list.SIGNS[1]));
    }
    return drawing("g", { class: `owed ${style}` },
      drawing("title", {}, owedText(of, one)), marks);
  }

  function owedText(of, one) {
    const trigger = of.events[one.trigger];
    return text("timeline.owed", facts.reasons[one.reason][2],
      dateTime(trigger.day, trigger.minute), dateTime(one.due, one.dueMinute));
  }

  function laneName(words, y, style = "") {
    return drawing("text", { class: `lane ${style}`, x: LEFT - 12, y: y + 4 }, words);
  }

  function auditMark(scale, height) {
    if (facts.auditDay < scale.first || facts.auditDay >= scale.last) {
      return null;
    }
    const x = scale.at(facts.auditDay, facts.auditMinute);
    return drawing("g", { class: "audit" },
      drawing("title", {}, text("timeline.audit", date(facts.auditDay))),
      drawing("line", { x1: x, x2: x, y1: TOP - 2, y2: TOP + height }));
  }

  /** The drawing of a case. */
  function draw(of) {
    const owed = of.findings.filter((finding) => finding.owed.length > 0);
    const scale = scaleOf(span(of));
    const { lanes, height: eventHeight } = eventLanes(of, scale);
    const height = eventHeight + 14 + owed.length * OWED_LANE;
    const parts = [...background(of, scale, height), ...axis(scale, height),
      auditMark(scale, height)];
    lanes.forEach(({ direction, y }) =>
      parts.push(laneName(text(`timeline.${direction}`), y),
        drawing("line", { class: "base", x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y })));
    owed.forEach((finding, i) => {
      const y = TOP + eventHeight + 14 + i * OWED_LANE + OWED_LANE / 2;
      parts.push(laneName(facts.commitments[finding.commitment][0], y,
        auditor.list.STYLES[finding.verdict]));
      finding.owed.forEach((one) => parts.push(owedMarks(of, one, y, scale)));
    });
    const all = TOP + height + 8;
    return drawing("svg", { class: "timeline", viewBox: `0 0 ${WIDTH} ${all}`, role: "img",
      "aria-label": text("timeline.label", of.events.length, owed.length) },
    parts.filter((part) => part !== null), lanes.map(eventMarks));
  }

  return { draw };
})();
