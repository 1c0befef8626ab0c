package org.complaintauditor.comparison.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.comparison.ChangeSink;
import org.complaintauditor.comparison.ChangesCsv;
import org.complaintauditor.comparison.CompareJson;
import org.complaintauditor.comparison.ComparisonResult;
import org.complaintauditor.comparison.ComparisonSource;
import org.complaintauditor.comparison.FindingChange;
import org.complaintauditor.comparison.RecordedDecisions;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.text.MessageBundle;

/** Compares two runs and writes what changed into the files of a folder, case by case. */
public final class ComparisonFiles {

  /** The formats in which a comparison can be written. */
  public static final List<String> FORMATS = List.of("html", "xlsx", "csv", "json");

  private final ComparisonSource source;
  private final MessageBundle words;
  private final CsvForm form;
  private final RecordedDecisions decisions;
  private final Set<String> formats;

  /**
   * Files about these runs.
   *
   * @param form how rows are written
   * @param decisions what people decided about the new run's findings
   * @param formats which of {@link #FORMATS} are written
   */
  public ComparisonFiles(
      ComparisonSource source,
      MessageBundle words,
      CsvForm form,
      RecordedDecisions decisions,
      Set<String> formats) {
    this.source = source;
    this.words = words;
    this.form = form;
    this.decisions = decisions;
    this.formats = Set.copyOf(formats);
  }

  /** The names of all that can be written. */
  public static Set<String> names() {
    return Set.of(
        ChangesCsv.FILE,
        CompareJson.FILE,
        ComparisonPage.FILE,
        ComparisonWorkbook.FILE,
        DocumentFolder.ASSETS,
        DocumentFolder.DATA);
  }

  /** One of the files while the comparison goes on. */
  interface Output extends ChangeSink, Closeable {
    /** Writes what is known at the end. */
    void finish(ComparisonResult result) throws IOException;
  }

  /** Compares, writes into this folder, and says what was found. */
  public ComparisonResult write(Path folder) throws IOException {
    List<Output> outputs = new ArrayList<>();
    try {
      if (formats.contains("csv")) {
        outputs.add(new Rows(folder));
      }
      if (formats.contains("html")) {
        outputs.add(new Pages(folder));
      }
      if (formats.contains("xlsx")) {
        outputs.add(
            new ComparisonWorkbook(
                source.old(),
                source.current(),
                words,
                decisions,
                folder.resolve(ComparisonWorkbook.FILE)));
      }
      ComparisonResult result =
          source.run(
              (change, before, after) -> outputs.forEach(one -> one.accept(change, before, after)));
      for (Output output : outputs) {
        output.finish(result);
      }
      if (formats.contains("json")) {
        Files.writeString(folder.resolve(CompareJson.FILE), CompareJson.of(result), UTF_8);
      }
      return result;
    } finally {
      for (Output output : outputs) {
        output.close();
      }
    }
  }

  private final class Rows implements Output {
    private final ChangesCsv rows;

    Rows(Path folder) throws IOException {
      rows =
          new ChangesCsv(
              Files.newBufferedWriter(folder.resolve(ChangesCsv.FILE), UTF_8), form, decisions);
    }

    @Override
    public void accept(FindingChange change, Optional<Judged> before, Optional<Judged> after) {
      rows.add(change);
    }

    @Override
    public void finish(ComparisonResult result) {
      // All rows are written.
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  private final class Pages implements Output {
    private final DocumentFolder folder;
    private final ChangeShards shards;

    Pages(Path place) throws IOException {
      folder = new DocumentFolder(place.resolve(ComparisonPage.FILE));
      shards = new ChangeShards(source.current(), words, folder);
    }

    @Override
    public void accept(FindingChange change, Optional<Judged> before, Optional<Judged> after) {
      shards.add(change, before, after);
    }

    @Override
    public void finish(ComparisonResult result) throws IOException {
      shards.finish();
      new ComparisonPage(result.old(), result.current(), words).write(result, shards, folder);
    }

    @Override
    public void close() throws IOException {
      folder.close();
    }
  }
}
