package org.complaintauditor.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.WithheldText;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * {@code TEXT_CUT}: a text exactly as long as a limit at which systems cut texts. Some systems
 * count UTF-16 units, as Java and SQL Server do, others code points, as PostgreSQL and MySQL do;
 * which one an export went through is not known, so either count at a limit is listed. Now and then
 * a text has that length by chance.
 */
final class TextLengths implements CaseCheck {

  /**
   * Lengths at which systems are known to cut: history fields and short texts, descriptions in data
   * pipelines, comments, bodies of e-mails, cells of workbooks.
   */
  static final List<Integer> KNOWN = List.of(255, 2_000, 4_000, 32_000, 32_767);

  private final Map<Integer, Wording> expected = new TreeMap<>();

  /** Looks for these lengths; where there are none, for those that are known. */
  TextLengths(List<Integer> limits) {
    for (int limit : limits.isEmpty() ? KNOWN : limits) {
      expected.put(limit, Wording.of("core.a-text-of-another-length", limit));
    }
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    for (Event event : history.events()) {
      String text = event.row().text();
      Optional<WithheldText> withheld = event.row().withheld();
      if (text.isEmpty() && withheld.isEmpty()) {
        continue;
      }
      int units = withheld.map(WithheldText::characters).orElse(text.length());
      int codePoints =
          withheld.map(WithheldText::codePoints).orElseGet(() -> text.codePointCount(0, units));
      @Nullable Wording atUnits = expected.get(units);
      @Nullable Wording atLimit = atUnits == null ? expected.get(codePoints) : atUnits;
      if (atLimit != null) {
        // The text itself is the customer's, and is not repeated here.
        found.accept(
            CaseCheck.problem(
                event,
                "text",
                "(" + (atUnits == null ? codePoints : units) + " characters)",
                Problem.Code.TEXT_CUT,
                atLimit));
      }
    }
  }
}
