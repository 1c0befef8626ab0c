package org.complaintauditor.intake.profile.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Channel;

/**
 * The events that records make.
 *
 * @param plans the events
 * @param firstOnly whether a record makes the first that fits, rather than all
 * @param shared what counts for all of them
 * @param only for columns the words that a record has to have
 * @param used the columns that are used up by them
 * @param activity the column that says what happened; empty if none does
 * @param channels the channels by which they come and go
 * @param remarks what whoever reads the profile should know
 */
record Events(
    List<EventPlan> plans,
    boolean firstOnly,
    Map<CanonicalColumn, Value> shared,
    Map<String, List<String>> only,
    List<Column> used,
    Optional<Column> activity,
    Set<Channel> channels,
    List<String> remarks) {}
