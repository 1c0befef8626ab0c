package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.CellText;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.yaml.YamlEntry;

/** Words for a status that a profile does not know: waits and closings may hide behind them. */
final class Statuses {
  private final Mapping mapping;
  private final Map<Word, Seen> unknown = new LinkedHashMap<>();

  /**
   * The words of a source.
   *
   * @param written how the profile writes where they stand
   * @param word where they stand
   * @param when in which records
   * @param known those that it knows
   */
  record Known(String written, Value word, Condition when, List<TextPattern> known) {
    Known {
      known = List.copyOf(known);
    }

    /** As a profile says them. */
    static Known in(YamlEntry entry, ValueReader values) {
      entry.only("of", "when", "known").complete();
      return new Known(
          entry.get("of").text(),
          values.field(entry.get("of").text()),
          entry.find("when").map(values::condition).orElse(Condition.ALWAYS),
          entry.get("known").filledList().stream().map(ValueReader::pattern).toList());
    }
  }

  private record Word(int file, Source source, String folded) {}

  private record Seen(long number, Origin first, String written, String text, long records) {
    Seen and(Seen other) {
      Seen earlier = other.number() < number ? other : this;
      return new Seen(
          earlier.number(),
          earlier.first(),
          earlier.written(),
          earlier.text(),
          records + other.records());
    }
  }

  Statuses(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Looks at a record of which nothing was made. */
  void look(Entry entry) {
    entry.source().statuses().ifPresent(statuses -> look(entry, statuses));
  }

  private void look(Entry entry, Known statuses) {
    Scope scope = mapping.scope(entry);
    if (statuses.when().of(scope) != Truth.YES) {
      return;
    }
    String text = statuses.word().in(scope).text().strip();
    if (!text.isEmpty() && statuses.known().stream().noneMatch(word -> word.fits(text))) {
      unknown.merge(
          new Word(entry.origin().fileOrder(), entry.source(), TextPattern.fold(text)),
          new Seen(entry.number(), entry.origin(), statuses.written(), text, 1),
          Seen::and);
    }
  }

  /** The words that are not known, each once for each file. */
  List<Problem> unknown() {
    List<Problem> problems = new ArrayList<>();
    unknown.forEach(
        (word, seen) ->
            problems.add(
                new Problem(
                    seen.first(),
                    seen.written(),
                    CellText.cut(seen.text()),
                    Code.STATUS_NOT_KNOWN,
                    "a status that the profile knows; %d record%s of this file %s it, and nothing was made of %s. If it means that the desk waits for the customer, or that the case is closed, say so in a profile of your own: in the events of source %s"
                        .formatted(
                            seen.records(),
                            seen.records() == 1 ? "" : "s",
                            seen.records() == 1 ? "has" : "have",
                            seen.records() == 1 ? "it" : "them",
                            word.source().name()))));
    return problems;
  }
}
