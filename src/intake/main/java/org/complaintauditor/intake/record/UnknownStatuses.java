package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.RecordCondition;
import org.complaintauditor.intake.profile.RecordScope;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TextPattern;
import org.complaintauditor.intake.profile.TruthValue;
import org.complaintauditor.intake.profile.ValueExpression;
import org.complaintauditor.intake.profile.ValueReader;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Words for a status that a profile does not know: waits and closings may hide behind them. */
public final class UnknownStatuses {
  private final RecordMapper mapping;
  private final Map<Word, Seen> unknown = new LinkedHashMap<>();

  /**
   * The words of a source.
   *
   * @param written how the profile writes where they stand
   * @param word where they stand
   * @param when in which records
   * @param known those that it knows
   */
  public record Known(
      String written, ValueExpression word, RecordCondition when, List<TextPattern> known) {
    public Known {
      known = List.copyOf(known);
    }

    /** As a profile says them. */
    public static Known in(YamlEntry entry, ValueReader values) {
      entry.only("of", "when", "known").complete();
      return new Known(
          entry.get("of").text(),
          values.field(entry.get("of").text()),
          entry.find("when").map(values::condition).orElse(RecordCondition.ALWAYS),
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

  UnknownStatuses(RecordMapper mapping) {
    this.mapping = mapping;
  }

  /** Looks at a record of which nothing was made. */
  void look(ExportRecord entry) {
    entry.source().statuses().ifPresent(statuses -> look(entry, statuses));
  }

  private void look(ExportRecord entry, Known statuses) {
    RecordScope scope = mapping.scope(entry);
    if (statuses.when().of(scope) != TruthValue.YES) {
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
                    QuotedCell.cut(seen.text()),
                    Code.STATUS_NOT_KNOWN,
                    seen.records() == 1
                        ? Wording.of(
                            "intake.a-status-profile-knows", seen.records(), word.source().name())
                        : Wording.of(
                            "intake.a-status-of-which-records-made-nothing",
                            seen.records(),
                            word.source().name()))));
    return problems;
  }
}
