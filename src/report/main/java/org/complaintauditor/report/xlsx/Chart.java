package org.complaintauditor.report.xlsx;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart of cells of its sheet: it changes with them. */
final class Chart {

  /** Steps of the axis of rates, so that whole percentages are not rounded to the same. */
  private static final double NARROW = 0.5;

  private static final double NARROW_STEP = 0.05;
  private static final double WIDE_STEP = 0.1;

  /** In hundredths of a point. */
  private static final int TITLE_SIZE = 1200;

  private static final double LINE_WIDTH = 2.25;
  private static final double LIMIT_WIDTH = 1;

  /** The colours of verdicts: stronger than what stands behind words. */
  static final String MET = "3B7FB6";

  static final String BREACHED = "D9622B";
  static final String PENDING = "E3B93C";
  static final String NOT_EVIDENCED = "8C6BB1";
  static final String NOT_APPLICABLE = "C9CFD6";

  private static final String BAR_GAP = "60";
  private static final String SCHEMA = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /**
   * What is drawn.
   *
   * @param name its name in the legend
   * @param cells its figures
   * @param colour its colour in hexadecimal
   * @param main whether it is what the chart is about, not a help for reading it
   */
  record Series(String name, CellRangeAddress cells, String colour, boolean main) {}

  private final XSSFSheet sheet;
  private final XSSFChart chart;
  private final XDDFCategoryAxis categories;
  private final XDDFValueAxis values;

  /**
   * An empty chart over these cells: from the first row and column up to, not including, the last.
   */
  private Chart(SheetWriter writer, String title, CellRangeAddress over, boolean lying) {
    this.sheet = writer.sheet;
    XSSFClientAnchor anchor = new XSSFClientAnchor();
    anchor.setCol1(over.getFirstColumn());
    anchor.setRow1(over.getFirstRow());
    anchor.setCol2(over.getLastColumn());
    anchor.setRow2(over.getLastRow());
    chart = sheet.createDrawingPatriarch().createChart(anchor);
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    // Otherwise the language is that of the machine.
    CTTextCharacterProperties font =
        chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0).getRPr();
    font.setLang(writer.book.language());
    font.setSz(TITLE_SIZE);
    categories = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    if (lying) { // The first category on top, as in the table.
      categories.setOrientation(AxisOrientation.MAX_MIN);
    }
  }

  /** Bars: lying ones above each other, or standing ones; those of several series are stacked. */
  static Chart bars(
      SheetWriter sheet,
      String title,
      CellRangeAddress over,
      CellRangeAddress names,
      List<Series> series,
      boolean lying) {
    Chart chart = new Chart(sheet, title, over, lying);
    chart.bars(names, series, lying ? BarDirection.BAR : BarDirection.COL);
    return chart;
  }

  /** Lines over the categories. */
  static Chart lines(
      SheetWriter sheet,
      String title,
      CellRangeAddress over,
      CellRangeAddress names,
      List<Series> series) {
    Chart chart = new Chart(sheet, title, over, false);
    chart.lines(names, series);
    return chart;
  }

  /** The figures are rates: the axis goes from the lowest to 100 %. */
  Chart ofRates(double lowest, String format) {
    values.setMinimum(lowest);
    values.setMajorUnit(1 - lowest > NARROW ? WIDE_STEP : NARROW_STEP);
    values.setMaximum(1);
    values.setNumberFormat(format);
    return this;
  }

  private void bars(CellRangeAddress names, List<Series> series, BarDirection direction) {
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(direction);
    data.setVaryColors(false);
    if (series.size() > 1) {
      data.setBarGrouping(BarGrouping.STACKED);
    }
    for (Series part : series) {
      XDDFShapeProperties shape = new XDDFShapeProperties();
      shape.setFillProperties(fill(part.colour()));
      add(data, names, part).setShapeProperties(shape);
    }
    finish(data, series);
    standTogether(series.size() > 1);
  }

  /**
   * Makes bars broad, and those that are stacked stand on each other instead of side by side.
   * Written as elements, since POI's smaller library of schemas has no types for them.
   */
  private void standTogether(boolean stacked) {
    try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      cursor.toChild(SCHEMA, "axId");
      cursor.beginElement("gapWidth", SCHEMA);
      cursor.insertAttributeWithValue("val", BAR_GAP);
      cursor.toParent();
      if (stacked) {
        cursor.toNextSibling();
        cursor.beginElement("overlap", SCHEMA);
        cursor.insertAttributeWithValue("val", "100");
      }
    }
  }

  private void lines(CellRangeAddress names, List<Series> series) {
    XDDFLineChartData data =
        (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
    data.setVaryColors(false);
    for (Series part : series) {
      XDDFLineProperties line = new XDDFLineProperties(fill(part.colour()));
      line.setWidth(part.main() ? LINE_WIDTH : LIMIT_WIDTH);
      XDDFLineChartData.Series drawn = (XDDFLineChartData.Series) add(data, names, part);
      drawn.setLineProperties(line);
      drawn.setSmooth(false);
      drawn.setMarkerStyle(part.main() ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
    }
    finish(data, series);
  }

  private XDDFChartData.Series add(XDDFChartData data, CellRangeAddress names, Series added) {
    XDDFDataSource<String> labels = XDDFDataSourcesFactory.fromStringCellRange(sheet, names);
    XDDFChartData.Series series =
        data.addSeries(labels, XDDFDataSourcesFactory.fromNumericCellRange(sheet, added.cells()));
    series.setTitle(added.name());
    return series;
  }

  private void finish(XDDFChartData data, List<Series> series) {
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.plot(data);
    if (series.size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  private static XDDFSolidFillProperties fill(String colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
  }
}
