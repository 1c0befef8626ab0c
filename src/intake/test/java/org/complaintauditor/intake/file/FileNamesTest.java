package org.complaintauditor.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void numbersNamesThatAreTaken() {
    List<Path> files =
        List.of(
            Path.of("a/x.csv"),
            Path.of("b/x.csv"),
            Path.of("x (2).csv"),
            Path.of("c/x.csv"),
            Path.of("a/README"),
            Path.of("b/README"),
            Path.of(".hidden"),
            Path.of("d/.hidden"));
    assertThat(FileNames.of(files.stream().map(ExportFile::of).toList()))
        .containsExactly(
            "x.csv",
            "x (2).csv",
            "x (2) (2).csv",
            "x (3).csv",
            "README",
            "README (2)",
            ".hidden",
            ".hidden (2)");
  }
}
