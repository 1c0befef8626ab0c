package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.material.Material;
import org.complaintauditor.report.RunFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years later one still has to see how an export was read. */
final class KeptProfileTest {

  @Test
  @DisplayName("the material keeps the profile by which the export was read, and hands it on")
  void kept(@TempDir Path folder) throws IOException {
    Path run = folder.resolve("run");
    Path again = folder.resolve("again");
    Run.fine("audit sample-data/cfpb/complaints.json --material --format csv --out %s", run);
    Run.fine("audit %s --material --format csv --out %s", run, again);
    Path profile = run.resolve("material/profile.yaml");
    JsonNode settings =
        JsonMapper.builder().build().readTree(run.resolve("material/settings.json").toFile());

    assertThat(profile).content().startsWith("#").contains("cfpb");
    assertThat(settings.path("profile").path("sha256").asText())
        .isEqualTo(RunFacts.FileFacts.of("", profile).sha256());
    assertThat(Material.open(run).profile()).isEqualTo(Files.readString(profile));
    assertThat(again.resolve("material/profile.yaml")).hasSameBinaryContentAs(profile);
  }
}
