"use strict";

// Makes elements. Texts only ever become text nodes: nothing of an export can become markup.
auditor.dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  function fill(made, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) {
        made.addEventListener(name.slice(2), value);
      } else if (value !== null && value !== undefined && value !== false) {
        made.setAttribute(name, value === true ? "" : String(value));
      }
    }
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== ""));
    return made;
  }

  /** An element with attributes, listeners (onclick: function) and children. */
  function element(name, attributes = {}, ...children) {
    return fill(document.createElement(name), attributes, children);
  }

  /** The same for drawings. */
  function drawing(name, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, name), attributes, children);
  }

  /** A text of the export: the direction of its writing stays within it. */
  function exported(text) {
    return element("bdi", {}, text);
  }

  /** A table that scrolls sideways where it is too wide; its caption names the region. */
  function table(caption, head, rows, attributes = {}) {
    return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      element("table", attributes,
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, head)),
        element("tbody", {}, rows)));
  }

  /** Says of each table in sight whether it goes on beside the window. */
  function markWide() {
    for (const region of document.querySelectorAll(".scroll")) {
      const before = region.previousElementSibling;
      const hint = before !== null && before.classList.contains("scroll-hint") ? before : null;
      const wide = region.scrollWidth > region.clientWidth + 1; // Rounded: a point is no width.
      if (hint !== null) {
        hint.hidden = !wide;
      } else if (wide) {
        region.before(element("p", { class: "scroll-hint small" },
          auditor.words.text("scroll.hint")));
      }
    }
  }

  /** A column's heading. */
  function heading(text, attributes = {}) {
    return element("th", { scope: "col", ...attributes }, text);
  }

  /** Served by a console, and not from a folder or another server, its pages are one step away. */
  function wayBack() {
    const served = /^https?:$/.test(location.protocol)
      && /^(.*\/(runs|compare|trend))\/([^/]+)\/report\/[^/]*$/.exec(location.pathname);
    const list = document.querySelector("nav.top ul");
    if (served && list !== null) {
      const page = served[2] === "trend" ? served[1] : `${served[1]}/${served[3]}`;
      list.prepend(element("li", {},
        element("a", { class: "console", href: page }, auditor.words.text("console"))));
    }
  }

  wayBack();

  return { element, drawing, exported, table, heading, markWide };
})();
