package org.complaintauditor.comparison.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import org.complaintauditor.comparison.ChangesCsv;
import org.complaintauditor.comparison.CompareJson;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.Comparison;
import org.complaintauditor.comparison.DecisionStates;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Compares two runs and writes what changed into the files of a folder, case by case. */
public final class ComparisonFiles {
  private final ComparedRun first;
  private final ComparedRun second;
  private final RuleStore rules;
  private final MessageBundle words;
  private final CsvForm form;
  private final DecisionStates decisions;
  private @Nullable Comparison comparison;

  /** Files about these runs. */
  public ComparisonFiles(
      ComparedRun first,
      ComparedRun second,
      RuleStore rules,
      MessageBundle words,
      CsvForm form,
      DecisionStates decisions) {
    this.first = first;
    this.second = second;
    this.rules = rules;
    this.words = words;
    this.form = form;
    this.decisions = decisions;
  }

  /** The names of what is written. */
  public static Set<String> names() {
    return Set.of(
        ChangesCsv.FILE,
        CompareJson.FILE,
        ComparisonPage.FILE,
        DocumentFolder.ASSETS,
        DocumentFolder.DATA);
  }

  /** Compares, and writes into this folder. */
  public void write(Iterator<ExportedCase> old, Iterator<ExportedCase> current, Path folder)
      throws IOException {
    Comparison made;
    try (ChangesCsv changes =
            new ChangesCsv(
                Files.newBufferedWriter(folder.resolve(ChangesCsv.FILE), UTF_8), form, decisions);
        DocumentFolder pages = new DocumentFolder(folder.resolve(ComparisonPage.FILE))) {
      ChangeShards shards = new ChangeShards(first, second, words, pages);
      made =
          new Comparison(
              first,
              second,
              rules,
              (change, before, after) -> {
                changes.add(change);
                shards.add(change, before, after);
              });
      made.run(old, current);
      shards.finish();
      new ComparisonPage(first, second, words).write(made, shards, pages);
    }
    comparison = made;
    Files.writeString(folder.resolve(CompareJson.FILE), CompareJson.of(first, second, made), UTF_8);
  }

  /** What was found. */
  public Comparison comparison() {
    Comparison made = comparison;
    if (made == null) {
      throw new IllegalStateException("nothing was compared yet");
    }
    return made;
  }
}
