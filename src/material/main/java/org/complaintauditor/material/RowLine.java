package org.complaintauditor.material;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A row in JSON, with what its text says; what is empty is left out.
 *
 * @param at the earliest and the latest instant and the local date, see {@link TimestampForm}
 * @param text the text; absent where it is empty or was taken out
 * @param textFacts absent where there is no text
 * @param possible what the second opinion alone found, and what was set aside
 */
record RowLine(
    @Nullable String event,
    String file,
    int order,
    int row,
    List<String> at,
    Activity activity,
    @Nullable String actor,
    @Nullable ActorRole role,
    @Nullable Channel channel,
    @Nullable List<Disclosure> discloses,
    @Nullable ActorRole toRole,
    @Nullable String refersTo,
    @Nullable String trackingNumber,
    @Nullable String text,
    @Nullable String language,
    @Nullable Map<String, String> attributes,
    @Nullable Map<String, DateLine> dates,
    @Nullable TextFactsLine textFacts,
    @Nullable List<DetectionLine> detections,
    @Nullable List<DetectionLine> possible) {

  /** A date that the row gives for its case, and the field in which it stands. */
  record DateLine(@Nullable String field, List<String> at) {
    GivenDate read() {
      return new GivenDate(EmptyAsNull.orEmpty(field), TimestampForm.read(at));
    }
  }

  private static final TextFactsLine NO_TEXT =
      new TextFactsLine(true, false, false, 0, 0, null, null);

  static RowLine of(EventRow row, boolean withText) {
    TextFactsLine facts = TextFactsLine.of(row, withText);
    Map<String, DateLine> dates = new TreeMap<>();
    row.dates()
        .forEach(
            (name, date) ->
                dates.put(
                    name,
                    new DateLine(
                        EmptyAsNull.ifEmpty(date.field()), TimestampForm.of(date.timestamp()))));
    return new RowLine(
        EmptyAsNull.ifEmpty(row.eventId()),
        row.origin().file(),
        row.origin().fileOrder(),
        row.origin().row(),
        TimestampForm.of(row.timestamp()),
        row.activity(),
        EmptyAsNull.ifEmpty(row.actor()),
        row.actorRole() == ActorRole.NONE ? null : row.actorRole(),
        row.channel() == Channel.NONE ? null : row.channel(),
        EmptyAsNull.ifEmpty(row.discloses().stream().sorted().toList()),
        row.toRole() == ActorRole.NONE ? null : row.toRole(),
        EmptyAsNull.ifEmpty(row.refersTo()),
        EmptyAsNull.ifEmpty(row.trackingNumber()),
        withText ? EmptyAsNull.ifEmpty(row.text()) : null,
        EmptyAsNull.ifEmpty(row.language()),
        EmptyAsNull.ifEmpty(new TreeMap<>(row.attributes())),
        EmptyAsNull.ifEmpty(dates),
        facts.equals(NO_TEXT) ? null : facts,
        EmptyAsNull.ifEmpty(row.detections().stream().map(DetectionLine::of).toList()),
        EmptyAsNull.ifEmpty(row.possible().stream().map(DetectionLine::of).toList()));
  }

  EventRow read(String caseId) {
    Set<Disclosure> told = EnumSet.noneOf(Disclosure.class);
    told.addAll(EmptyAsNull.orEmpty(discloses));
    Map<String, GivenDate> given = new TreeMap<>();
    EmptyAsNull.orEmpty(dates).forEach((name, date) -> given.put(name, date.read()));
    TextFactsLine facts = textFacts == null ? NO_TEXT : textFacts;
    boolean withheld = text == null && facts.characters() > 0;
    return new EventRow(
        caseId,
        EmptyAsNull.orEmpty(event),
        new Origin(Objects.requireNonNull(file), order, row),
        TimestampForm.read(at),
        Objects.requireNonNull(activity),
        EmptyAsNull.orEmpty(actor),
        Objects.requireNonNullElse(role, ActorRole.NONE),
        Objects.requireNonNullElse(channel, Channel.NONE),
        told,
        Objects.requireNonNullElse(toRole, ActorRole.NONE),
        EmptyAsNull.orEmpty(refersTo),
        EmptyAsNull.orEmpty(trackingNumber),
        EmptyAsNull.orEmpty(text),
        EmptyAsNull.orEmpty(language),
        EmptyAsNull.orEmpty(attributes),
        given,
        EmptyAsNull.orEmpty(detections).stream().map(DetectionLine::read).toList(),
        EmptyAsNull.orEmpty(possible).stream().map(DetectionLine::read).toList(),
        !facts.unread(),
        facts.blank(),
        facts.otherNumber(),
        withheld ? Optional.of(facts.withheld()) : Optional.empty());
  }
}
