package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An event log as process mining tools write it (IEEE 1849): extensions, globals, classifiers, a
 * trace per case. What staff do has a start and an end, so is two events.
 */
final class XesExport implements SystemExport {
  private final boolean inWords;

  /**
   * A log.
   *
   * @param inWords whether activities, roles and channels are words, as people name them
   */
  XesExport(boolean inWords) {
    this.inWords = inWords;
  }

  @Override
  public String profile() {
    return "xes";
  }

  @Override
  public String caseId(int history) {
    return "N26-%03d".formatted(history);
  }

  @Override
  public List<Loss> losses() {
    return List.of();
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    StringBuilder log = new StringBuilder();
    log.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- complaints of the first quarter -->
        <log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
         <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
         <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
         <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
         <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
         <global scope="trace">
          <string key="concept:name" value="UNKNOWN"/>
         </global>
         <global scope="event">
          <string key="concept:name" value="UNKNOWN"/>
          <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
         </global>
         <classifier name="Activity" keys="concept:name lifecycle:transition"/>
         <string key="concept:name" value="complaints"/>
        """);
    histories.forEach(history -> trace(log, history));
    log.append("</log>\n");
    return Map.of("complaints.xes", log.toString().getBytes(UTF_8));
  }

  private void trace(StringBuilder log, History history) {
    log.append(" <trace>\n");
    string(log, "  ", "concept:name", caseId(history.number));
    history.attributes.forEach((name, value) -> string(log, "  ", name, value));
    string(log, "  ", "language", history.language);
    string(log, "  ", "tracking_number", history.trackingNumber());
    int number = 0;
    for (Happening happening : history.happenings()) {
      number++;
      String id = "E%02d%02d".formatted(history.number, number);
      boolean work = happening.isToCustomer() && !happening.actor().isRobot();
      if (work) {
        event(log, happening.at(happening.at().minusMinutes(4)), "start", Map.of());
      }
      Map<String, String> rest = new LinkedHashMap<>();
      rest.put("event_id", id);
      rest.put("org:resource", happening.actor().login());
      rest.put("org:role", word(happening.actor().role()));
      rest.put("channel", word(happening.channel()));
      rest.put("discloses", happening.discloses());
      rest.put("to_role", happening.toRole());
      rest.put("refers_to", happening.refersTo() == 0 ? "" : caseId(happening.refersTo()));
      rest.put("text", happening.text());
      event(log, happening, work ? "complete" : "", rest);
    }
    log.append(" </trace>\n");
  }

  private String word(String constant) {
    if (!inWords || constant.isEmpty()) {
      return constant;
    }
    String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void event(
      StringBuilder log, Happening happening, String transition, Map<String, String> rest) {
    log.append("  <event>\n");
    string(log, "   ", "concept:name", word(happening.activity()));
    string(log, "   ", "lifecycle:transition", transition);
    log.append("   <date key=\"time:timestamp\" value=\"%s\"/>\n".formatted(happening.timestamp()));
    rest.forEach((name, value) -> string(log, "   ", name, value));
    log.append("  </event>\n");
  }

  private static void string(StringBuilder log, String indent, String key, String value) {
    if (!value.isEmpty()) {
      log.append(
          "%s<string key=\"%s\" value=\"%s\"/>\n".formatted(indent, escaped(key), escaped(value)));
    }
  }

  /** A line break within an attribute must be a reference, or it is read as a blank. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }
}
