package org.complaintauditor.sampledata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataGeneratorTest {

  private static final Path COMMITTED = Path.of("sample-data");

  @TempDir Path folder;

  @Test
  @DisplayName("the committed quarter is what the generator writes, byte for byte")
  void committedQuarterIsReproducible() throws IOException {
    SampleDataGenerator.generate(folder);

    for (String name : new String[] {SampleDataGenerator.EXPORT, SampleDataGenerator.EXPECTED}) {
      assertArrayEquals(
          Files.readAllBytes(COMMITTED.resolve(name)),
          Files.readAllBytes(folder.resolve(name)),
          name);
    }
  }
}
