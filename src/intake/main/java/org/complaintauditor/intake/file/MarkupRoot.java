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
    Wording save =
        Wording.of(
            "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) or as \"CSV"
                + " UTF-8\".");
    if (OF_A_WEB_PAGE.contains(name.toLowerCase(Locale.ROOT))) {
      throw new UnusableExportException(
          Wording.of(
              "%s: this is a web page (HTML), though it may be named .xls or .csv. %s",
              file, save));
    }
    if (name.equals("Workbook")) {
      throw new UnusableExportException(
          Wording.of("%s: this is an \"XML Spreadsheet 2003\". %s", file, save));
    }
    if (hidden) {
      throw new UnusableExportException(
          Wording.of(
              "%s: this is XML with a document type (<!DOCTYPE ...) before its outermost element, "
                  + "which is not read for safety. Open the file in a text editor, delete everything "
                  + "from <!DOCTYPE up to the > that ends it (]> where it holds declarations), and save "
                  + "it; or export the log again without one.",
              file));
    }
    if (declared) {
      throw new UnusableExportException(
          Wording.of(
              "%s: this is XML%s, and not an event log (XES), whose outermost element is \"log\". "
                  + "Export the events as CSV, as an Excel workbook (.xlsx) or as JSON.",
              file,
              name.isEmpty()
                  ? Wording.NONE
                  : Wording.of(" with the outermost element \"%s\"", QuotedCell.cut(name))));
    }
  }
}
