"use strict";

// What every page beside the report needs: hints at tables that scroll, and charts (Apache ECharts,
// drawn as SVG), each in the box that the page has for it. The tables below the charts say the same.
auditor.document = (() => {
  const { element, markWide } = auditor.dom;
  const drawn = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  function draw() {
    for (const one of drawn) {
      one.chart.setOption(one.options(colour), true);
    }
  }

  function begin(drawings) {
    for (const { id, label, options, height } of drawings) {
      const box = document.querySelector(`[data-drawing="${CSS.escape(id)}"]`);
      const space = element("div", { class: height === "tall" ? "chart tall" : "chart", role: "img",
        "aria-label": label });
      box.hidden = false;
      box.replaceChildren(space);
      const chart = window.echarts.init(space, null, { renderer: "svg" });
      drawn.push({ chart, options });
      new ResizeObserver(() => chart.resize()).observe(space);
    }
    draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  }

  /** Loads the library and draws, once; then the page is ready. */
  function charts(drawings) {
    if (drawings.length === 0) {
      ready();
      return;
    }
    const script = document.createElement("script");
    script.src = "assets/echarts.common.min.js";
    script.onload = () => {
      begin(drawings);
      ready();
    };
    script.onerror = ready;
    document.head.append(script);
  }

  function ready() {
    markWide();
    document.documentElement.dataset.ready = "true"; // For whoever waits for it.
  }

  window.addEventListener("resize", markWide);
  document.addEventListener("toggle", markWide, true); // Of details, which hold tables.

  return { charts };
})();
