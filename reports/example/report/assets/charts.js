"use strict";

// The trends as control charts (Apache ECharts, drawn as SVG). The library is loaded after the page
// is there; the table below the charts says the same, and stands without it.
auditor.charts = (() => {
  const { text, share } = auditor.words;
  const { element } = auditor.dom;
  const facts = auditor.facts;
  const PAPER = { width: 320, height: 165 };
  const drawn = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  function monthOf(code) {
    const [year, month] = code.split("-");
    return `${facts.dates[`proof.month.short.${Number(month)}`]} ${year}`;
  }

  /** A share in per cent; none where it cannot be told, which leaves a gap in the line. */
  function percent(tenths) {
    return tenths < 0 ? null : tenths / 10;
  }

  function isTold(point) {
    return point[1] >= 0;
  }

  function line(points, place, extra) {
    return { type: "line", symbol: "none", animation: false, silent: true,
      data: points.map((point) => percent(point[place])), ...extra };
  }

  function optionOf([, centre, points]) {
    const soft = colour("soft");
    const limit = { lineStyle: { color: soft, width: 1, type: "dashed" } };
    return {
      animation: false,
      textStyle: { fontFamily: "inherit" },
      grid: { left: 44, right: 14, top: 12, bottom: 26 },
      xAxis: { type: "category", data: points.map((point) => monthOf(point[0])),
        axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: soft } } },
      yAxis: { type: "value", min: (range) => Math.max(0, Math.floor(range.min / 10) * 10), max: 100,
        splitNumber: 3, axisLabel: { color: soft, formatter: "{value}" },
        splitLine: { lineStyle: { color: colour("line") } } },
      series: [
        line(points, 2, limit),
        line(points, 3, limit),
        { ...line(points.map((point) => [point[0], centre]), 1,
          { lineStyle: { color: soft, width: 1 } }) },
        { type: "line", animation: false, silent: true, symbolSize: 8,
          lineStyle: { color: colour("met"), width: 2 },
          data: points.map((point) => ({
            value: percent(point[1]),
            symbol: point[4] ? "diamond" : "circle",
            symbolSize: point[4] ? 14 : 7,
            itemStyle: { color: colour(point[4] ? "breached" : "met") },
          })) },
      ],
    };
  }

  function figure(trend) {
    const [id, centre, points] = trend;
    const title = facts.commitments.find((one) => one[0] === id)[1];
    const outside = points.filter((point) => point[4]).map((point) => monthOf(point[0]));
    const space = element("div", { class: "chart", role: "img", "aria-label":
      text("chart.label", id, share(centre), outside.join(", ") || text("chart.none")) });
    const made = element("figure", {},
      element("figcaption", {}, element("span", { class: "id" }, id), ` ${title} `,
        element("span", { class: "small" }, text("chart.centre", share(centre)))),
      space);
    return { made, space, trend };
  }

  function draw() {
    for (const one of drawn) {
      one.chart.setOption(optionOf(one.trend), true);
    }
  }

  function start() {
    const box = document.getElementById("charts");
    const figures = facts.trends.filter((trend) => trend[2].filter(isTold).length > 1).map(figure);
    if (box === null || figures.length === 0) {
      return;
    }
    box.hidden = false;
    box.replaceChildren(...figures.map((one) => one.made));
    for (const one of figures) {
      drawn.push({ ...one, chart: window.echarts.init(one.space, null, { renderer: "svg" }) });
    }
    draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    window.addEventListener("beforeprint", () => onPaper(true));
    window.addEventListener("afterprint", () => onPaper(false));
    new ResizeObserver(() => drawn.forEach((one) => one.chart.resize())).observe(box);
  }

  /** Drawings do not follow the paper's layout by themselves. */
  function onPaper(printing) {
    for (const one of drawn) {
      one.chart.resize(printing ? PAPER : { width: "auto", height: "auto" });
    }
    draw();
  }

  /** Loads the library and draws, once. */
  function load() {
    if (document.getElementById("charts") === null || facts.trends.length === 0) {
      return;
    }
    const script = document.createElement("script");
    script.src = "assets/echarts.common.min.js";
    script.onload = start;
    document.head.append(script);
  }

  return { load };
})();
