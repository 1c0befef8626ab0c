package org.complaintauditor.intake;

import java.util.HashMap;
import java.util.Map;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/** What must be remembered of a case while its rows are read. */
final class CaseRows {
  private final String caseId;
  private final Map<String, Sighting> sightings = new HashMap<>();
  private Map<String, String> attributes = Map.of();

  CaseRows(String caseId) {
    this.caseId = caseId;
  }

  /** The case's id, one object for all its rows. */
  String caseId() {
    return caseId;
  }

  /** The same attributes, as the object that the case's last row holds if they are equal. */
  Map<String, String> share(Map<String, String> found) {
    if (!attributes.equals(found)) {
      attributes = Map.copyOf(found);
    }
    return attributes;
  }

  /** Whether a row of the case has this event id. */
  boolean has(String eventId) {
    return sightings.containsKey(eventId);
  }

  /** The first row of the event id, which this one may be. */
  Sighting sight(String eventId, Fingerprint content, Origin origin) {
    return sightings.computeIfAbsent(eventId, id -> new Sighting(id, content, origin));
  }

  /** The first row of an event id in a case, and whether another one contradicts it. */
  static final class Sighting {
    private final String eventId;
    private final Fingerprint content;
    private final Origin first;
    private @Nullable Origin contradicting;

    Sighting(String eventId, Fingerprint content, Origin first) {
      this.eventId = eventId;
      this.content = content;
      this.first = first;
    }

    String eventId() {
      return eventId;
    }

    Origin first() {
      return first;
    }

    boolean hasContent(Fingerprint other) {
      return content.equals(other);
    }

    /** Notes the first row with different content. */
    void contradict(Origin origin) {
      if (contradicting == null) {
        contradicting = origin;
      }
    }

    /** The first row with different content; null while there is none. */
    @Nullable Origin contradicting() {
      return contradicting;
    }
  }
}
