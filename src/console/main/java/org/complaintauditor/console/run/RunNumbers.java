package org.complaintauditor.console.run;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the runs of one name in the order in which they were audited, so that lists tell them
 * apart. Runs that were put aside keep theirs.
 */
public final class RunNumbers {

  private static final int DAY = "2026-04-15".length();

  private final Map<String, Integer> numbers = new HashMap<>();

  private RunNumbers() {}

  /**
   * Numbers runs.
   *
   * @param runs all runs, by audit instant
   * @param notes what is known of them, by run
   */
  public static RunNumbers of(List<RunRecord> runs, Map<String, RunNote> notes) {
    Map<String, List<RunRecord>> byName = new HashMap<>();
    runs.forEach(
        run ->
            byName
                .computeIfAbsent(name(run, notes.get(run.run())), name -> new ArrayList<>())
                .add(run));
    RunNumbers numbered = new RunNumbers();
    for (List<RunRecord> namesakes : byName.values()) {
      if (namesakes.size() > 1) {
        namesakes.sort(Comparator.comparing(run -> audited(notes.get(run.run()))));
        for (int i = 0; i < namesakes.size(); i++) {
          numbered.numbers.put(namesakes.get(i).run(), i + 1);
        }
      }
    }
    return numbered;
  }

  /** Runs that nobody has named are called by their day. */
  private static String name(RunRecord run, @Nullable RunNote note) {
    return note == null || note.title().isBlank()
        ? "\0" + run.asOf().substring(0, DAY)
        : note.title().strip();
  }

  private static OffsetDateTime audited(@Nullable RunNote note) {
    try {
      return note == null ? OffsetDateTime.MIN : OffsetDateTime.parse(note.audited());
    } catch (DateTimeException e) {
      return OffsetDateTime.MIN; // Nobody has noted it.
    }
  }

  /** The number of a run; empty if no other has its name. */
  public OptionalInt of(String run) {
    Integer number = numbers.get(run);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
