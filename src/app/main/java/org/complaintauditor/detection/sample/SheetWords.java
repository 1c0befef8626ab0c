package org.complaintauditor.detection.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.text.MessageBundle;

/** The words of the sheet in one language, and how they are known again. */
final class SheetWords {
  /** The visible columns, by the last part of their keys. */
  static final List<String> COLUMNS =
      List.of(
          "number", "case", "event", "from", "text", "tells", "quote", "mark", "missing", "remark");

  private static final List<Mark> MARKS = List.of(Mark.RIGHT, Mark.WRONG, Mark.UNSURE);

  final Vocabulary vocabulary;
  final MessageBundle bundle;

  private SheetWords(Vocabulary vocabulary, MessageBundle bundle) {
    this.vocabulary = vocabulary;
    this.bundle = bundle.speakingOf(vocabulary.authority());
  }

  /** In this language, with the labels of this vocabulary. */
  static SheetWords in(String language, Vocabulary vocabulary) {
    return new SheetWords(vocabulary, MessageBundle.in(language));
  }

  /** In all languages. */
  static List<SheetWords> all(Vocabulary vocabulary) {
    return MessageBundle.LANGUAGES.stream().map(language -> in(language, vocabulary)).toList();
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
    return vocabulary.labels().stream()
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
