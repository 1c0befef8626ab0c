package org.complaintauditor.intake.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.intake.record.UnknownStatuses;
import org.complaintauditor.intake.table.TableLayout;

/**
 * A kind of records in an export (docs/profiles.md, "A source").
 *
 * @param name its name in the profile
 * @param recognisedBy columns or paths that a file has to have
 * @param records where the records lie; the first of several that the file has
 * @param split how a text is cut into further fields
 * @param layout how a table lies in its file
 * @param times how timestamps are written
 * @param key by what other sources look a record up
 * @param only which records count
 * @param caseId the case; empty for a source that is only looked up
 * @param orderBy by what the records of a case are ordered
 * @param events what a record makes
 * @param firstOnly whether only the first rule that applies counts
 * @param needs the sources without which its cases are not whole, by name
 * @param complete by what it shows that the export is not whole
 * @param statuses the words for a status that it knows
 * @param attributes case attributes by name
 * @param dates dates that a record gives for its case, by name
 * @param personal which of its fields identify people
 * @param keepsRest whether columns that the profile does not name are case attributes
 * @param asksForOrder whether a condition asks for the record before
 * @param nullWords what stands in its fields where nothing is
 * @param fields the fields asked for
 * @param conditionFields the fields on which its conditions hang, in order
 */
public record Source(
    String name,
    List<String> recognisedBy,
    List<String> records,
    Optional<Split> split,
    TableLayout layout,
    TimePatterns times,
    Optional<ValueExpression> key,
    RecordCondition only,
    Optional<ValueExpression> caseId,
    List<ValueExpression> orderBy,
    List<EventRule> events,
    boolean firstOnly,
    List<String> needs,
    Completeness complete,
    Optional<UnknownStatuses.Known> statuses,
    Map<String, ValueExpression> attributes,
    Map<String, ValueExpression> dates,
    PersonalMarks personal,
    boolean keepsRest,
    boolean asksForOrder,
    NullWords nullWords,
    FieldNames fields,
    Map<String, ValueExpression> conditionFields) {

  /**
   * Cuts a text into fields.
   *
   * @param from the text
   * @param by what stands between the parts
   * @param into the names of the parts, of which the last takes what is left
   */
  public record Split(FieldPath from, String by, List<String> into) {}

  /**
   * Whether its records have a column of dates for each step of a case, as a register has. A source
   * with a row for each event has one timestamp, which all its entries share.
   */
  public boolean isRegister() {
    return events.stream()
            .map(rule -> rule.cells().get(CanonicalColumn.TIMESTAMP))
            .filter(Objects::nonNull)
            .map(FieldReferences::of)
            .distinct()
            .count()
        > 1;
  }

  /** The fields of the source that the profile lists as identifying people, of these. */
  public List<String> personalAmong(Collection<String> names) {
    return names.stream().filter(personal::lists).toList();
  }

  /** The attribute's settlement: a value says it of itself, or it is made of a listed field. */
  public Optional<Boolean> settles(String attribute, ValueExpression value) {
    Boolean said = personal.attributes().get(attribute);
    return said != null
        ? Optional.of(said)
        : Optional.of(true)
            .filter(
                yes ->
                    FieldReferences.of(value).stream()
                        .map(place -> fields.paths().get(place))
                        .anyMatch(
                            path ->
                                personal.lists(path.toString()) || personal.lists(path.rest())));
  }

  /** Two sources are the same only if they are one object: a profile has each once. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
