package org.complaintauditor.intake.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Looks for case ids that are the same but for their form, as spreadsheets and people change it:
 * blanks around them, an apostrophe before them, {@code .0} behind them, leading zeros, small
 * letters in place of capitals, unless an id has both or one letter only, as codes of some systems.
 * They are taken as they stand (formats 1), so what may be one case is judged as two, and has to be
 * said.
 *
 * <p>Kept are about 30 bytes of each case, of the first million cases: a later one is compared with
 * those.
 */
public final class CaseIdVariants {
  private static final int MOST_CASES = 1 << 20;
  private static final int LONGEST = 255;

  /** One letter alone may be of a code in which small and capital letters differ. */
  private static final int FEWEST_LETTERS = 2;

  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** Before an id: its hash, the row, the file and the id's length. */
  private static final int HEAD = 3 * Integer.BYTES + 1;

  private final int most;
  private final List<ByteBuffer> chunks = new ArrayList<>();

  /** The place of an id, plus 1, by its hash. */
  private int[] slots = new int[1 << 10];

  private int kept;
  private final List<String> fileNames = new ArrayList<>();
  private final Map<String, List<Seen>> alike = new TreeMap<>();

  /** A case as it is written, and where it was seen first. */
  private record Seen(String id, Origin origin) {}

  public CaseIdVariants() {
    this(MOST_CASES);
  }

  /**
   * No ids yet.
   *
   * @param most how many are kept
   */
  CaseIdVariants(int most) {
    this.most = most;
  }

  /** Takes a case, once, with its first row. */
  public void add(String id, Origin origin) {
    String plain = plain(id);
    int hash = spread(plain.hashCode());
    int slot = hash & (slots.length - 1);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      Seen seen = seen(slots[slot] - 1, hash);
      if (seen != null && plain(seen.id()).equals(plain)) {
        if (!seen.id().equals(id)) {
          alike
              .computeIfAbsent(plain, none -> new ArrayList<>(List.of(seen)))
              .add(new Seen(id, origin));
        }
        return;
      }
    }
    keep(id, origin, hash, slot);
  }

  private void keep(String id, Origin origin, int hash, int slot) {
    byte[] bytes = id.getBytes(UTF_8);
    if (kept == most || bytes.length > LONGEST) {
      return;
    }
    if (chunks.isEmpty() || last().remaining() < HEAD + LONGEST) {
      chunks.add(ByteBuffer.allocate(CHUNK));
    }
    while (fileNames.size() <= origin.fileOrder()) {
      fileNames.add("");
    }
    fileNames.set(origin.fileOrder(), origin.file());
    slots[slot] = ((chunks.size() - 1) << CHUNK_BITS | last().position()) + 1;
    last()
        .putInt(hash)
        .putInt(origin.row())
        .putInt(origin.fileOrder())
        .put((byte) bytes.length)
        .put(bytes);
    kept++;
    if (kept * 2 > slots.length) {
      grow();
    }
  }

  private ByteBuffer last() {
    return chunks.get(chunks.size() - 1);
  }

  /** What is kept at the place; null if it has another hash. */
  private @Nullable Seen seen(int place, int hash) {
    ByteBuffer chunk = chunks.get(place >>> CHUNK_BITS);
    int at = place & (CHUNK - 1);
    if (chunk.getInt(at) != hash) {
      return null;
    }
    int order = chunk.getInt(at + 2 * Integer.BYTES);
    byte[] id = new byte[chunk.get(at + HEAD - 1) & 0xFF];
    chunk.get(at + HEAD, id);
    return new Seen(
        new String(id, UTF_8),
        new Origin(fileNames.get(order), order, chunk.getInt(at + Integer.BYTES)));
  }

  private void grow() {
    int[] before = slots;
    slots = new int[before.length * 2];
    for (int filled : before) {
      if (filled != 0) {
        int hash = chunks.get((filled - 1) >>> CHUNK_BITS).getInt((filled - 1) & (CHUNK - 1));
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = filled;
      }
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 16;
  }

  /** One problem for each case of which another one has the same id but for its form. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (List<Seen> forms : alike.values()) {
      forms.sort(Comparator.comparing(Seen::origin).thenComparing(Seen::id));
      for (Seen seen : forms) {
        Seen other = seen.equals(forms.get(0)) ? forms.get(1) : forms.get(0);
        problems.add(
            new Problem(
                seen.origin(),
                CanonicalColumn.CASE_ID.title(),
                QuotedCell.cut(seen.id()),
                Code.SIMILAR_CASE_IDS,
                seen.id(),
                Wording.of(
                    "intake.one-way-of-writing-an-id",
                    other.origin(),
                    QuotedCell.cut(other.id()))));
      }
    }
    return problems;
  }

  /** The id without what spreadsheets add to it or take away. */
  public static String plain(String id) {
    int from = 0;
    int to = id.length();
    while (from < to && (isBlank(id.charAt(from)) || id.charAt(from) == '\'')) {
      from++;
    }
    while (to > from && isBlank(id.charAt(to - 1))) {
      to--;
    }
    int digits = from;
    while (digits < to && isDigit(id.charAt(digits))) {
      digits++;
    }
    if (digits > from && isZeroFraction(id, digits, to)) {
      to = digits;
      while (from < to - 1 && id.charAt(from) == '0') {
        from++;
      }
    }
    return inCapitals(id.substring(from, to));
  }

  /** With capitals, if it has several small letters and no capital. */
  private static String inCapitals(String id) {
    int small = 0;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (Character.isUpperCase(c)) {
        return id;
      }
      small += Character.isLowerCase(c) ? 1 : 0;
    }
    return small < FEWEST_LETTERS ? id : id.toUpperCase(Locale.ROOT);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether there is nothing, or {@code .0}. */
  private static boolean isZeroFraction(String id, int from, int to) {
    if (from == to) {
      return true;
    }
    for (int i = from + 1; i < to; i++) {
      if (id.charAt(i) != '0') {
        return false;
      }
    }
    return id.charAt(from) == '.' && to > from + 1;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
