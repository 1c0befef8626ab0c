package org.complaintauditor.intake.profile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.intake.table.Quoting;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Reads what a profile says of the form of its tables. */
final class LayoutReader {

  private static final String AUTO = "auto";
  private static final String NONE = "none";
  private static final Wording OR_NONE = Wording.of("intake.or-none-where-no-sign-stands-around");

  private LayoutReader() {}

  /**
   * The form of the tables of a source.
   *
   * @param recognisedBy the columns by which a file is known to hold it
   */
  static TableLayout layout(YamlEntry entry, List<String> recognisedBy) {
    Optional<Character> delimiter = entry.find("delimiter").map(LayoutReader::delimiter);
    Optional<YamlEntry> row = entry.find("header_row");
    boolean byName = row.filter(YamlEntry::isText).filter(r -> r.text().equals(AUTO)).isPresent();
    return new TableLayout(
        delimiter,
        entry.find("encoding").map(LayoutReader::encoding),
        byName || row.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(row.get())),
        entry.find("sheet").map(YamlEntry::text),
        quoting(entry, delimiter),
        byName ? recognisedBy : List.of());
  }

  private static int number(YamlEntry row) {
    if (row.isText() && !row.text().matches("-?\\d+")) {
      throw row.wrong(Wording.of("intake.is-write-number-of-row-with-columns", row.text()));
    }
    return row.count();
  }

  private static char delimiter(YamlEntry entry) {
    String written = entry.rawText();
    String delimiter = written.equals("tab") || written.equals("\\t") ? "\t" : written;
    if (delimiter.length() != 1) {
      throw entry.wrong(Wording.of("intake.is-write-one-character-or-tab", written));
    }
    return delimiter.charAt(0);
  }

  private static Quoting quoting(YamlEntry entry, Optional<Character> delimiter) {
    Optional<Character> quote =
        entry
            .find("quote")
            .map(
                one ->
                    one.rawText().equals(NONE) ? Optional.<Character>empty() : sign(one, OR_NONE))
            .orElse(Quoting.STANDARD.quote());
    Optional<Character> escape = entry.find("escape").flatMap(one -> sign(one, Wording.NONE));
    refuseSame(entry, "quote", quote, "delimiter", delimiter);
    refuseSame(entry, "escape", escape, "delimiter", delimiter);
    refuseSame(entry, "escape", escape, "quote", quote);
    return new Quoting(quote, escape);
  }

  private static Optional<Character> sign(YamlEntry entry, Wording orElse) {
    String written = entry.rawText();
    if (written.length() != 1
        || Character.isLetterOrDigit(written.charAt(0))
        || Character.isWhitespace(written.charAt(0))) {
      throw entry.wrong(Wording.of("intake.is-write-one-sign-is-no-letter", written, orElse));
    }
    return Optional.of(written.charAt(0));
  }

  private static void refuseSame(
      YamlEntry entry,
      String key,
      Optional<Character> chosen,
      String otherKey,
      Optional<Character> other) {
    if (chosen.isPresent() && chosen.equals(other)) {
      throw entry
          .find(key)
          .orElse(entry)
          .wrong(Wording.of("intake.is-as-is", chosen.get(), otherKey));
    }
  }

  private static Charset encoding(YamlEntry entry) {
    try {
      return Charset.forName(entry.text());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw entry.wrong(Wording.of("intake.is-no-encoding", entry.text()));
    }
  }
}
