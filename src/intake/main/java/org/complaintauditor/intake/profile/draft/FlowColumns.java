package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.intake.profile.words.Flow;
import org.complaintauditor.model.ActorRole;

/**
 * Columns that say who spoke to whom.
 *
 * @param direction the column of directions
 * @param internal the column that says of what the customer sees nothing
 * @param sees whether that column says yes of what the customer sees
 * @param role the column of the roles of those who did something
 * @param speaks whether these are those who wrote or called, rather than those who hold the case
 */
record FlowColumns(
    Optional<Column> direction,
    Optional<Column> internal,
    boolean sees,
    Optional<Column> role,
    boolean speaks) {
  private static final double OFTEN = 0.5;
  private static final double NEARLY_ALL = 0.9;

  static FlowColumns among(List<Column> free) {
    Optional<Column> direction =
        free.stream()
            .filter(Column::isOfWords)
            .filter(one -> one.fit(ColumnMeaning.DIRECTION) != Fit.NONE)
            .filter(
                one ->
                    one.meant().is(ColumnMeaning.DIRECTION)
                        || one.count(text -> words().direction(text).isPresent())
                            >= OFTEN * one.filled())
            .findFirst();
    Optional<Column> internal = truths(free, ColumnMeaning.INTERNAL);
    Optional<Column> open = truths(free, ColumnMeaning.PUBLIC);
    Optional<Column> role =
        free.stream()
            .filter(Column::isOfWords)
            .filter(one -> direction.filter(one::equals).isEmpty())
            .filter(FlowColumns::namesRoles)
            .min(java.util.Comparator.comparing(one -> one.fit(ColumnMeaning.ACTOR_ROLE)));
    return new FlowColumns(
        direction,
        internal.isPresent() ? internal : open,
        internal.isEmpty(),
        role,
        role.filter(one -> one.isSurely(ColumnMeaning.SPEAKER)).isPresent());
  }

  private static DeskWords words() {
    return DeskWords.shipped();
  }

  private static Optional<Column> truths(List<Column> free, ColumnMeaning meaning) {
    return free.stream()
        .filter(Column::isOfWords)
        .filter(one -> one.isSurely(meaning))
        .filter(
            one -> one.texts().keySet().stream().allMatch(text -> words().truth(text).isPresent()))
        .findFirst();
  }

  /** A column of roles by its name; or one of people in which nothing but roles stands. */
  private static boolean namesRoles(Column column) {
    if (column.filled() == 0 || column.meant().said().isPresent()) {
      return column.meant().is(ColumnMeaning.ACTOR_ROLE);
    }
    boolean byName = column.fit(ColumnMeaning.ACTOR_ROLE) != Fit.NONE;
    boolean people = column.fit(ColumnMeaning.ACTOR) != Fit.NONE;
    long roles = column.count(text -> words().role(text).isPresent());
    long whole = column.count(text -> words().wholeRole(text).isPresent());
    return (byName && roles >= OFTEN * column.filled())
        || ((byName || people) && whole >= NEARLY_ALL * column.filled());
  }

  /** The words of the direction column for a flow, with how often they occur. */
  Map<String, Long> directions(Flow flow) {
    return direction
        .map(one -> words(one, text -> words().direction(text).filter(flow::equals).isPresent()))
        .orElse(Map.of());
  }

  /** The words of the column of roles for those of customers, or of others. */
  Map<String, Long> roles(boolean customers) {
    return role.map(
            one ->
                words(
                    one,
                    text ->
                        words()
                            .role(text)
                            .filter(found -> (found == ActorRole.CUSTOMER) == customers)
                            .isPresent()))
        .orElse(Map.of());
  }

  /** The words that say that the customer sees nothing of it. */
  Map<String, Long> unseen() {
    return internal
        .map(
            one -> words(one, text -> words().truth(text).filter(said -> said != sees).isPresent()))
        .orElse(Map.of());
  }

  private static Map<String, Long> words(
      Column column, java.util.function.Predicate<String> asked) {
    Map<String, Long> words = new LinkedHashMap<>();
    column
        .texts()
        .forEach(
            (text, count) -> {
              if (asked.test(text)) {
                words.put(text, count);
              }
            });
    return words;
  }

  /** The columns. */
  List<Column> all() {
    List<Column> all = new ArrayList<>();
    direction.ifPresent(all::add);
    internal.ifPresent(all::add);
    role.ifPresent(all::add);
    return all;
  }
}
