package org.complaintauditor.intake.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Looks for texts whose letters beyond ASCII were read in an encoding that was not theirs: nothing
 * is found in them, which then looks like nothing said. The first rows of each file are looked at,
 * for encodings are those of files.
 */
public final class GarbledTexts {
  private static final int ROWS = 20_000;

  /**
   * The fewest texts with question marks in place of letters that raise suspicion. A single one may
   * be a typing mistake.
   */
  private static final int FEWEST = 2;

  private static final double SHARE = 0.05;

  /** What Windows-1252 has for letters of old DOS and Macintosh systems, and no word has. */
  private static final String IN_WORDS = "‚ƒ„†‡ˆ‰‹";

  private final List<OfFile> files = new ArrayList<>();

  /** What there is in a file. */
  private static final class OfFile {
    private long texts;
    private long garbled;
    private long questioned;
    private boolean accents;
    private @Nullable Origin first;
    private @Nullable Origin firstQuestioned;
    private String column = "";
    private String word = "";
    private String questionedWord = "";

    void merge(OfFile other) {
      texts += other.texts;
      garbled += other.garbled;
      questioned += other.questioned;
      accents |= other.accents;
      column = column.isEmpty() ? other.column : column;
      if (other.first != null && isFirst(other.first, first)) {
        first = other.first;
        word = other.word;
      }
      if (other.firstQuestioned != null && isFirst(other.firstQuestioned, firstQuestioned)) {
        firstQuestioned = other.firstQuestioned;
        questionedWord = other.questionedWord;
      }
    }

    static void write(ByteWriter to, OfFile file) {
      to.number(file.texts).number(file.garbled).number(file.questioned).flag(file.accents);
      to.text(file.column).text(file.word).text(file.questionedWord);
      to.all(Stream.ofNullable(file.first).toList(), EventRowCodec::write);
      to.all(Stream.ofNullable(file.firstQuestioned).toList(), EventRowCodec::write);
    }

    static OfFile read(ByteReader from) {
      OfFile file = new OfFile();
      file.texts = from.number();
      file.garbled = from.number();
      file.questioned = from.number();
      file.accents = from.flag();
      file.column = from.text();
      file.word = from.text();
      file.questionedWord = from.text();
      for (Origin origin : from.all(EventRowCodec::origin)) {
        file.first = origin;
      }
      for (Origin origin : from.all(EventRowCodec::origin)) {
        file.firstQuestioned = origin;
      }
      return file;
    }
  }

  /** Adds what others saw of other texts. */
  public void merge(GarbledTexts others) {
    for (int i = 0; i < others.files.size(); i++) {
      file(i).merge(others.files.get(i));
    }
  }

  /** Writes what was seen: the same texts give the same bytes, in whatever order. */
  public void write(ByteWriter to) {
    to.all(files, OfFile::write);
  }

  /** Reads what {@link #write} wrote. */
  public static GarbledTexts read(ByteReader from) {
    GarbledTexts texts = new GarbledTexts();
    texts.files.addAll(from.all(OfFile::read));
    return texts;
  }

  private OfFile file(int order) {
    while (files.size() <= order) {
      files.add(new OfFile());
    }
    return files.get(order);
  }

  /** Looks at a text. */
  public void add(Origin origin, String column, String text) {
    if (origin.row() > ROWS || text.isEmpty()) {
      return;
    }
    OfFile file = file(origin.fileOrder());
    file.texts++;
    file.column = column;
    int garbled = -1;
    int questioned = -1;
    for (int i = 0; i < text.length() && garbled < 0; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && isGarbled(text, i)) {
        garbled = i;
      } else if (c == '?' && questioned < 0 && isInWord(text, i)) {
        questioned = i;
      }
      file.accents |= c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
    }
    if (garbled >= 0) {
      file.garbled++;
      if (isFirst(origin, file.first)) {
        file.first = origin;
        file.word = word(text, garbled);
      }
    } else if (questioned >= 0) {
      file.questioned++;
      if (isFirst(origin, file.firstQuestioned)) {
        file.firstQuestioned = origin;
        file.questionedWord = word(text, questioned);
      }
    }
  }

  private static boolean isFirst(Origin origin, @Nullable Origin before) {
    return before == null || origin.compareTo(before) < 0;
  }

  /** Whether what stands there is the trace of a letter that was read wrongly. */
  private static boolean isGarbled(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == '\u00c3' || c == '\u00c2') { // The first byte of two of UTF-8.
      return (next >= 0x80 && next <= 0xBF) || isOfWindows(next);
    }
    if (c == '\u00e2') { // That of three: quotes, dashes.
      return next == '\u20ac' || next == '\u0080';
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    if (c == '\ufffd' || c <= 0x9F) {
      return c == '\ufffd' || Character.isLetter(before) || Character.isLetter(next);
    }
    boolean isBox = c >= '\u2500' && c <= '\u259f';
    return Character.isLetter(before)
        && Character.isLowerCase(next)
        && (isBox || IN_WORDS.indexOf(c) >= 0 || isCapitalInWord(c, before));
  }

  private static boolean isCapitalInWord(char c, char before) {
    return Character.isUpperCase(c) && Character.isLowerCase(before);
  }

  /** Whether Windows-1252 has it where others have control characters. */
  private static boolean isOfWindows(char c) {
    return "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at + 1))
        && word(text, at).chars().allMatch(c -> c == '?' || c == '\'' || Character.isLetter(c));
  }

  /** The word around the place, without the signs around it. */
  private static String word(String text, int at) {
    int from = at;
    while (from > 0 && !isBlank(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && !isBlank(text.charAt(to))) {
      to++;
    }
    while (to > at + 1 && ".,;:!".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return QuotedCell.cut(text.substring(from, to));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '"' || c == '(' || c == ')';
  }

  /** One problem for each file that has such texts. */
  public List<Problem> problems() {
    return files.stream().flatMap(file -> problem(file).stream()).toList();
  }

  private static Optional<Problem> problem(OfFile file) {
    if (file.first != null) {
      return Optional.of(
          problem(
              file.first,
              file,
              file.word,
              file.garbled,
              rows -> Wording.of("intake.texts-in-encoding-in-they-were-written", rows)));
    }
    boolean questioned =
        !file.accents && file.questioned >= FEWEST && file.questioned >= SHARE * file.texts;
    return file.firstQuestioned == null || !questioned
        ? Optional.empty()
        : Optional.of(
            problem(
                file.firstQuestioned,
                file,
                file.questionedWord,
                file.questioned,
                rows -> Wording.of("intake.texts-with-letters-they-had", rows)));
  }

  private static Problem problem(
      Origin origin, OfFile file, String word, long count, UnaryOperator<Wording> expected) {
    return new Problem(
        origin,
        file.column,
        word,
        Code.GARBLED_TEXT,
        expected.apply(
            count == 1
                ? Wording.of("intake.one-of-first-rows")
                : Wording.of("intake.of-first-rows", count)));
  }
}
