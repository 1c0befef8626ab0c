package org.complaintauditor.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What reading a workbook back has come to, or would come to.
 *
 * @param right whether nothing in it is wrong
 * @param wrong the cells that are wrong
 * @param said what else is said: new decisions, remarks, counts
 */
public record ReadBack(boolean right, List<WrongCell> wrong, List<String> said) {

  /** A wrong cell, as {@code review import} prints it: file, place, what is wrong. */
  private static final Pattern WRONG =
      Pattern.compile("review\\.(?:xlsx|csv)  (\\S[^ ]*(?: [^ ]+)*)  (.+)");

  public ReadBack {
    wrong = List.copyOf(wrong);
    said = List.copyOf(said);
  }

  /**
   * A cell that is wrong.
   *
   * @param place sheet and cell
   * @param what what is wrong, and what to write
   */
  public record WrongCell(String place, String what) {}

  /**
   * Of what the command has printed.
   *
   * @param right whether it has found nothing wrong
   */
  static ReadBack of(boolean right, String printed) {
    List<WrongCell> wrong = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      Matcher cell = WRONG.matcher(line);
      if (cell.matches()) {
        wrong.add(new WrongCell(cell.group(1), cell.group(2)));
      } else if (!line.isBlank() && !line.contains("--dry-run")) {
        said.add(line);
      }
    }
    return new ReadBack(right, wrong, said);
  }
}
