package org.complaintauditor.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/**
 * A row that sums up others: first a word such as Total, then nothing but numbers. No event is like
 * that, for it has a date, and no case either, for its id comes first.
 *
 * @param place the column of the word
 * @param word what stands there
 * @param alone whether the word says no more than that
 * @param sums the numbers, as they stand
 */
public record TotalsRow(int place, String word, boolean alone, List<String> sums) {
  private static final int LONGEST = 60;
  private static final int MOST_SUMS = 6;
  private static final String NUMBER =
      "[-+(]?[$€£]?\\s?\\d{1,3}(?:[ ,.'’\\u00a0\\u202f]\\d{3})*(?:[.,]\\d+)?\\)?|[-+]?\\d+(?:[.,]\\d+)?";

  /** A number, with a word for what is counted. */
  private static final Pattern SUM =
      Pattern.compile("(?:" + NUMBER + ")(?:\\s?(?:%|[$€£]|\\p{L}{1,12}))?");

  private static final String WORD =
      "(?:(?:grand|sub|sous)[ -]?totals?|totals?|totaux|total (?:g[ée]n[ée]ral|overall)|overall"
          + "|summen?|(?:gesamt|zwischen|end)summe|gesamt(?:zahl|ergebnis|anzahl)?|insgesamt|sommes?|sums?"
          + "|anzahl|count|nombre|averages?|mean|moyennes?|durchschnitt|mittelwert)";

  private static final String SUM_BEHIND = "\\s*[:=]?\\s*(?:\\(?(?:" + SUM.pattern() + ")\\)?)?";
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ALONE = Pattern.compile(WORD + SUM_BEHIND, ANY_CASE);

  /** With what is summed up, as "Total complaints", or what part of it, as "of which late". */
  private static final Pattern OF_SOMETHING =
      Pattern.compile(
          "(?:" + WORD + "|of which|davon|dont)(?:\\s+(?:d['’])?\\p{L}+){1,3}" + SUM_BEHIND,
          ANY_CASE);

  public TotalsRow {
    sums = List.copyOf(sums);
  }

  /** The row, if it is one. Asked of every row, most of which have another first cell. */
  public static Optional<TotalsRow> of(List<String> cells) {
    int first = 0;
    while (first < cells.size() && cells.get(first).isBlank()) {
      first++;
    }
    if (first == cells.size()) {
      return Optional.empty();
    }
    String word = cells.get(first).strip();
    if (!beginsWithTwoLetters(word)) {
      return Optional.empty();
    }
    boolean alone = word.length() <= LONGEST && ALONE.matcher(word).matches();
    if (!alone && (word.length() > LONGEST || !OF_SOMETHING.matcher(word).matches())) {
      return Optional.empty();
    }
    List<String> sums =
        cells.subList(first + 1, cells.size()).stream()
            .map(String::strip)
            .filter(cell -> !cell.isEmpty())
            .toList();
    return sums.stream().allMatch(cell -> SUM.matcher(cell).matches())
            && (alone || !sums.isEmpty() || Character.isDigit(word.charAt(word.length() - 1)))
        ? Optional.of(new TotalsRow(first, word, alone, sums))
        : Optional.empty();
  }

  /** All such words do, and most ids do not, which is found out in no time. */
  private static boolean beginsWithTwoLetters(String word) {
    return word.length() > 1
        && Character.isLetter(word.charAt(0))
        && Character.isLetter(word.charAt(1));
  }

  /**
   * Whether the row may be that of a case: with more than the word, what seems to be a sum may be
   * its number.
   *
   * @param caseId what stands where cases have their id
   */
  public boolean mayBeOf(String caseId) {
    return !alone && !caseId.isBlank() && !caseId.strip().equals(word);
  }

  /**
   * What is to be said of it.
   *
   * @param header the columns' names
   */
  public Problem problem(Origin origin, List<String> header) {
    return new Problem(
        origin,
        place < header.size() ? header.get(place) : "",
        QuotedCell.cut(word),
        Code.TOTALS_ROW,
        sums.isEmpty()
            ? Wording.of("intake.events-only-row-sums-up-others")
            : Wording.of(
                "intake.events-only-row-sums-up-others-and-is-left-out",
                sums.stream()
                        .limit(MOST_SUMS)
                        .map(QuotedCell::cut)
                        .collect(Collectors.joining(", "))
                    + (sums.size() > MOST_SUMS ? " ..." : "")));
  }
}
