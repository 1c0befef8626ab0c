package org.complaintauditor.comparison.trend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.text.MessageBundle;

/** What is said of a trend: in the terminal, and in the files of a folder. */
public final class TrendFiles {
  private static final String CSV = "trend.csv";
  private static final String JSON = "trend.json";
  private static final String PAGE = "trend.html";

  private TrendFiles() {}

  /** The names of what is written. */
  public static Set<String> names() {
    return Set.of(CSV, JSON, PAGE, DocumentFolder.ASSETS, DocumentFolder.DATA);
  }

  /** The lines for a terminal. */
  public static List<String> lines(RunTrend trend, MessageBundle words) {
    return new TrendText(words).lines(trend);
  }

  /** Writes all files into this folder. */
  public static void write(RunTrend trend, Path folder, CsvForm form, MessageBundle words)
      throws IOException {
    TrendCsv.write(trend, Files.newBufferedWriter(folder.resolve(CSV), UTF_8), form);
    Files.writeString(folder.resolve(JSON), TrendJson.of(trend), UTF_8);
    new TrendPage(words).write(trend, folder.resolve(PAGE));
  }
}
