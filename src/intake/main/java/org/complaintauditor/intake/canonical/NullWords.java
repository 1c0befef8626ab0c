package org.complaintauditor.intake.canonical;

import java.util.Set;

/**
 * Words that databases, programs and spreadsheets write into a cell in which nothing is. They are
 * told by their spelling: there are people whose name is Null.
 */
public final class NullWords {
  private static final int LONGEST = 10;

  /** What nobody writes to anybody: of a message it says that its text is not there. */
  private static final Set<String> NEVER_A_TEXT =
      Set.of(
          "NULL",
          "null",
          "\\N",
          "(null)",
          "(NULL)",
          "<null>",
          "<NULL>",
          "[NULL]",
          "nan",
          "NaN",
          "(blank)",
          "(vide)",
          "(Leer)",
          "#N/A",
          "#NAME?",
          "#REF!",
          "#VALUE!",
          "#NULL!",
          "#DIV/0!",
          "#NUM!",
          "#NV",
          "#BEZUG!",
          "#WERT!",
          "#ZAHL!",
          "#VALEUR!",
          "#NOM?",
          "#NUL!",
          "#NOMBRE!");

  /** What may be the answer to a question, and is no name, id or number. */
  private static final Set<String> RATHER_A_TEXT = Set.of("None", "N/A", "n/a", "-");

  private NullWords() {}

  /** Whether the text stands for an empty cell, in a column of names, ids or words of a list. */
  public static boolean isOne(String text) {
    return mayBe(text) && (NEVER_A_TEXT.contains(text) || RATHER_A_TEXT.contains(text));
  }

  /** Whether it does so in this column. */
  public static boolean isOne(String text, Column column) {
    return column == Column.TEXT ? mayBe(text) && NEVER_A_TEXT.contains(text) : isOne(text);
  }

  /** Asked of every cell: most are no such word by their length or their first letter. */
  private static boolean mayBe(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    return switch (text.charAt(0)) {
      case 'N', 'n', '\\', '(', '<', '[', '#', '-' -> true;
      default -> false;
    };
  }
}
