"use strict";

// The rates as lines from run to run. Where rules, limits or calendar are others, the line ends and
// a new one begins; what is another stands there.
(() => {
  const { text, share } = auditor.words;
  const RATE = 1;
  const HUMAN = 2;

  /** The points in pieces that may be joined: each a series of its own. */
  function pieces(points, place) {
    const all = [];
    points.forEach((point, at) => {
      if (at === 0 || !point[3]) {
        all.push(new Array(points.length).fill(null));
      }
      all[all.length - 1][at] = point[place] < 0 ? null : point[place] / 10;
    });
    return all;
  }

  function lines(points, place, look) {
    return pieces(points, place).map((data) => ({ type: "line", animation: false, silent: true,
      data, ...look }));
  }

  function options(points, colour) {
    const soft = colour("soft");
    const breaks = points.map((point, at) => ({ point, at })).filter((one) => one.point[4] !== "");
    const series = lines(points, RATE, { symbol: "circle", symbolSize: 9,
      lineStyle: { color: colour("met"), width: 2 }, itemStyle: { color: colour("met") } });
    series[0].markLine = { silent: true, symbol: "none", animation: false,
      lineStyle: { color: colour("breached"), type: "dashed", width: 1.5 },
      data: breaks.map(({ point, at }) => ({ xAxis: at, label: { show: true, formatter: point[4],
        color: colour("breached"), position: "insideEndTop", rotate: 90, fontSize: 11 } })) };
    return {
      animation: false,
      textStyle: { fontFamily: "inherit" },
      grid: { left: 44, right: 24, top: 14, bottom: 28 },
      xAxis: { type: "category", data: points.map((point) => point[0]),
        axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: soft } } },
      yAxis: { type: "value", min: (range) => Math.max(0, Math.floor(range.min / 10 - 0.5) * 10),
        max: 100, splitNumber: 3, axisLabel: { color: soft, formatter: "{value}" },
        splitLine: { lineStyle: { color: colour("line") } } },
      series: [
        ...series,
        ...lines(points, HUMAN, { symbol: "diamond", symbolSize: 9,
          lineStyle: { color: colour("note-line"), width: 1.5, type: "dotted" },
          itemStyle: { color: colour("note-line") } }),
      ],
    };
  }

  function described([id, points]) {
    return text("trend.label", id, points.map((point) =>
      `${point[0]} ${point[RATE] < 0 ? text("trend.none") : share(point[RATE])}`).join(", "));
  }

  auditor.document.charts(auditor.facts.trends
    .filter((trend) => trend[1].some((point) => point[RATE] >= 0))
    .map((trend) => ({ id: trend[0], label: described(trend),
      options: (colour) => options(trend[1], colour) })));
})();
