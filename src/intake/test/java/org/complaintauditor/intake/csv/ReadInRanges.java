package org.complaintauditor.intake.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.RangedFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;

/** Reads a file as many processes do, each with what it is sent and no more. */
final class ReadInRanges {
  private static final String NAME = "events.csv";

  private ReadInRanges() {}

  /** What a reader hands on. */
  private static final class Heard implements TableSink {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void header(List<String> columns) {
      lines.add("header " + columns.size() + columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      lines.add(number + " " + cells.size() + cells);
    }
  }

  static RangedFile file(byte[] bytes) {
    return new RangedFile(
        NAME,
        NAME,
        bytes.length,
        from -> new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from));
  }

  /** What is read of the whole, and as what; empty if it is refused. */
  static Optional<List<String>> whole(byte[] bytes) {
    Heard heard = new Heard();
    try {
      ExportFile whole = file(bytes).whole();
      heard.lines.add(new CsvTableReader().read(whole, TableLayout.FOUND_OUT, heard));
    } catch (UnusableExportException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(heard.lines);
  }

  /** The same in ranges of this size; empty if there is no proof. */
  static Optional<List<String>> inRanges(byte[] bytes, long size) throws IOException {
    return inRanges(bytes, new CsvRanges(file(bytes)).ranges(size));
  }

  /** The same in these ranges. */
  static Optional<List<String>> inRanges(byte[] bytes, List<ByteRange> ranges) throws IOException {
    List<SeenRange> seen = new ArrayList<>();
    for (ByteRange range : ranges) {
      seen.add(sent(new CsvRanges(file(bytes)).see(sent(range))));
    }
    CsvRanges driver = new CsvRanges(file(bytes));
    Optional<CsvHead> found = seen.isEmpty() ? Optional.empty() : driver.head(seen);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    CsvHead head = sent(found.get());
    List<ParsedRange> parsed = new ArrayList<>();
    for (GuessedRange guessed : driver.guessed(seen)) {
      parsed.add(sent(new CsvRanges(file(bytes)).parse(head, sent(guessed))));
    }
    List<ProvedRange> proved = driver.proved(head, parsed);
    if (proved.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    for (ProvedRange range : proved) {
      Heard heard = new Heard();
      new CsvRanges(file(bytes)).read(head, sent(range), heard);
      all.addAll(all.isEmpty() ? heard.lines : heard.lines.subList(1, heard.lines.size()));
    }
    all.add(head.described());
    return Optional.of(all);
  }

  /** The value as another process gets it. */
  private static <T extends Serializable> T sent(T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T copy = (T) in.readObject();
      return copy;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
