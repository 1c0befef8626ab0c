"use strict";

// What changed between two runs: the bridge of each rate as a waterfall, and the list of changes,
// which can be searched. A change's proofs are loaded when it is opened.
auditor.changes = (() => {
  const { text, count, whole } = auditor.words;
  const { element, exported, markWide } = auditor.dom;
  const facts = auditor.facts.comparison;
  const PAGE = 50;
  const chunks = [];
  const details = new Map();
  const loading = new Map();
  const chosen = { page: 0, id: "", commitment: "", kind: "", cause: "", from: "", to: "" };
  const list = element("div", { class: "changes" });
  const found = element("p", { class: "found", role: "status" });
  const pages = element("p", { class: "pages" });

  /** Loads a script with data, once. */
  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = `data/${name}.js`;
        script.onload = done;
        script.onerror = () => failed(new Error(name));
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /** The changes that are chosen, each with its number. */
  function matching() {
    const all = [];
    const id = chosen.id.trim().toLowerCase();
    chunks.forEach((chunk, place) => chunk.forEach((change, at) => {
      const [caseId, commitment, kind, from, to, cause] = change;
      if ((id === "" || caseId.toLowerCase().includes(id))
          && (chosen.commitment === "" || chosen.commitment === commitment)
          && (chosen.kind === "" || chosen.kind === kind)
          && (chosen.cause === "" || chosen.cause === String(cause))
          && (chosen.from === "" || chosen.from === from)
          && (chosen.to === "" || chosen.to === to)) {
        all.push({ change, number: place * facts.index + at });
      }
    }));
    return all;
  }

  function wordOf(code, words) {
    const known = words.find((one) => one[0] === code);
    return known === undefined ? "–" : known[1];
  }

  function proof(title, standing, [sentence, shown, lines]) {
    const box = element("div", { class: "side" }, element("h3", {}, title));
    if (sentence === undefined) {
      box.append(element("p", { class: "nothing" }, text("compare.no_finding")));
      return box;
    }
    box.append(element("p", { class: "standing" }, standing),
      element("p", { class: "sentence" }, exported(sentence)),
      element("dl", { class: "facts" }, shown.map(([label, fact]) => [
        label === "" ? null : element("dt", {}, label), element("dd", {}, exported(fact))])),
      element("details", {}, element("summary", {}, text("compare.whole")),
        element("div", { class: "lines" }, exported(lines))));
    return box;
  }

  function fill(box, number) {
    const shard = Math.floor(number / facts.details);
    load(`changes-${shard}`).then(() => {
      const [from, to, needed, lines, before, after] =
        details.get(shard)[number % facts.details];
      box.replaceChildren(
        element("ul", { class: "plain" },
          lines.map((line) => element("li", {}, exported(line))),
          needed === "" ? null : element("li", {}, text("compare.needed", needed))),
        element("div", { class: "sides" },
          proof(text("compare.old"), from, before), proof(text("compare.new"), to, after)));
      markWide();
    }).catch(() => box.replaceChildren(element("p", {}, text("failed"))));
  }

  function row({ change: [caseId, commitment, kind, from, to, cause], number }) {
    const box = element("div", { class: "opened" });
    return element("details", { class: "change", ontoggle: (event) => {
      if (event.target.open && box.childElementCount === 0) {
        fill(box, number);
      }
    } },
    element("summary", {},
      element("span", { class: "case" }, exported(caseId)),
      element("span", {}, commitment),
      element("span", { class: to === "BREACHED" ? "to breached" : "to" },
        `${wordOf(from, facts.verdicts)} → ${wordOf(to, facts.verdicts)}`),
      element("span", { class: "cause" },
        kind === "CHANGED" ? facts.causes[cause] : wordOf(kind, facts.kinds))),
    box);
  }

  function turn(label, page, possible) {
    return possible
      ? element("button", { type: "button", class: "link", onclick: () => show(page) }, label)
      : null;
  }

  function show(page) {
    const all = matching();
    const last = Math.max(0, Math.ceil(all.length / PAGE) - 1);
    chosen.page = Math.min(page, last);
    found.textContent = count("compare.found", all.length);
    list.replaceChildren(...all.slice(chosen.page * PAGE, (chosen.page + 1) * PAGE).map(row));
    pages.replaceChildren(...[
      turn(text("compare.previous"), chosen.page - 1, chosen.page > 0),
      last > 0 ? text("compare.page", whole(chosen.page + 1), whole(last + 1)) : null,
      turn(text("compare.next"), chosen.page + 1, chosen.page < last),
    ].filter((one) => one !== null));
  }

  function choice(name, options) {
    return element("label", {}, element("span", {}, text(`compare.filter.${name}`)),
      element("select", { name, onchange: (event) => {
        chosen[name] = event.target.value;
        show(0);
      } }, element("option", { value: "" }, text("compare.all")),
      options.map(([code, word]) => element("option", { value: code }, word))));
  }

  function filters() {
    return element("form", { class: "filters", onsubmit: (event) => event.preventDefault() },
      element("label", {}, element("span", {}, text("compare.filter.id")),
        element("input", { name: "id", type: "search", autocomplete: "off", oninput: (event) => {
          chosen.id = event.target.value;
          show(0);
        } })),
      choice("commitment", facts.commitments),
      choice("kind", facts.kinds),
      choice("cause", facts.causes.map((cause, number) => [String(number), cause])),
      choice("from", facts.verdicts),
      choice("to", facts.verdicts));
  }

  async function begin() {
    const box = document.querySelector('[data-drawing="changes"]');
    if (box === null) {
      return;
    }
    for (let chunk = 0; chunk * facts.index < facts.count; chunk++) {
      await load(`index-${chunk}`);
    }
    box.classList.remove("drawing");
    box.hidden = false;
    box.replaceChildren(filters(), found, list, pages);
    show(0);
  }

  /** A waterfall: from the old rate over what each part adds to the new one. */
  function waterfall([, old, oldRate, newRate, parts], colour) {
    const soft = colour("soft");
    const bars = [{ name: text("compare.old"), base: 0, height: old, label: oldRate, fill: soft }];
    let at = old;
    for (const [name, points, label] of parts) {
      bars.push({ name, base: Math.min(at, at + points), height: Math.abs(points), label,
        fill: colour(points < 0 ? "breached" : "met") });
      at += points;
    }
    bars.push({ name: text("compare.new"), base: 0, height: at, label: newRate, fill: soft });
    const lowest = Math.min(...bars.map((bar) => (bar.base > 0 ? bar.base : bar.height))) / 10;
    return {
      animation: false,
      textStyle: { fontFamily: "inherit" },
      grid: { left: 40, right: 10, top: 26, bottom: 40 },
      xAxis: { type: "category", data: bars.map((bar) => bar.name),
        axisLabel: { color: soft, interval: 0, width: 78, overflow: "break", fontSize: 11 },
        axisLine: { lineStyle: { color: soft } }, axisTick: { show: false } },
      yAxis: { type: "value", min: Math.max(0, Math.floor(lowest / 10 - 0.5) * 10), max: 100,
        splitNumber: 3, axisLabel: { color: soft }, splitLine: { lineStyle: { color: colour("line") } } },
      series: [
        { type: "bar", stack: "rate", silent: true, itemStyle: { color: "transparent" },
          data: bars.map((bar) => bar.base / 10) },
        { type: "bar", stack: "rate", silent: true, barMaxWidth: 64,
          label: { show: true, position: "top", color: colour("ink"),
            formatter: (bar) => bars[bar.dataIndex].label },
          data: bars.map((bar) => ({ value: bar.height / 10, itemStyle: { color: bar.fill } })) },
      ],
    };
  }

  function described([id, , oldRate, newRate, parts]) {
    return text("compare.label", id, oldRate, newRate,
      parts.map(([name, , label]) => `${name} ${label}`).join(", "));
  }

  window.addEventListener("load", () => begin().then(() =>
    auditor.document.charts(facts.bridges.map((bridge) => ({ id: bridge[0],
      label: described(bridge), options: (colour) => waterfall(bridge, colour) })))));

  return {
    index(number, all) {
      chunks[number] = all;
    },
    details(number, all) {
      details.set(number, all);
    },
  };
})();
