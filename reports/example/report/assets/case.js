"use strict";

// A case: what is known of it, its time line, its findings, its events, and the proofs.
auditor.caseView = (() => {
  const { text, count, dateTime, whole } = auditor.words;
  const { element, exported, table, heading } = auditor.dom;
  const facts = auditor.facts;

  /** What an event is: what happened, by whom, by which way. */
  function what(event) {
    const parts = [event.word];
    if (event.role[0] !== "NONE" && event.role[0] !== "CUSTOMER") {
      parts.push(event.role[1]);
    }
    if (event.channel[0] !== "NONE") {
      parts.push(event.channel[1]);
    }
    return parts.join(", ");
  }

  function known(of) {
    const receipt = of.receipt < 0 ? null : of.events[of.receipt];
    return auditor.proof.factList([
      [text("received"), receipt === null
        ? text("case.no_receipt")
        : `${dateTime(receipt.day, receipt.minute)}${receipt.channel[0] === "NONE" ? "" : `, ${receipt.channel[1]}`}`],
      ...of.attributes.map(([label, value]) => [label, exported(value)]),
      [text("case.version"), of.version],
      ...(of.problems.length === 0 ? [] : [[text("case.problems"), text("case.problems.text",
        of.problems.map((one) => `${one.word} (${one.code})`).join(", "))]]),
    ]);
  }

  function moment(of, place) {
    if (place < 0) {
      return "–";
    }
    const event = of.events[place];
    return `${dateTime(event.day, event.minute)} (${place + 1})`;
  }

  /** Says that other data could have given another verdict, if they could. */
  function doubt(finding) {
    return finding.doubts.length === 0 ? null
      : element("span", { class: "small doubt" }, text("case.doubt", finding.doubts.join(", ")));
  }

  /** Says that the verdict would be another if doubtful texts were read the other way. */
  function review(finding) {
    return finding.review.length === 0 ? null
      : element("span", { class: "small doubt review" },
        text("case.review", finding.review.join(", ")));
  }

  /** Says what people made of the verdict, if they did. */
  function decided(finding) {
    if (finding.decided === null) {
      return null;
    }
    const { made, verdict, stale } = finding.decided;
    return [
      verdict === finding.verdict ? null : element("span", { class: "small human" },
        text("decision.after", facts.verdicts[verdict][1])),
      facts.decisions[made][0] === "NOT_REVIEWED" ? null
        : element("span", { class: "small human" }, facts.decisions[made][1]),
      stale ? element("span", { class: "small doubt" }, text("decision.stale")) : null,
    ];
  }

  /** What is said of a decision, piece by piece. */
  function decisionPieces(one) {
    return [
      one.code === "" ? "" : one.reason === "" ? one.code : text("pair", one.code, one.reason),
      one.code === "" ? one.reason : "",
      one.waiver === "" ? "" : text("decision.waiver", one.waiver),
      one.trigger === "" ? "" : text("decision.trigger", one.trigger),
      one.evidence === "" ? "" : text("decision.evidence", one.evidence),
      one.line === "" ? "" : text("decision.line", one.line),
    ].filter((piece) => piece !== "");
  }

  function decisionItem(one) {
    const second = one.second === "" ? null
      : element("span", { class: "small" },
        text(one.own ? "decision.seconded" : "decision.requested", one.second));
    return element("li", { class: one.counts ? "counts" : "counts-not" },
      element("strong", {}, one.said === "" ? one.kind : text("pair", one.kind, one.said)),
      " ", exported(text("decision.who", one.by, one.date)),
      ` (${one.state})`, second,
      decisionPieces(one).map((piece) => element("span", { class: "small" }, exported(piece))));
  }

  /** The decisions about the findings of a case, with who and when. */
  function decisions(of) {
    const some = of.findings.filter((finding) => finding.decided !== null
      && finding.decided.decisions.length > 0);
    return some.length === 0 ? [] : [element("h2", {}, text("decision.title")),
      ...some.map((finding) => {
        const [id, title] = facts.commitments[finding.commitment];
        return element("section", { class: "decisions", "aria-labelledby": `decided-${id}` },
          element("h3", { id: `decided-${id}` }, element("span", { class: "id" }, id), ` ${title}`),
          list(finding));
      })];
  }

  /** The decisions about a finding. */
  function list(finding) {
    return element("ul", { class: "plain decisions" }, finding.decided.decisions.map(decisionItem));
  }

  function findingRow(of, finding) {
    const [id, title] = facts.commitments[finding.commitment];
    const style = auditor.list.STYLES[finding.verdict];
    const reason = facts.reasons[finding.reason];
    const owed = finding.owed[Math.max(0, finding.shown)] || null;
    return element("tr", {},
      element("th", { scope: "row" }, element("span", { class: "id" }, id),
        element("span", { class: "title" }, title)),
      element("td", { class: `verdict ${style}` },
        element("span", { class: `mark ${style}`, "aria-hidden": "true" },
          auditor.list.SIGNS[finding.verdict]), ` ${facts.verdicts[finding.verdict][1]}`,
        doubt(finding), review(finding), decided(finding)),
      element("td", {}, reason[2], element("span", { class: "small" }, reason[3]),
        finding.proof === null ? null
          : element("button", { type: "button", class: "link",
            onclick: () => jump(id), "aria-label": text("case.proof_of", id) }, text("case.proof"))),
      element("td", {}, owed === null ? "–" : moment(of, owed.trigger)),
      element("td", {}, owed === null ? "–" : dateTime(owed.due, owed.dueMinute),
        owed === null ? null : element("span", { class: "small" }, owed.limit)),
      element("td", {}, owed === null ? "–" : moment(of, owed.done),
        owed === null || owed.late === 0 ? null
          : element("span", { class: "small late" }, count("case.late", owed.late))),
      element("td", { class: "n" }, whole(finding.owed.length)));
  }

  function findings(of) {
    return table(text("case.findings.caption"), [
      heading(text("commitment")), heading(text("verdict")), heading(text("reason")),
      heading(text("case.started")), heading(text("case.due")), heading(text("case.done")),
      heading(text("case.times"), { class: "n" }),
    ], of.findings.map((finding) => findingRow(of, finding)), { class: "findings" });
  }

  const LONG = 300;

  /** A message; of a long one the beginning, and the rest where it is asked for. */
  function message(whole) {
    if (whole.length <= LONG) {
      return whole === "" ? "" : exported(whole);
    }
    let end = whole.lastIndexOf(" ", LONG / 2);
    end = end < LONG / 4 ? LONG / 2 : end;
    return element("details", {},
      element("summary", {}, exported(`${whole.slice(0, end)} …`),
        element("span", { class: "small" }, text("case.text.whole"))),
      exported(whole));
  }

  /** Says that messages are not shown, and how to see them. */
  function unseen() {
    return facts.texts === "full" ? "" : element("p", { class: "small key" }, text(`case.texts.${facts.texts}`));
  }

  function eventRow(event, i) {
    return element("tr", { class: event.direction },
      element("td", { class: "n" }, String(i + 1)),
      element("td", {}, dateTime(event.day, event.minute)),
      element("td", {}, what(event),
        event.toRole[0] === "NONE" ? null
          : element("span", { class: "small" }, text("case.to", event.toRole[1])),
        event.failed ? element("span", { class: "small late" }, text("case.failed")) : null,
        event.detected ? element("span", { class: "small" }, text("case.detected")) : null),
      element("td", {}, event.told.join(", ")),
      facts.texts === "full" ? element("td", { class: "quote" }, message(event.text)) : null,
      element("td", {}, element("code", {}, exported(event.name))));
  }

  function events(of) {
    return table(text("case.events.caption"), [
      heading(text("number"), { class: "n" }), heading(text("when")), heading(text("event")),
      heading(text("case.told")),
      ...(facts.texts === "full" ? [heading(text("case.text"))] : []), heading(text("id")),
    ], of.events.map(eventRow));
  }

  function timelineKey() {
    return element("p", { class: "small key" }, text("timeline.key"));
  }

  function jump(commitment) {
    const title = document.getElementById(`title-${commitment}`);
    if (title !== null) {
      title.scrollIntoView();
      title.focus({ preventScroll: true });
    }
  }

  /** Shows a case; of the commitment asked for, the proof. */
  function show(view, of, query) {
    const proofs = of.findings.filter((finding) => finding.proof !== null);
    view.replaceChildren(
      element("p", { class: "back" }, element("a", { href: auditor.main.lastList() },
        `← ${text("case.back")}`)),
      element("h1", { tabindex: "-1" }, `${text("case")} `, exported(of.id)),
      known(of),
      element("h2", {}, text("timeline.title")),
      element("div", { class: "scroll", tabindex: "0", role: "region",
        "aria-label": text("timeline.title") }, auditor.timeline.draw(of)),
      timelineKey(),
      element("h2", {}, text("case.findings")),
      facts.exceptionsOnly ? element("p", {}, text("case.exceptions")) : "",
      findings(of),
      element("h2", {}, text("case.events")),
      unseen(),
      events(of),
      ...(proofs.length === 0 ? [] : [element("h2", {}, text("case.proofs")),
        ...proofs.map((finding) => auditor.proof.show(of, finding))]),
      ...decisions({ ...of, findings: of.findings.filter((one) => one.proof === null) }));
    return {
      title: `${text("case")} ${of.id}`,
      status: "",
      after: () => (query.get("c") ? jump(query.get("c")) : undefined),
    };
  }

  return { show, what, doubt, review, decisionsOf: list };
})();
