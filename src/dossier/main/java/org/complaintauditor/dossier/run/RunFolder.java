package org.complaintauditor.dossier.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts.FileFacts;

/**
 * The folder of a run, held against its {@code manifest.json}. The manifest vouches for the other
 * files; that it is the one that the run wrote, only its own hash shows, where somebody noted it.
 */
public final class RunFolder {
  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path folder;
  private final FileFacts manifest;
  private final String run;
  private final Map<String, FileFacts> outputs;

  private RunFolder(Path folder, FileFacts manifest, String run, Map<String, FileFacts> outputs) {
    this.folder = folder;
    this.manifest = manifest;
    this.run = run;
    this.outputs = outputs;
  }

  /**
   * Opens the folder of a run.
   *
   * @throws UnusableExportException if it has no manifest that this program can read
   */
  public static RunFolder open(Path folder) {
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(Wording.of("dossier.has-no-manifest-json", folder));
    }
    try {
      JsonNode root = MAPPER.readTree(file.toFile());
      Map<String, FileFacts> outputs = new TreeMap<>(CodePoints.ORDER);
      for (JsonNode node : root.required("outputs")) {
        FileFacts facts =
            new FileFacts(
                node.required("name").textValue(),
                node.required("sha256").textValue(),
                node.required("size").longValue());
        outputs.put(facts.name(), facts);
      }
      return new RunFolder(
          folder, FileFacts.of(MANIFEST, file), root.required("run").textValue(), outputs);
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      throw new UnusableExportException(
          Wording.of("dossier.is-no-manifest-program-can-read", file), e);
    } catch (IOException e) {
      throw new UnusableExportException(
          Wording.of("dossier.cannot-be-read-take-folder-from-a-backup", file), e);
    }
  }

  /** The folder's path. */
  public Path folder() {
    return folder;
  }

  /** The run's id. */
  public String run() {
    return run;
  }

  /** The hash of the manifest itself. */
  public String manifestHash() {
    return manifest.sha256();
  }

  /** How many files the run wrote besides the manifest. */
  public int size() {
    return outputs.size();
  }

  /**
   * What is not as the run wrote it: files that are missing or changed, by name.
   *
   * @throws UnusableExportException if a file cannot be read
   */
  public List<Wording> deviations() {
    List<Wording> found = new ArrayList<>();
    for (FileFacts written : outputs.values()) {
      Path file = folder.resolve(written.name()).normalize();
      if (!file.startsWith(folder.normalize())) {
        found.add(Wording.of("dossier.manifest-json-names-a-file-outside", written.name()));
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        found.add(Wording.of("office.is-missing", written.name()));
      } else {
        FileFacts is = facts(file, written.name());
        if (!is.sha256().equals(written.sha256())) {
          found.add(
              is.size() == written.size()
                  ? Wording.of("dossier.was-changed", written.name())
                  : Wording.of(
                      "dossier.was-changed-bytes-written-were",
                      written.name(),
                      is.size(),
                      written.size()));
        }
      }
    }
    return found;
  }

  private static FileFacts facts(Path file, String name) {
    try {
      return FileFacts.of(name, file);
    } catch (IOException e) {
      throw new UnusableExportException(
          Wording.of("dossier.cannot-be-read-take-folder-from-a-backup", file), e);
    }
  }

  /**
   * The files that the run did not write, by name: somebody put them there.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<String> others() throws IOException {
    TreeSet<String> others = new TreeSet<>(CodePoints.ORDER);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            others.add(folder.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    others.removeAll(outputs.keySet());
    others.remove(MANIFEST);
    return Collections.unmodifiableList(new ArrayList<>(others));
  }
}
