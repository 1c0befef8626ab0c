package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of how far it can be trusted, from the profile and the options on. */
final class TrustBoxTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  @TempDir private Path folder;

  private JsonNode audited(Object... options) throws IOException {
    Path out = folder.resolve("out");
    List<Object> all = new ArrayList<>(List.of("audit", SAMPLE, "--format", "json", "--force"));
    all.addAll(List.of("--out", out));
    all.addAll(List.of(options));
    Run.fine(all.toArray());
    return new JsonMapper().readTree(out.resolve("summary.json").toFile());
  }

  private static List<String> codes(JsonNode summary) {
    List<String> codes = new ArrayList<>();
    summary.get("trust").forEach(one -> codes.add(one.get("code").asText()));
    return codes;
  }

  private Path profile(String text) throws IOException {
    return Files.writeString(folder.resolve("desk.yaml"), text);
  }

  @Test
  @DisplayName("the sample read as it is: only its doubtful texts are to be known")
  void plain() throws IOException {
    JsonNode summary = audited();
    assertThat(codes(summary)).containsExactly("TEXTS_TO_REVIEW");
    assertThat(summary.get("trust").get(0).get("severity").asText()).isEqualTo("NOTICE");
  }

  @Test
  @DisplayName("settings that change what a verdict rests on")
  void settings() throws IOException {
    assertThat(codes(audited("--evidence", "recorded")))
        .contains("TEXTS_NOT_READ")
        .doesNotContain("TEXTS_TO_REVIEW");
    assertThat(codes(audited("--evidence", "detected"))).contains("RECORD_SET_ASIDE");
    assertThat(codes(audited("--doubtful", "not-evidenced"))).contains("DOUBTFUL_SET_ASIDE");
    assertThat(codes(audited("--holidays", "none"))).contains("HOLIDAYS_MISSING");
    assertThat(codes(audited("--set", "ACK-01.written=1")))
        .startsWith("WHAT_IF")
        .contains("TEXTS_TO_REVIEW");
  }

  @Test
  @DisplayName("a profile's guesses and its check, also those of the profile that it extends")
  void profiles() throws IOException {
    Files.writeString(
        folder.resolve("below.yaml"),
        "profile: below\nextends: canonical\n# UNCERTAIN: which zone?\nzone: desk\n");
    Path unchecked = profile("profile: desk\nextends: below.yaml\n");
    JsonNode summary = audited("--profile", unchecked);
    assertThat(codes(summary)).startsWith("GUESSES_NOT_SETTLED", "PROFILE_NOT_CHECKED");
    JsonNode guesses = summary.get("trust").get(0);
    assertThat(List.of(guesses.get("guesses").asInt(), guesses.get("line").asInt()))
        .containsExactly(1, 3);
    assertThat(guesses.get("file").asText()).isEqualTo("below.yaml");
    JsonNode manifest =
        new JsonMapper().readTree(folder.resolve("out/manifest.json").toFile()).get("reading");
    assertThat(manifest.get("guesses_not_settled").asInt()).isEqualTo(1);
    assertThat(manifest.get("checked").asBoolean()).isFalse();

    Path checked =
        profile("profile: desk\nextends: canonical\nchecked: A. Roy, 20 cases\nzone: desk\n");
    summary = audited("--profile", checked);
    assertThat(codes(summary)).containsExactly("TEXTS_TO_REVIEW");
    assertThat(summary.get("run").get("reading").get("check").asText())
        .isEqualTo("A. Roy, 20 cases");
  }
}
