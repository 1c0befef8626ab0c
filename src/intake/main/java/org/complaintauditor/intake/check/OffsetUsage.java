package org.complaintauditor.intake.check;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Counts which times of a column have an offset and which are local times. Where both occur, the
 * local ones may be of another zone than the one in which they are read.
 */
public final class OffsetUsage {
  private static final int END_OF_DATE = 10;

  private long withOffset;
  private long local;
  private @Nullable Origin firstLocal;
  private String example = "";

  /** Counts a text in; dates without a time do not count, nor what is no ISO-8601. */
  public void add(String written, Origin origin) {
    String text = written.strip();
    if (text.length() <= END_OF_DATE + 1 || text.charAt(4) != '-') {
      return;
    }
    if (hasOffset(text)) {
      withOffset++;
    } else {
      addLocal(written, origin);
    }
  }

  /** Counts a time with an offset, or an instant, in. */
  public void addInstant() {
    withOffset++;
  }

  /** Counts a local time in. */
  public void addLocal(String written, Origin origin) {
    local++;
    Origin first = firstLocal;
    if (first == null || origin.compareTo(first) < 0) {
      firstLocal = origin;
      example = written;
    }
  }

  /** Adds what others counted of other rows. */
  public void merge(OffsetUsage others) {
    withOffset += others.withOffset;
    long more = others.local;
    if (others.firstLocal != null) {
      addLocal(others.example, others.firstLocal);
      more--;
    }
    local += more;
  }

  /** Writes what was counted: the same times give the same bytes, in whatever order. */
  public void write(ByteWriter to) {
    to.number(withOffset).number(local).text(example);
    to.all(Stream.ofNullable(firstLocal).toList(), EventRowCodec::write);
  }

  /** Reads what {@link #write} wrote. */
  public static OffsetUsage read(ByteReader from) {
    OffsetUsage usage = new OffsetUsage();
    usage.withOffset = from.number();
    usage.local = from.number();
    usage.example = from.text();
    for (Origin origin : from.all(EventRowCodec::origin)) {
      usage.firstLocal = origin;
    }
    return usage;
  }

  /** The place of the first local time; empty if there is none. */
  public Optional<Origin> firstLocal() {
    return Optional.ofNullable(firstLocal);
  }

  /** The first local time, as it is written. */
  public String example() {
    return example;
  }

  private static boolean hasOffset(String text) {
    int length = text.length();
    return text.charAt(length - 1) == 'Z'
        || isSign(text, length - 6)
        || isSign(text, length - 5)
        || isSign(text, length - 3);
  }

  private static boolean isSign(String text, int place) {
    return place > END_OF_DATE && (text.charAt(place) == '+' || text.charAt(place) == '-');
  }

  /**
   * What is wrong with a column in which there are both.
   *
   * @param zone of the local times
   */
  public Optional<Problem> problem(String column, ZoneId zone) {
    return withOffset == 0 || firstLocal == null
        ? Optional.empty()
        : Optional.of(
            new Problem(
                firstLocal,
                column,
                QuotedCell.cut(example),
                Code.MIXED_TIME_BASES,
                Wording.of(
                    "intake.an-offset-or-a-z-on-every",
                    withOffset == 1
                        ? Wording.of("intake.has-one", withOffset)
                        : Wording.of("intake.have-one", withOffset),
                    local == 1
                        ? Wording.of("intake.has-not-and-is", local)
                        : Wording.of("intake.have-not-and-are", local),
                    zone)));
  }

  /** What is wrong with files of one export, of which each has times of its own. */
  public static List<Problem> problems(List<OffsetUsage> files, List<String> names, ZoneId zone) {
    List<Problem> problems = new ArrayList<>();
    int offsets = 0;
    while (offsets < files.size() && files.get(offsets).withOffset == 0) {
      offsets++;
    }
    for (OffsetUsage file : files) {
      file.problem(CanonicalColumn.TIMESTAMP.title(), zone).ifPresent(problems::add);
      Origin first = file.firstLocal;
      if (offsets < files.size() && first != null && file.withOffset == 0) {
        problems.add(
            new Problem(
                first,
                CanonicalColumn.TIMESTAMP.title(),
                QuotedCell.cut(file.example),
                Code.MIXED_TIME_BASES,
                Wording.of(
                    "intake.an-offset-or-a-z-on-every-time",
                    names.get(offsets),
                    file.local,
                    zone)));
      }
    }
    return problems;
  }
}
