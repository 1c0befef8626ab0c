package org.complaintauditor.report.html;

import org.complaintauditor.figures.Trend;
import org.complaintauditor.report.ReportModel;

/** The trends as the page's charts draw them: shares in tenths of a per cent. */
final class TrendData {

  private static final int ALL = 1000;
  private static final int UNTOLD = -1;

  private final ReportModel model;

  TrendData(ReportModel model) {
    this.model = model;
  }

  void write(ScriptLiterals script) {
    script.name("trends").list();
    for (Trend trend : Trend.of(model.totals())) {
      script.list().value(trend.commitment()).value(share(trend.centre())).list();
      for (Trend.Point point : trend.points()) {
        script.list().value(point.month());
        if (point.isTold()) {
          script.value(share(point.rate().orElseThrow())).value(share(point.lower()));
          script.value(share(point.upper()));
        } else {
          script.value(UNTOLD).value(UNTOLD).value(UNTOLD); // A gap in the lines.
        }
        script.value(point.outside()).endList();
      }
      script.endList().endList();
    }
    script.endList();
  }

  private static long share(double rate) {
    return Math.round(rate * ALL);
  }
}
