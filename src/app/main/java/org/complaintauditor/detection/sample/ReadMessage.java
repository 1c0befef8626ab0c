package org.complaintauditor.detection.sample;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;

/**
 * A message, and what was found in it.
 *
 * @param caseId its case; empty in a file of messages
 * @param event by what it is found again: its id, or file and row
 * @param eventId its id, if the export has one
 * @param directions whose words are looked for: one side's, or in the note of a call both sides'
 * @param found what it says
 * @param possible what the second opinion alone finds
 */
public record ReadMessage(
    String caseId,
    String event,
    String eventId,
    Set<Direction> directions,
    String text,
    List<Detection> found,
    List<Detection> possible) {
  private static final String BETWEEN = " […] ";

  public ReadMessage {
    directions = EnumSet.copyOf(directions);
    found = List.copyOf(found);
    possible = List.copyOf(possible);
  }

  /** For each label that was found or is possible what the second opinion says at best. */
  Map<Label, Opinion> opinions() {
    Map<Label, Opinion> opinions = new TreeMap<>();
    for (Detection detection : found) {
      opinions.merge(
          detection.label(),
          detection.opinion(),
          (some, other) -> some.compareTo(other) < 0 ? some : other);
    }
    possible.forEach(one -> opinions.putIfAbsent(one.label(), one.opinion()));
    return opinions;
  }

  /** The words in which it says this. */
  String quotes(Label label) {
    return Stream.concat(found.stream(), possible.stream())
        .filter(one -> one.label() == label)
        .map(Detection::quote)
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  /** Who wrote it; who takes a call notes what the customer said. */
  Direction from() {
    return directions.contains(Direction.INBOUND) ? Direction.INBOUND : Direction.OUTBOUND;
  }
}
