package org.complaintauditor.detection.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.model.Label;
import org.complaintauditor.text.MessageBundle;

/** The words of the sheet in one language, and how they are known again. */
final class SheetWords {
  /** The visible columns, by the last part of their keys. */
  static final List<String> COLUMNS =
      List.of(
          "number", "case", "event", "from", "text", "tells", "quote", "mark", "missing", "remark");

  private static final List<Mark> MARKS = List.of(Mark.RIGHT, Mark.WRONG, Mark.UNSURE);

  final MessageBundle bundle;

  private SheetWords(MessageBundle bundle) {
    this.bundle = bundle;
  }

  /** In this language. */
  static SheetWords in(String language) {
    return new SheetWords(MessageBundle.in(language));
  }

  /** In all languages. */
  static List<SheetWords> all() {
    return Kept.ALL;
  }

  /** Read once, when they are first asked for. */
  private static final class Kept {
    private static final List<SheetWords> ALL =
        MessageBundle.LANGUAGES.stream().map(SheetWords::in).toList();
  }

  String text(String key, Object... arguments) {
    return bundle.text("sample." + key, arguments);
  }

  String column(String name) {
    return text("column." + name);
  }

  /** The word for a mark. */
  String of(Mark mark) {
    return text("mark." + mark);
  }

  List<String> marks() {
    return MARKS.stream().map(this::of).toList();
  }

  /** The mark that is written. */
  Optional<Mark> mark(String written) {
    return written.isEmpty()
        ? Optional.of(Mark.NONE)
        : MARKS.stream().filter(mark -> plain(of(mark)).equals(plain(written))).findFirst();
  }

  /** The label that is written, in words or by its name. */
  Optional<Label> label(String written) {
    return List.of(Label.values()).stream()
        .filter(
            label ->
                plain(bundle.of(label)).equals(plain(written))
                    || plain(label.name()).equals(plain(written)))
        .findFirst();
  }

  /** Without what people write one way or the other. */
  private static String plain(String text) {
    return text.replace('’', '\'')
        .replace('\u00a0', ' ')
        .replace('_', ' ')
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
