package org.complaintauditor.deciding.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.json.ManifestJson;

/**
 * The reports of a run as they stand in their folder, which somebody signs.
 *
 * @param run the run's id
 * @param pack the name of its pack
 * @param manifest the SHA-256 of its manifest, which names those of all its files
 */
public record SignedRun(String run, String pack, String manifest) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * Looks at a folder.
   *
   * @throws UnusableExportException if it has no manifest, or files are not what the manifest says;
   *     all are named
   * @throws IOException if a file cannot be read
   */
  public static SignedRun in(Path folder) throws IOException {
    Path file = folder.resolve(ManifestJson.FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(
          Wording.of("office.has-no-is-not-folder", folder, ManifestJson.FILE));
    }
    byte[] bytes = Files.readAllBytes(file);
    JsonNode manifest = MAPPER.readTree(bytes);
    String run = manifest.path("run").asText();
    String pack = manifest.path("pack").path("name").asText();
    if (run.isEmpty() || pack.isEmpty() || !manifest.path("outputs").isArray()) {
      throw new UnusableExportException(Wording.of("office.is-not-manifest-of-a-run", file));
    }
    List<Wording> changed = new ArrayList<>();
    for (JsonNode output : manifest.path("outputs")) {
      String name = output.path("name").asText();
      if (!hash(folder, name).equals(output.path("sha256").asText())) {
        changed.add(Wording.verbatim(name));
      }
    }
    if (!changed.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "office.files-are-not-as-run-wrote-them", folder, Wording.join(", ", changed)));
    }
    return new SignedRun(
        run,
        pack,
        RunFacts.FileFacts.of(file.toString(), new ByteArrayInputStream(bytes)).sha256());
  }

  /** The hash of a file that a manifest names; empty where there is none in the folder. */
  private static String hash(Path folder, String name) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path output = root.resolve(name).normalize();
    if (!output.startsWith(root)) {
      return "";
    }
    try {
      return RunFacts.FileFacts.of(name, output).sha256();
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
