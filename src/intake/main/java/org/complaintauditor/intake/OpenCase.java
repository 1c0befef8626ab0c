package org.complaintauditor.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.complaintauditor.intake.canonical.Fingerprint;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/** What must be remembered of a case while its rows are read. */
final class OpenCase {
  private final String caseId;
  private final Map<String, Sighting> sightings = new HashMap<>();
  private Map<String, String> attributes = Map.of();
  private List<String> written = List.of();

  OpenCase(String caseId) {
    this.caseId = caseId;
  }

  /** The case's id, one object for all its rows. */
  String caseId() {
    return caseId;
  }

  /** Whether the case's last row has these attributes, names and values as they are written. */
  boolean lastWritten(List<String> asWritten) {
    return !asWritten.isEmpty() && written.equals(asWritten);
  }

  /** The attributes of the case's last row. */
  Map<String, String> attributes() {
    return attributes;
  }

  /**
   * The same attributes, as the object that the case's last row holds if they are equal.
   *
   * @param asWritten names and values by which a later row may be known to have the same; nothing
   *     if it may not
   */
  Map<String, String> share(List<String> asWritten, Map<String, String> found) {
    written = asWritten;
    if (!attributes.equals(found)) {
      attributes = Map.copyOf(found);
    }
    return attributes;
  }

  /** Whether a row of the case has this event id. */
  boolean has(String eventId) {
    return sightings.containsKey(eventId);
  }

  /** The first row of the event id; null if there was none yet. */
  @Nullable Sighting firstOf(String eventId) {
    return sightings.get(eventId);
  }

  /** Notes the first row of the event id. */
  Sighting sight(String eventId, Supplier<Fingerprint> content, Origin origin) {
    Sighting sighting = new Sighting(eventId, content, origin);
    sightings.put(eventId, sighting);
    return sighting;
  }

  /** The first row of an event id in a case, and whether another one contradicts it. */
  static final class Sighting {
    private final String eventId;
    private final Supplier<Fingerprint> content;
    private final Origin first;
    private @Nullable Origin contradicting;

    Sighting(String eventId, Supplier<Fingerprint> content, Origin first) {
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
      return content.get().equals(other);
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
