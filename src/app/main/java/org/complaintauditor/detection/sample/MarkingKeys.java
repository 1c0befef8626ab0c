package org.complaintauditor.detection.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Vocabulary;

/**
 * What a row of the sheet must know to be measured, in hidden cells.
 *
 * @param sheet the version of the sheet
 * @param weights by which weights the second opinion was given
 * @param message the message's number in the sheet
 * @param from the sides whose words are looked for
 * @param stratum its stratum
 * @param size how many messages that has
 * @param drawn how many were drawn of it
 * @param label what the row says of the message; {@link #NOTHING_ELSE} in its last row
 * @param opinion what the second opinion says of that
 */
record MarkingKeys(
    String sheet,
    String weights,
    String message,
    String from,
    String stratum,
    String size,
    String drawn,
    String label,
    String opinion) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /** The version of sheets that are written and read. */
  static final String VERSION = "1";

  /** The label of a row that says that its message tells nothing else. */
  static final String NOTHING_ELSE = "NOTHING_ELSE";

  /** The names of the hidden columns. */
  static final List<String> COLUMNS =
      List.of(
          "sheet", "weights", "message", "from", "stratum", "size", "drawn", "label", "opinion",
          "check");

  /** The cells, in the order of the columns, without the check. */
  List<String> parts() {
    return List.of(sheet, weights, message, from, stratum, size, drawn, label, opinion);
  }

  /** The hidden cells. */
  List<String> cells() {
    List<String> cells = new ArrayList<>(parts());
    cells.add(check(parts()));
    return cells;
  }

  /** The keys of hidden cells. */
  static MarkingKeys of(List<String> cells) {
    return new MarkingKeys(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8));
  }

  /** Shows whether a cell was changed by accident; it keeps nobody from changing all. */
  static String check(List<String> parts) {
    CRC32 sum = new CRC32();
    sum.update(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "x%08x", sum.getValue());
  }

  /** The place of a column among the hidden ones. */
  static int place(String column) {
    return COLUMNS.indexOf(column);
  }

  /** Whether these are names of hidden columns, all of them. */
  static boolean areIn(List<String> header) {
    return header.containsAll(COLUMNS);
  }

  /**
   * Whether hidden cells are those that were written.
   *
   * @param words those of the pack by which the messages were drawn
   */
  static boolean isChecked(List<String> cells, Vocabulary words) {
    int last = cells.size() - 1;
    return check(cells.subList(0, last)).equals(cells.get(last)) && of(cells).isUsable(words);
  }

  private boolean isUsable(Vocabulary words) {
    return isNumber(message)
        && isNumber(size)
        && isNumber(drawn)
        && Integer.parseInt(drawn) <= Integer.parseInt(size)
        && (label.equals(NOTHING_ELSE) ? opinion.isEmpty() : isOpinion(opinion))
        && (label.equals(NOTHING_ELSE) || words.find(Label.class, label).isPresent());
  }

  private static boolean isOpinion(String cell) {
    return Arrays.stream(Opinion.values()).anyMatch(one -> one.name().equals(cell));
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }
}
