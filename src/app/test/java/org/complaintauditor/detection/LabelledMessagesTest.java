package org.complaintauditor.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How right detection is on messages of which people said what they tell. The test part is only
 * measured: whoever writes the lexicon does not read it.
 */
final class LabelledMessagesTest {
  private static final Path LABELLED = Path.of("src/core/test/resources/labelled");
  private static final String LABEL = "[A-Z_]+ +all +([0-9.]+) +([0-9.]+) .*";

  /** When this fails, see which way the figures went, and write the new ones into the page. */
  @ParameterizedTest
  @CsvSource({"tuning,0.95,0.90", "test,0.90,0.70"})
  @DisplayName(
      "the figures in docs/measurements/detection.md are those measured, and none is below its floor")
  void figures(String part, double precision, double recall) throws IOException {
    List<String> measured = measured(part);
    System.out.println(part + "\n" + String.join("\n", measured));

    String page = Files.readString(Path.of("docs", "measurements", "detection.md"));
    assertThat(page).contains(String.join("\n", measured));
    assertThat(measured).filteredOn(line -> line.matches(LABEL)).hasSize(11);
    for (String line : measured) {
      if (line.matches(LABEL)) {
        assertThat(Double.parseDouble(line.replaceFirst(LABEL, "$1")))
            .as(line)
            .isGreaterThanOrEqualTo(precision);
        assertThat(Double.parseDouble(line.replaceFirst(LABEL, "$2")))
            .as(line)
            .isGreaterThanOrEqualTo(recall);
      }
    }
  }

  private static List<String> measured(String part) throws IOException {
    Pack pack = PackReader.read(Path.of("rules", "jive-ca"));
    return DetectionTrial.of(
            ExportFile.of(LABELLED.resolve(part + ".csv")),
            new CsvTableReader(),
            new LexiconStore().detector(pack.lexicon(), pack.words()))
        .measured();
  }
}
