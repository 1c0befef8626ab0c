"use strict";

// Shows what the address asks for.
auditor.main = (() => {
  const { element } = auditor.dom;
  const { text } = auditor.words;
  const front = document.getElementById("front");
  const view = document.getElementById("view");
  const title = document.title;
  const titleOfFront = front.querySelector("h1");
  let list = "#/cases";
  let asked = 0;
  let shown = "front";

  /** The list that was shown last. */
  function lastList() {
    return list;
  }

  /** Goes to an address; in place of the one before, where it is the same view refined. */
  function go(hash, instead = false) {
    if (instead) {
      history.replaceState(null, "", hash);
      route();
    } else {
      location.hash = hash;
    }
  }

  function mark(name) {
    for (const link of document.querySelectorAll("nav.top a[data-view]")) {
      if (link.dataset.view === name) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }

  function showFront(anchor) {
    const before = shown;
    shown = "front";
    mark("front");
    front.hidden = false;
    view.hidden = true;
    view.replaceChildren();
    document.title = title;
    auditor.dom.markWide();
    const place = anchor === "" ? null : document.getElementById(anchor);
    if (place !== null) {
      place.setAttribute("tabindex", "-1");
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    } else if (before !== "front") {
      titleOfFront.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  async function caseAsked(asking) {
    const cases = await auditor.store.index();
    const given = asking.query.get("n");
    const number = given === undefined ? auditor.store.numberOf(cases, asking.id) : Number(given);
    return number !== undefined && cases.ids[number] === asking.id
      ? auditor.store.caseOf(number) : null;
  }

  function missing(id) {
    view.replaceChildren(element("h1", { tabindex: "-1" }, text("case.unknown")),
      element("p", {}, text("case.unknown.text", id)),
      element("p", {}, element("a", { href: list }, text("case.back"))));
    return { title: text("case.unknown"), status: "" };
  }

  async function made(asking) {
    if (asking.view === "cases") {
      const cases = await auditor.store.index();
      return () => {
        list = auditor.address.cases(asking.query);
        return auditor.list.show(view, cases, asking.query);
      };
    }
    const of = await caseAsked(asking);
    return () => (of === null ? missing(asking.id) : auditor.caseView.show(view, of, asking.query));
  }

  function failed(problem) {
    return () => {
      view.replaceChildren(element("h1", { tabindex: "-1" }, text("failed")),
        element("p", {}, text("failed.text")), element("p", {}, element("code", {}, problem.message)));
      return { title: text("failed"), status: "" };
    };
  }

  async function route() {
    const asking = auditor.address.parse(location.hash);
    const turn = ++asked;
    if (asking.view === "front") {
      showFront(asking.anchor);
      return;
    }
    const show = await made(asking).catch(failed);
    if (turn !== asked) {
      return; // Something else was asked for in the meantime.
    }
    const before = shown;
    shown = asking.view === "case" ? `case ${asking.id}` : asking.view;
    mark(asking.view);
    front.hidden = true;
    view.hidden = false;
    const result = show();
    document.title = `${result.title} – ${title}`;
    document.getElementById("status").textContent = result.status;
    if (before !== shown) {
      window.scrollTo(0, 0);
      view.querySelector("h1").focus({ preventScroll: true });
    }
    if (result.after !== undefined) {
      result.after();
    }
    auditor.dom.markWide();
    document.documentElement.dataset.shown = location.hash; // For whoever waits for it.
  }

  document.querySelector("a.skip").addEventListener("click", (event) => {
    event.preventDefault(); // The address belongs to the view.
    document.getElementById("main").focus();
  });
  window.addEventListener("hashchange", route);
  window.addEventListener("resize", auditor.dom.markWide);
  document.addEventListener("toggle", auditor.dom.markWide, true); // Of details, which hold tables.
  window.addEventListener("load", () => {
    auditor.charts.load();
    auditor.store.index().then(() => {
      performance.mark("index"); // Measured by the benchmark.
      document.documentElement.dataset.ready = "true";
    });
  });

  return { go, lastList, route };
})();

auditor.main.route();
