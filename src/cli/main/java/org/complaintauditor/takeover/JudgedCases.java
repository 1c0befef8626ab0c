package org.complaintauditor.takeover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.spool.KeptFile;
import org.complaintauditor.spool.SpoolWriter;

/**
 * Writes {@code judged-cases.bin}: the results of a run, for a later run to take over. First the
 * settings, then case by case, sorted by case id in code points; a shape stands before the first
 * case that has it.
 */
final class JudgedCases implements Closeable {

  /** What the file begins with. */
  static final String TITLE = "complaint-auditor judged cases 4";

  /** So many shapes have a number; memory must not grow with what rules come up with. */
  static final int MOST_SHAPES = 1 << 16;

  static final int END = 0;
  static final int SHAPE = 1;
  static final int CASE = 2;

  private final KeptFile file;
  private final SpoolWriter out;
  private final Map<String, Integer> shapes = new HashMap<>();

  /**
   * Begins the file.
   *
   * @throws IOException if it cannot be written
   */
  JudgedCases(Path path, Settings settings) throws IOException {
    this.file = KeptFile.create(path);
    this.out = new SpoolWriter(file);
    out.text(TITLE);
    out.number(settings.common().size());
    settings
        .common()
        .forEach(
            (setting, digest) -> {
              out.text(setting.name());
              bytes(digest);
            });
    out.number(settings.versions().size());
    settings
        .versions()
        .forEach(
            (number, digest) -> {
              out.text(number);
              bytes(digest);
            });
    out.text(settings.auditInstant().zone().getId());
    Instant instant = settings.auditInstant().instant();
    out.signed(instant.getEpochSecond());
    out.number(instant.getNano());
  }

  /**
   * Adds a case.
   *
   * @throws IOException if it cannot be written
   */
  void add(KeptCase kept) throws IOException {
    try {
      List<Integer> numbers = new ArrayList<>(kept.shapes().size());
      for (String shape : kept.shapes()) {
        numbers.add(number(shape));
      }
      out.number(CASE);
      out.text(kept.caseId());
      bytes(kept.digest());
      out.number(numbers.size());
      for (int i = 0; i < numbers.size(); i++) {
        out.number(numbers.get(i));
        if (numbers.get(i) == 0) {
          bytes(kept.shapes().get(i));
        }
      }
      write(kept.numbers().toBytes());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The shape's number, under which it stands in the file now; 0 if there are too many. */
  private int number(String shape) {
    Integer known = shapes.get(shape);
    if (known != null) {
      return known;
    }
    if (shapes.size() == MOST_SHAPES) {
      return 0;
    }
    shapes.put(shape, shapes.size() + 1);
    out.number(SHAPE);
    bytes(shape);
    return shapes.size();
  }

  private void bytes(String latin) {
    write(latin.getBytes(ISO_8859_1));
  }

  private void write(byte[] bytes) {
    out.number(bytes.length);
    out.bytes(bytes, 0, bytes.length);
  }

  /**
   * Ends the file.
   *
   * @throws IOException if it cannot be written
   */
  void finish() throws IOException {
    try {
      out.number(END);
      out.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
