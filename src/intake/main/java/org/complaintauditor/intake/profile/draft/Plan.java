package org.complaintauditor.intake.profile.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Channel;

/**
 * How an export is to be read, as far as is known.
 *
 * @param recordedChannels the channels whose contacts are all in it
 * @param allContacts whether every contact is, by whatever channel
 * @param recordedSettled whether somebody said so
 * @param recognisedBy columns by which it is known
 * @param caseId the column of the case
 * @param caseDoubt why that is a guess; empty if it is settled
 * @param noRows words in the case's column by which rows are known that are no records
 * @param nothing the words and days that stand for empty cells
 * @param only for columns the words that a record has to have; of others nothing is made
 * @param shared what counts for all events
 * @param personal the columns that identify people
 * @param attributes the columns that are kept to break results down; empty for all that are left
 * @param firstOnly whether a record makes the first event that fits, rather than all
 * @param events the events
 * @param remarks what whoever reads the profile should know
 */
public record Plan(
    Set<Channel> recordedChannels,
    boolean allContacts,
    boolean recordedSettled,
    List<String> recognisedBy,
    String caseId,
    String caseDoubt,
    List<String> noRows,
    List<String> nothing,
    Map<String, List<String>> only,
    Map<CanonicalColumn, Value> shared,
    List<String> personal,
    Optional<List<String>> attributes,
    boolean firstOnly,
    List<EventPlan> events,
    List<String> remarks) {

  public Plan {
    recordedChannels = Collections.unmodifiableSet(new java.util.TreeSet<>(recordedChannels));
    recognisedBy = List.copyOf(recognisedBy);
    noRows = List.copyOf(noRows);
    nothing = List.copyOf(nothing);
    only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
    shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
    personal = List.copyOf(personal);
    attributes = attributes.map(List::copyOf);
    events = List.copyOf(events);
    remarks = List.copyOf(remarks);
  }

  /** Whether times have no offset, so that a zone is needed. */
  public boolean hasLocalTimes() {
    return events.stream()
        .anyMatch(event -> event.stamp().dates().local() || event.stamp().fields().size() > 1);
  }
}
