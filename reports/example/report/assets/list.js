"use strict";

// The list of cases: a form that filters it, and a page of its rows. However many cases there are,
// the document never holds more than PAGE rows of them.
auditor.list = (() => {
  const { text, count, whole, date } = auditor.words;
  const { element, exported, table, heading } = auditor.dom;
  const facts = auditor.facts;
  const PAGE = 50;
  const GROUPS_SHOWN = 2;
  const SIGNS = ["✓", "✕", "…", "–", "?"]; // In the order of verdicts.
  const REVIEW = "!"; // Beside a verdict that is to be reviewed.
  const STYLES = ["met", "breached", "pending", "none", "unknown"];
  const TYPING = 150; // Milliseconds.

  const usable = facts.groups
    .map((group, dimension) => ({ ...group, dimension }))
    .filter((group) => group.usable);
  let typing = 0;

  function select(name, label, options, query) {
    const value = query.get(name) || "";
    // What an address asks for in vain is shown too: it is why no case is found.
    const all = value === "" || options.some(([code]) => code === value)
      ? options
      : [...options, [value, value]];
    return element("label", {}, element("span", {}, label),
      element("select", { name },
        element("option", { value: "" }, text("any")),
        all.map(([code, word]) =>
          element("option", { value: code, selected: code === value }, word))));
  }

  function input(name, label, type, query, attributes = {}) {
    return element("label", {}, element("span", {}, label),
      element("input", { name, type, value: query.get(name) || "", ...attributes }));
  }

  function reasons(query) {
    const verdict = facts.verdicts.findIndex((one) => one[0] === query.get("v"));
    return facts.reasons
      .filter((one) => verdict < 0 || one[1] === verdict)
      .map((one) => [one[0], verdict < 0 ? text("pair", facts.verdicts[one[1]][1], one[2]) : one[2]]);
  }

  function byWord(one, other) {
    return one[1] < other[1] ? -1 : one[1] > other[1] ? 1 : 0;
  }

  function form(query) {
    return element("form", { class: "filters", role: "search", "aria-label": text("list.filters"),
      onsubmit: (event) => {
        event.preventDefault();
        changed(event.currentTarget, query);
      },
      onchange: (event) => {
        if (event.target.type !== "search") {
          changed(event.currentTarget, query);
        }
      },
      oninput: (event) => {
        if (event.target.type === "search") {
          const from = event.currentTarget;
          clearTimeout(typing);
          typing = setTimeout(() => changed(from, query), TYPING);
        }
      } },
    input("q", text("list.search"), "search", query, { autocomplete: "off" }),
    select("c", text("commitment"), facts.commitments.map(([id, title]) => [id, `${id} ${title}`]),
      query),
    select("v", text("verdict"), facts.verdicts, query),
    select("r", text("reason"), reasons(query), query),
    select("late", text("list.lateness"), facts.lateness, query),
    facts.review
      ? select("review", text("review"), [["yes", text("list.review")]], query)
      : [],
    facts.decisions
      ? select("d", text("decision"), [["ANY", text("decision.any")],
        ...facts.decisions.filter(([code]) => code !== "NOT_REVIEWED"),
        ["STALE", text("decision.stale")]], query)
      : [],
    usable.map((group) =>
      select(`g.${group.name}`, group.label, group.values.slice().sort(byWord), query)),
    input("from", text("list.from"), "date", query),
    input("to", text("list.to"), "date", query),
    element("a", { class: "clear", href: "#/cases" }, text("list.clear")));
  }

  function changed(from, query) {
    const next = new Map();
    for (const [name, value] of new FormData(from)) {
      next.set(name, value);
    }
    if (next.get("v") !== (query.get("v") || "")) {
      next.delete("r"); // A reason stands for one verdict only.
    }
    next.set("sort", query.get("sort") || "");
    auditor.main.go(auditor.address.cases(next), true);
  }

  /** The heading of a column that the list can be sorted by. */
  function sortable(key, label, query, first) {
    const sort = auditor.filter.sortOf(query);
    const now = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
    const next = new Map(query);
    next.delete("page");
    next.set("sort", sort === first ? (first.startsWith("-") ? key : `-${key}`) : first);
    const arrow = now === "ascending" ? " ↑" : now === "descending" ? " ↓" : "";
    return element("th", { scope: "col", "aria-sort": now, class: key === "late" ? "n" : null },
      element("a", { href: auditor.address.cases(next), class: "sort" }, label,
        element("span", { "aria-hidden": "true" }, arrow)));
  }

  /** The sign of a verdict that is to be reviewed, and what it stands for. */
  function reviewSign(review) {
    return review ? [element("span", { class: "review-sign", "aria-hidden": "true" }, REVIEW),
      element("span", { class: "away" }, `, ${text("review")}`)] : [];
  }

  function mark(code, review) {
    if (code === 0) {
      return element("td", { class: "mark" }, reviewSign(review));
    }
    const reason = facts.reasons[code - 1];
    const verdict = reason[1];
    const title = review ? `${reason[2]} (${text("review")})` : reason[2];
    return element("td", { class: `mark ${STYLES[verdict]}`, title },
      element("span", { "aria-hidden": "true" }, SIGNS[verdict]),
      element("span", { class: "away" }, `${facts.verdicts[verdict][1]}, ${reason[2]}`),
      reviewSign(review));
  }

  /** How late a case is at most; what is still not done says so. */
  function lateness(late) {
    return element("td", { class: "n" }, late === 0 ? "" : whole(Math.floor(late / 2)),
      late % 2 === 0 ? null : element("span", { class: "small" }, text("list.overdue")));
  }

  /** The heading of the days late: of the commitment that is asked for, or of any. */
  function lateHeading(query) {
    const chosen = auditor.filter.chosen(query);
    return chosen < 0 ? text("list.late") : text("list.late.of", facts.commitments[chosen][0]);
  }

  function row(cases, number, query) {
    const received = auditor.store.received(cases, number);
    const id = cases.ids[number];
    const address = auditor.address.caseOf(id, number, auditor.store.numberOf(cases, id),
      query.get("c"));
    return element("tr", {},
      element("th", { scope: "row" }, element("a", { href: address, class: "case" }, exported(id))),
      element("td", {}, received === null ? "–" : date(received)),
      usable.slice(0, GROUPS_SHOWN).map((group) => {
        const value = group.values[cases.groups[group.dimension][number] - 1];
        return element("td", {}, value === undefined ? "–" : exported(value[1]));
      }),
      facts.commitments.map((one, i) => mark(cases.reasons[i][number], cases.review[i][number] === 1)),
      lateness(auditor.filter.lateness(cases, query)[number]));
  }

  function head(query) {
    return [
      sortable("id", text("case"), query, "id"),
      sortable("received", text("received"), query, "received"),
      usable.slice(0, GROUPS_SHOWN).map((group) => heading(group.label)),
      facts.commitments.map(([id, title]) =>
        heading(id, { title, class: query.get("c") === id ? "mark chosen" : "mark" })),
      sortable("late", lateHeading(query), query, "-late"),
    ].flat();
  }

  function legend() {
    return element("ul", { class: "legend" }, facts.verdicts.map((verdict, i) =>
      element("li", {}, element("span", { class: `mark ${STYLES[i]}`, "aria-hidden": "true" },
        SIGNS[i]), ` ${verdict[1]}`)),
    facts.review
      ? element("li", {}, element("span", { class: "review-sign", "aria-hidden": "true" }, REVIEW),
        ` ${text("review")}`)
      : []);
  }

  function pages(query, page, last) {
    const to = (number, label, rel) => {
      if (number < 1 || number > last) {
        return element("span", { class: "off", "aria-hidden": "true" }, label);
      }
      const next = new Map(query);
      next.set("page", number === 1 ? "" : number);
      return element("a", { href: auditor.address.cases(next), rel }, label);
    };
    return element("nav", { class: "pages", "aria-label": text("list.pages") },
      to(page - 1, text("list.previous"), "prev"),
      element("span", {}, text("list.page", whole(page), whole(last))),
      to(page + 1, text("list.next"), "next"));
  }

  function results(cases, query) {
    const found = auditor.filter.find(cases, query);
    const last = Math.max(1, Math.ceil(found.length / PAGE));
    const page = Math.min(last, Math.max(1, Number.parseInt(query.get("page") || "1", 10) || 1));
    const shown = found.slice((page - 1) * PAGE, page * PAGE);
    const sentence = text("list.found", whole(found.length), count("cases", cases.size));
    return {
      sentence,
      nodes: [
        element("p", { class: "found" }, sentence),
        found.length === 0 ? null : auditor.download.button(cases, found, query),
        found.length === 0
          ? element("p", {}, text("list.none"))
          : table(auditor.filter.chosen(query) < 0 ? text("list.caption")
            : text("list.caption.of", facts.commitments[auditor.filter.chosen(query)][0]), head(query),
            shown.map((number) => row(cases, number, query)), { class: "cases" }),
        legend(),
        last > 1 ? pages(query, page, last) : null,
      ].filter((node) => node !== null),
    };
  }

  /** Shows the list that an address asks for; what is typed into stays where it is. */
  function show(view, cases, query) {
    const { sentence, nodes } = results(cases, query);
    const old = view.querySelector("form.filters");
    const made = form(query);
    if (old !== null && old.contains(document.activeElement)) {
      const focused = document.activeElement;
      const again = made.elements.namedItem(focused.name);
      const place = focused.type === "search" ? focused.selectionStart : null;
      old.replaceWith(made);
      if (again !== null) {
        again.focus();
        if (place !== null) {
          again.setSelectionRange(place, place);
        }
      }
      view.querySelector(".results-of-list").replaceChildren(...nodes);
    } else {
      view.replaceChildren(element("h1", { tabindex: "-1" }, text("list.title")), made,
        element("div", { class: "results-of-list" }, nodes));
    }
    return { title: text("list.title"), status: sentence };
  }

  return { show, SIGNS, STYLES };
})();
