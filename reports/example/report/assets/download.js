"use strict";

// What a list shows as a file: the findings that it is about, as rows of findings.csv. The program
// has made the cells harmless for spreadsheets; here they are only put into quotes.
auditor.download = (() => {
  const { text, whole } = auditor.words;
  const { element } = auditor.dom;
  const facts = auditor.facts;
  const LONGEST_NAME = 120;
  const FORM = ["sort", "page"]; // Of an address: what does not filter.

  /** The name of the file says the filter. */
  function fileName(query) {
    const parts = [...query]
      .filter(([name, value]) => !FORM.includes(name) && value !== "")
      .map(([name, value]) => (name === "c" || name === "v" || name === "r" ? value
        : `${name.replace(/^g\./, "")}-${value}`));
    const name = ["findings", ...parts].join("_").replace(/[^\p{L}\p{N}._-]+/gu, "-");
    return `${Array.from(name).slice(0, LONGEST_NAME).join("")}.csv`;
  }

  function quoted(cell) {
    return cell.includes(facts.csv.separator) || /["\r\n]|^\s|\s$/.test(cell)
      ? `"${cell.replaceAll("\"", "\"\"")}"` : cell;
  }

  function line(cells) {
    return `${cells.map(quoted).join(facts.csv.separator)}\r\n`;
  }

  /** The rows of the findings, in the order of the list; each file of cases is loaded once. */
  async function rows(cases, found, query, progress) {
    const listed = auditor.filter.listed(cases, query);
    const lines = new Map();
    const inOrder = [...found].sort((one, other) => one - other);
    for (let i = 0; i < inOrder.length; i++) {
      const number = inOrder[i];
      const all = await auditor.store.rowsOf(number);
      lines.set(number, all.filter((one) => listed(number, one.commitment))
        .map((one) => line(one.cells)).join(""));
      if (i % facts.shard === 0) {
        progress(i / inOrder.length);
      }
    }
    return found.map((number) => lines.get(number));
  }

  async function save(cases, found, query, status) {
    const made = await rows(cases, found, query, (share) => {
      status.textContent = text("list.download.running", whole(Math.floor(100 * share)));
    });
    const file = new Blob([facts.csv.start, line(facts.csv.columns), ...made],
      { type: "text/csv;charset=utf-8" });
    const address = URL.createObjectURL(file);
    const link = element("a", { href: address, download: fileName(query) });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000); // The browser may still be asking where.
    status.textContent = text("list.download.done", fileName(query));
  }

  /** A button that saves what the list is about. */
  function button(cases, found, query) {
    const status = element("span", { role: "status", class: "small" });
    const made = element("button", { type: "button", class: "link download", onclick: async () => {
      made.disabled = true;
      try {
        await save(cases, found, query, status);
      } catch (problem) {
        status.textContent = `${text("list.download.failed")} ${problem.message}`;
      }
      made.disabled = false;
    } }, text("list.download"));
    return element("p", { class: "download" }, made, status);
  }

  return { button };
})();
