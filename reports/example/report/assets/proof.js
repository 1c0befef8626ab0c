"use strict";

// Lays out a proof. Its words come from the program, sentence by sentence.
auditor.proof = (() => {
  const { text, shortDate, weekday, dateTime } = auditor.words;
  const { element, exported, table, heading } = auditor.dom;
  const facts = auditor.facts;

  function factList(lines) {
    return element("dl", { class: "facts" }, lines.map(([label, line]) => [
      label === "" ? null : element("dt", {}, label),
      element("dd", {}, line),
    ]));
  }

  function dayItem(day) {
    const name = day.until === 0
      ? `${weekday(day.day)} ${shortDate(day.day)}`
      : text("proof.run", shortDate(day.day), shortDate(day.until));
    return element("li", { class: day.style },
      element("span", { class: "date" }, name),
      element("span", { class: "number" }, day.number),
      element("span", {}, day.text),
      day.marks === "" ? null : element("span", { class: "marked" }, day.marks));
  }

  function days(proof) {
    return proof.days.length === 0 ? [] : [
      element("h4", {}, text("proof.days")),
      element("ol", { class: "days" }, proof.days.map(dayItem)),
    ];
  }

  function searchRow(of, one) {
    const event = of.events[one.event];
    return element("tr", { class: one.style },
      element("td", { class: "n" }, String(one.event + 1)),
      element("td", {}, dateTime(event.day, event.minute)),
      element("td", {}, auditor.caseView.what(event)),
      element("td", {}, element("code", {}, exported(event.name))),
      element("td", { class: "result" }, one.result),
      element("td", {}, one.why, one.found.map((found) => element("div", { class: "found" }, found))));
  }

  function search(of, proof) {
    if (proof.search === null) {
      return [];
    }
    if (proof.search.events.length === 0) {
      return [element("p", {}, proof.search.heading, " ", text("proof.nothing"))];
    }
    return [table(proof.search.heading, [
      heading(text("number"), { class: "n" }), heading(text("when")), heading(text("event")),
      heading(text("id")), heading(text("proof.counts")), heading(text("proof.why")),
    ], proof.search.events.map((one) => searchRow(of, one)))];
  }

  function list(title, lines, wrapped) {
    return lines.length === 0 ? [] : [
      element("h4", {}, title),
      element("ul", { class: "plain" }, lines.map((line) => element("li", {}, wrapped(line)))),
    ];
  }

  /** Served by a console, and not from a folder or another server, a decision can be recorded. */
  function decide(of, id) {
    if (!/^https?:$/.test(location.protocol)
      || !/\/runs\/[^/]+\/report\/[^/]*$/.test(location.pathname)) {
      return null;
    }
    const query = `case=${encodeURIComponent(of.id)}&commitment=${encodeURIComponent(id)}`;
    return element("p", {}, element("a", { class: "decide", href: `../decide?${query}` },
      text("proof.decide")));
  }

  /** The proof of a finding. */
  function show(of, finding) {
    const { proof } = finding;
    const [id, title] = facts.commitments[finding.commitment];
    const style = auditor.list.STYLES[finding.verdict];
    return element("section", { class: `proof ${style}`, id: `proof-${id}`, "aria-labelledby": `title-${id}` },
      element("h3", { id: `title-${id}`, tabindex: "-1" },
        element("span", { class: "id" }, id), ` ${title}`),
      element("p", { class: `verdict ${style}` },
        text("pair", facts.verdicts[finding.verdict][1], facts.reasons[finding.reason][2])),
      decide(of, id),
      element("p", { class: "sentence" }, proof.sentence),
      auditor.caseView.doubt(finding),
      auditor.caseView.review(finding),
      finding.rests ? element("p", { class: "small" }, text("proof.rests")) : null,
      factList(proof.facts),
      days(proof),
      search(of, proof),
      finding.decided === null || finding.decided.decisions.length === 0 ? null : [
        element("h4", {}, text("decision.title")), auditor.caseView.decisionsOf(finding)],
      list(text("proof.others"), proof.others, (line) => line),
      list(text("proof.rules"), finding.rules, (rule) => element("code", {}, rule)));
  }

  return { show, factList };
})();
