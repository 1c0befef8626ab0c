package org.complaintauditor.intake.profile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.OptionalInt;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Reads what a profile says of the form of its tables. */
final class LayoutReader {

  private LayoutReader() {}

  /** The form of the tables of a source. */
  static TableLayout layout(YamlEntry entry) {
    return new TableLayout(
        entry.find("delimiter").map(LayoutReader::delimiter),
        entry.find("encoding").map(LayoutReader::encoding),
        entry
            .find("header_row")
            .map(row -> OptionalInt.of(row.count()))
            .orElse(OptionalInt.empty()),
        entry.find("sheet").map(YamlEntry::text));
  }

  private static char delimiter(YamlEntry entry) {
    String written = entry.rawText();
    String one = written.equals("tab") || written.equals("\\t") ? "\t" : written;
    if (one.length() != 1) {
      throw entry.wrong(Wording.of("is \"%s\"; write one character, or tab", written));
    }
    return one.charAt(0);
  }

  private static Charset encoding(YamlEntry entry) {
    try {
      return Charset.forName(entry.text());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw entry.wrong(
          Wording.of(
              "is \"%s\", which is no encoding; write one such as UTF-8, UTF-16 or windows-1252",
              entry.text()));
    }
  }
}
