package org.complaintauditor.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.figures.Trend;
import org.w3c.dom.Element;

/** Draws control charts: the rates, the rate of all months, and the limits of chance around it. */
final class TrendDrawing implements FSObjectDrawer {

  /** The type of the objects that it draws. */
  static final String TYPE = "application/x-trend";

  private static final Color LIMITS = new Color(0xE7EAEE);
  private static final Color ENDS = new Color(0xC4CAD2);
  private static final Color CENTRE = new Color(0x8A94A3);
  private static final Color RATE = new Color(0x1F4E79);
  private static final Color OUTSIDE = new Color(0xB3420D);
  private static final double POINT = 3;
  private static final double MARGIN = 6;

  private final Map<String, Trend> trends;

  /** Draws these, by the name that an object's attribute {@code data-trend} gives. */
  TrendDrawing(Map<String, Trend> trends) {
    this.trends = trends;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Trend trend = Optional.ofNullable(trends.get(element.getAttribute("data-trend"))).orElseThrow();
    float wide = (float) (width / dotsPerPixel);
    float high = (float) (height / dotsPerPixel);
    device.drawWithGraphics(
        (float) x, (float) y, wide, high, graphics -> draw(trend, graphics, wide, high));
    return Map.of();
  }

  private static void draw(Trend trend, Graphics2D graphics, double width, double height) {
    Scale scale = new Scale(trend, width, height);
    List<Trend.Point> points = trend.points();
    graphics.setPaint(LIMITS);
    for (List<Integer> run : trend.runs()) {
      graphics.fill(limits(run, points, scale));
    }
    graphics.setPaint(ENDS);
    graphics.setStroke(new BasicStroke(0.4f));
    for (double end : List.of(trend.scaleFrom(), trend.scaleTo())) {
      graphics.draw(new Line2D.Double(0, scale.y(end), width, scale.y(end)));
    }
    graphics.setPaint(CENTRE);
    graphics.setStroke(new BasicStroke(0.8f));
    graphics.draw(new Line2D.Double(0, scale.y(trend.centre()), width, scale.y(trend.centre())));
    graphics.setPaint(RATE);
    graphics.setStroke(new BasicStroke(1.4f));
    Path2D line = new Path2D.Double();
    for (List<Integer> run : trend.runs()) {
      for (int i : run) {
        double y = scale.y(points.get(i).rate().orElseThrow());
        if (i == run.get(0)) {
          line.moveTo(scale.x(i), y);
        } else {
          line.lineTo(scale.x(i), y);
        }
      }
    }
    graphics.draw(line);
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).isTold()) {
        double y = scale.y(points.get(i).rate().orElseThrow());
        mark(points.get(i), scale.x(i), y, graphics);
      }
    }
  }

  /** What chance explains is a dot; what it does not is a diamond, so that colour is not needed. */
  private static void mark(Trend.Point point, double x, double y, Graphics2D graphics) {
    if (point.outside()) {
      Path2D diamond = new Path2D.Double();
      diamond.moveTo(x, y - 2 * POINT);
      diamond.lineTo(x + 2 * POINT, y);
      diamond.lineTo(x, y + 2 * POINT);
      diamond.lineTo(x - 2 * POINT, y);
      diamond.closePath();
      graphics.setPaint(OUTSIDE);
      graphics.fill(diamond);
    } else {
      graphics.setPaint(RATE);
      graphics.fill(new Ellipse2D.Double(x - POINT, y - POINT, 2 * POINT, 2 * POINT));
    }
  }

  private static Shape limits(List<Integer> run, List<Trend.Point> points, Scale scale) {
    Path2D area = new Path2D.Double();
    for (int i : run) {
      double y = scale.y(points.get(i).upper());
      if (i == run.get(0)) {
        area.moveTo(scale.x(i), y);
      } else {
        area.lineTo(scale.x(i), y);
      }
    }
    for (int place = run.size() - 1; place >= 0; place--) {
      int i = run.get(place);
      area.lineTo(scale.x(i), scale.y(points.get(i).lower()));
    }
    area.closePath();
    return area;
  }

  /** Places in the chart. It shows the rates that occur, and the limits, as large as they go. */
  private record Scale(double low, double high, int points, double width, double height) {

    Scale(Trend trend, double width, double height) {
      this(trend.scaleFrom(), trend.scaleTo(), trend.points().size(), width, height);
    }

    double x(int point) {
      return MARGIN + point * (width - 2 * MARGIN) / Math.max(1, points - 1);
    }

    double y(double rate) {
      return height - MARGIN - (rate - low) / (high - low) * (height - 2 * MARGIN);
    }
  }
}
