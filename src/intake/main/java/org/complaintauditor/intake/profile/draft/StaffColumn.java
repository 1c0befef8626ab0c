package org.complaintauditor.intake.profile.draft;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.ActorRole;

/** Columns of names of those who did something, and of their roles. */
final class StaffColumn {

  /** Programs among people, as they are called everywhere. */
  private static final Map<String, String> PROGRAMS =
      Map.of(
          "/\\b(system|syst[eè]me|bot|chatbot|mailbot|robot|auto(mat\\w*)?|workflow|no-?reply|mailer)\\b/",
          ActorRole.SYSTEM.name());

  private StaffColumn() {}

  /** The column of those who do the desk's work; empty if there is none. */
  static Optional<Column> among(List<Column> free) {
    return best(free, ColumnMeaning.STAFF);
  }

  /** The column of those who did something, be they staff or customers. */
  static Optional<Column> actors(List<Column> free) {
    return best(free, ColumnMeaning.ACTOR);
  }

  private static Optional<Column> best(List<Column> free, ColumnMeaning meaning) {
    return free.stream()
        .filter(one -> one.filled() > 0 && one.fit(meaning) != Fit.NONE)
        .filter(one -> !one.isSurely(ColumnMeaning.PERSONAL) || one.isSurely(meaning))
        .min(
            Comparator.<Column, Boolean>comparing(one -> !one.isCalled(CanonicalColumn.ACTOR))
                .thenComparing(one -> one.fit(meaning)));
  }

  /** The role of whoever stands in a column of staff: a program, else an agent. */
  static Value role(Column staff) {
    Map<String, Value.Translation> words = new LinkedHashMap<>();
    staff
        .texts()
        .forEach(
            (text, count) ->
                DeskWords.shipped()
                    .leadingRole(text)
                    .filter(role -> role != ActorRole.AGENT)
                    .ifPresent(
                        role -> words.put(text, new Value.Translation(role.name(), count, true))));
    return new Value.Table(staff.name(), words, PROGRAMS, Optional.of(ActorRole.AGENT.name()));
  }
}
