package org.complaintauditor.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of csv-spectrum say what its JSON files say. */
final class CsvSpectrumTest {
  private static final Path FOLDER = Path.of("src/intake/test/resources/csv-spectrum");

  /** Its JSON has another telephone number, and a row where the others have a list of rows. */
  private static final String CONTRADICTED = "location_coordinates";

  @Test
  void readsTheFileThatItsJsonContradicts() throws IOException {
    assertThat(rows(FOLDER.resolve("csvs").resolve(CONTRADICTED + ".csv")))
        .containsExactly(
            Map.of(
                "Contact Phone Number", "2095257564",
                "Location Coordinates", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W",
                "Cities", "Modesto",
                "Counties", "Stanislaus"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItsJsonSays(String name) throws IOException {
    List<Map<String, String>> expected =
        new ObjectMapper()
            .readValue(
                FOLDER.resolve("json").resolve(name + ".json").toFile(), new TypeReference<>() {});
    assertThat(rows(FOLDER.resolve("csvs").resolve(name + ".csv"))).isEqualTo(expected);
  }

  @Test
  void readsAllOfThem() throws IOException {
    assertThat(names()).hasSize(11);
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("csvs"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".csv", ""))
          .filter(name -> !name.equals(CONTRADICTED))
          .sorted()
          .toList();
    }
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> header = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    new CsvTableReader()
        .read(
            ExportFile.of(file),
            TableLayout.FOUND_OUT,
            new TableSink() {
              @Override
              public void header(List<String> columns) {
                header.addAll(columns);
              }

              @Override
              public void row(int number, List<String> cells) {
                assertThat(cells).hasSameSizeAs(header);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                  row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
              }
            });
    return rows;
  }
}
