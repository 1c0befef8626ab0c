package org.complaintauditor.intake.file;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * The outermost element of XML or HTML, found without reading the text as XML: the browser's HTML
 * seldom is.
 *
 * @param name its name, without a prefix
 * @param declared whether an XML declaration, a comment or a document type stands before it
 * @param hidden whether it was not found behind a document type
 */
record MarkupRoot(String name, boolean declared, boolean hidden) {
  private static final Pattern INSTRUCTION = Pattern.compile("(?s)\\s*+<\\?.*?\\?>");
  private static final Pattern COMMENT = Pattern.compile("(?s)\\s*+<!--.*?-->");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?si)\\s*+<!DOCTYPE(?:[^\\[\\]>\"']++|\"[^\"]*+\"|'[^']*+'"
              + "|\\[(?:[^\\]\"']++|\"[^\"]*+\"|'[^']*+')*+\\])*+>");
  private static final String TYPE_BEGINS = "<!DOCTYPE";
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*+<(?:[\\w.-]++:)?([A-Za-z_][\\w.-]*+)(?=[\\s/>])");
  private static final Set<String> OF_A_WEB_PAGE =
      Set.of("html", "head", "body", "meta", "style", "table", "div", "title");

  /** The root of a text that begins as markup does; empty for other texts. */
  static Optional<MarkupRoot> of(String text) {
    int place = 0;
    for (int next = pastMisc(text, 0); next > place; next = pastMisc(text, place)) {
      place = next;
    }
    Matcher element = ELEMENT.matcher(text).region(place, text.length());
    if (element.lookingAt()) {
      return Optional.of(new MarkupRoot(element.group(1), place > 0, false));
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html")) {
      return Optional.of(new MarkupRoot("html", true, false));
    }
    boolean markup = place > 0 || start.startsWith("<?xml");
    boolean hidden =
        text.substring(place)
            .stripLeading()
            .regionMatches(true, 0, TYPE_BEGINS, 0, TYPE_BEGINS.length());
    return markup || hidden ? Optional.of(new MarkupRoot("", true, hidden)) : Optional.empty();
  }

  private static int pastMisc(String text, int place) {
    for (Pattern piece : new Pattern[] {INSTRUCTION, COMMENT, TYPE}) {
      Matcher matcher = piece.matcher(text).region(place, text.length());
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return place;
  }

  /** Whether the file is an event log. */
  boolean isLog() {
    return name.equals("log");
  }

  /**
   * Refuses all other markup; a text that only happens to begin with {@code <} is none.
   *
   * @throws UnusableExportException with what to do instead
   */
  void refuse(ExportFile file) {
    Wording save = Wording.of("intake.open-in-a-spreadsheet-program-and-save");
    if (OF_A_WEB_PAGE.contains(name.toLowerCase(Locale.ROOT))) {
      throw new UnusableExportException(Wording.of("intake.is-a-web-page", file, save));
    }
    if (name.equals("Workbook")) {
      throw new UnusableExportException(
          Wording.of("intake.is-an-xml-spreadsheet-2003", file, save));
    }
    if (hidden) {
      throw new UnusableExportException(Wording.of("intake.is-xml-with-a-document-type", file));
    }
    if (declared) {
      throw new UnusableExportException(
          Wording.of(
              "intake.is-xml-and-not-an-event-log",
              file,
              name.isEmpty()
                  ? Wording.NONE
                  : Wording.of("intake.with-outermost-element", QuotedCell.cut(name))));
    }
  }
}
