package org.complaintauditor.intake.profile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.tree.TreeNode;
import org.complaintauditor.intake.tree.TreeReader;
import org.complaintauditor.intake.tree.TreeShape;
import org.complaintauditor.intake.tree.TreeSink;

/**
 * Reads no more than the first rows of each file, and knows whether there were others behind them.
 * Of a file that is no table it is pieces that are counted, which are records of a list. To be used
 * by one thread.
 */
public final class RowCut {
  private final long most;
  private final LongConsumer heard;
  private final Map<String, Long> rows = new HashMap<>();
  private boolean partial;

  /**
   * A cut.
   *
   * @param most how many rows of each file are read
   * @param heard hears how many rows more were read
   */
  public RowCut(long most, LongConsumer heard) {
    this.most = most;
    this.heard = heard;
  }

  /** The same readers, which stop there. */
  public Readers of(Readers readers) {
    return new Readers(
        readers.format(),
        new Tables(readers.tables()),
        new Trees(readers.json()),
        new Trees(readers.xes()));
  }

  /** Whether a file has more rows than were read. */
  public boolean isPartial() {
    return partial;
  }

  /** How many rows below its header were read of a table; empty of other files. */
  public OptionalLong rows(ExportFile file) {
    Long read = rows.get(file.toString());
    return read == null ? OptionalLong.empty() : OptionalLong.of(read);
  }

  private final class Tables implements TableReader {
    private final TableReader reader;

    Tables(TableReader reader) {
      this.reader = reader;
    }

    @Override
    public String read(ExportFile file, TableLayout layout, TableSink sink) throws IOException {
      CutTable cut = new CutTable(sink);
      String described = reader.read(file, layout, cut);
      rows.merge(file.toString(), cut.read, Math::max);
      return described;
    }

    @Override
    public List<Sheet> sheets(ExportFile file, TableLayout layout) throws IOException {
      return reader.sheets(file, layout);
    }

    @Override
    public Optional<Sheet> choice(ExportFile file, TableLayout layout) throws IOException {
      return reader.choice(file, layout);
    }

    @Override
    public List<Other> others(ExportFile file, TableLayout layout) throws IOException {
      return reader.others(file, layout);
    }
  }

  /** Hands on the first rows; one more is read to see whether there is one. */
  private final class CutTable implements TableSink {
    private final TableSink sink;
    private long read;
    private boolean more;

    CutTable(TableSink sink) {
      this.sink = sink;
    }

    @Override
    public void header(List<String> columns) {
      sink.header(columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      if (read == most) {
        more = true;
        partial = true;
        return;
      }
      read++;
      heard.accept(1);
      sink.row(number, cells);
    }

    @Override
    public void hiddenRows(int count, int first) {
      sink.hiddenRows(count, first);
    }

    @Override
    public boolean hasEnough() {
      return more || sink.hasEnough();
    }
  }

  private final class Trees implements TreeReader {
    private final TreeReader reader;

    Trees(TreeReader reader) {
      this.reader = reader;
    }

    @Override
    public void read(ExportFile file, Set<String> paths, TreeSink sink) throws IOException {
      reader.read(file, paths, new CutTree(sink));
    }

    @Override
    public TreeShape shape(ExportFile file, int pieces) throws IOException {
      return reader.shape(file, pieces);
    }
  }

  private final class CutTree implements TreeSink {
    private final TreeSink sink;
    private long read;
    private boolean more;

    CutTree(TreeSink sink) {
      this.sink = sink;
    }

    @Override
    public void piece(String path, int number, TreeNode piece) {
      if (read == most) {
        more = true;
        partial = true;
        return;
      }
      read++;
      heard.accept(1);
      sink.piece(path, number, piece);
    }

    @Override
    public boolean hasEnough() {
      return more || sink.hasEnough();
    }
  }
}
