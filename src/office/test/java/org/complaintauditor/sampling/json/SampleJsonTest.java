package org.complaintauditor.sampling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SmallSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleJsonTest {
  private static final Sample SAMPLE = SmallSample.both();

  @TempDir private Path folder = Path.of("");

  private static List<String> complaints(String sample) throws IOException {
    try (InputStream stream = SampleJson.class.getResourceAsStream("sample.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8),
                  InputFormat.JSON);
      return schema.validate(sample, InputFormat.JSON).stream()
          .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
          .toList();
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("s.json"), text);
  }

  @Test
  @DisplayName("what is written is what the published schema describes, and is read again")
  void roundTrip() throws IOException {
    String text = SampleJson.write(SAMPLE);

    assertThat(complaints(text)).isEmpty();
    assertThat(SampleJson.read(file(text))).isEqualTo(SAMPLE);
    assertThat(complaints(text.replace("\"MET\"", "\"PENDING\"")))
        .containsExactly("/populations/1/verdict enum");
    assertThat(complaints(text.replace("\"seed\"", "\"sead\""))).isNotEmpty();
  }

  @Test
  @DisplayName("a file that was edited by hand, or is none, is refused")
  void edited() throws IOException {
    String text = SampleJson.write(SAMPLE);
    for (String other :
        List.of(
            "",
            "[]",
            "{}",
            text.replace("\"tolerable\": 0.05", "\"tolerable\": 5"),
            text.replace("\"tolerable\": 0.05", "\"tolerable\": 0.050"),
            text.replace("\"sample\": 1", "\"sample\": 2"),
            text.replace("  \"seed_reason\": null,\n", ""),
            text + "\n")) {
      Path file = file(other);
      assertThatThrownBy(() -> SampleJson.read(file))
          .isInstanceOf(UnusableSampleException.class)
          .hasMessage(
              file
                  + ": is no sample as \"auditor sample\" writes it; it may have been edited. Draw it again");
    }
  }
}
