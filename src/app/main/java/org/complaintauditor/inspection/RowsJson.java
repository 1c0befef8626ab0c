package org.complaintauditor.inspection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Word;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/** The first rows of the canonical export that a profile makes, as programs read them. */
public final class RowsJson {
  private static final int LONGEST_TEXT = 200;
  private static final Comparator<EventRow> IN_ORDER = Comparator.comparing(EventRow::origin);

  private RowsJson() {}

  /**
   * The first rows in the order of the files.
   *
   * @param most how many
   * @param zone in which times are written
   */
  public static List<Object> first(CaseRows cases, int most, ZoneId zone) {
    PriorityQueue<EventRow> first = new PriorityQueue<>(IN_ORDER.reversed());
    cases.forEach(
        one ->
            one.rows()
                .forEach(
                    row -> {
                      first.add(row);
                      if (first.size() > most) {
                        first.poll();
                      }
                    }));
    List<EventRow> sorted = new ArrayList<>(first);
    sorted.sort(IN_ORDER);
    return sorted.stream().map(row -> row(row, zone)).toList();
  }

  private static Object row(EventRow row, ZoneId zone) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("place", row.origin().toString());
    json.put("case_id", row.caseId());
    json.put("event_id", row.eventId());
    json.put(
        "timestamp",
        row.timestamp().isDateOnly()
            ? row.timestamp().date().toString()
            : TimesJson.text(row.timestamp().earliest(), zone));
    json.put("activity", row.activity().name());
    json.put("actor", row.actor());
    json.put("actor_role", row.actorRole() == ActorRole.NONE ? "" : row.actorRole().name());
    json.put("channel", row.channel() == Channel.NONE ? "" : row.channel().name());
    json.put("discloses", row.discloses().stream().sorted().map(Word::name).toList());
    json.put("to_role", row.toRole() == ActorRole.NONE ? "" : row.toRole().name());
    json.put("refers_to", row.refersTo());
    json.put("tracking_number", row.trackingNumber());
    json.put("text", TextSanitizer.line(row.text(), LONGEST_TEXT));
    json.put("language", row.language());
    json.put("attributes", new TreeMap<>(row.attributes()));
    return json;
  }
}
