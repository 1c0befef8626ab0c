package org.complaintauditor.console.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.TrailRecorder;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;

/** A folder of the workspace in which each artifact has a folder of its own. */
public final class ArtifactStore {

  private static final String NOTE = "made.json";
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Path folder;
  private final String product;

  /**
   * A store.
   *
   * @param folder the folder, which is made if it is not there
   * @param product the file or folder that is there once an artifact is complete
   */
  public ArtifactStore(Path folder, String product) {
    this.folder = folder;
    this.product = product;
  }

  /**
   * Makes a folder for an artifact to come.
   *
   * @return its note, with a new id
   * @throws IOException if it cannot be written
   */
  public Artifact begin(
      RequestContext request, String kind, ArtifactTitle title, Map<String, String> facts)
      throws IOException {
    Artifact artifact =
        new Artifact(
            JobRunner.newId(),
            kind,
            title,
            TrailRecorder.author(request).name(),
            request.now().toString(),
            facts);
    OwnerOnly.folder(place(artifact.id()));
    artifact.write(place(artifact.id()).resolve(NOTE));
    return artifact;
  }

  private Path place(String id) {
    return folder.resolve(id);
  }

  /** The folder of an artifact. */
  public Path folder(Artifact artifact) {
    return place(artifact.id());
  }

  /** The present or future path of an artifact's product. */
  public Path product(Artifact artifact) {
    return place(artifact.id()).resolve(product);
  }

  /** The complete artifacts, the newest first. */
  public List<Artifact> all() {
    return begun().stream().filter(one -> Files.exists(product(one))).toList();
  }

  /** All artifacts, also those whose making was cut off, the newest first. */
  public List<Artifact> begun() {
    List<Artifact> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> folders = Files.list(folder)) {
        folders
            .map(one -> String.valueOf(one.getFileName()))
            .filter(id -> ID.matcher(id).matches())
            .forEach(id -> find(id).ifPresent(all::add));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    all.sort(Comparator.comparing(Artifact::at).thenComparing(Artifact::id).reversed());
    return all;
  }

  private Optional<Artifact> find(String id) {
    Path note = place(id).resolve(NOTE);
    if (!Files.isRegularFile(note)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Artifact.read(note)).filter(artifact -> artifact.id().equals(id));
    } catch (IOException e) {
      return Optional
          .empty(); // Somebody has changed the note; nothing can be said of the artifact.
    }
  }

  /**
   * The artifact with this id.
   *
   * @throws Refusal if there is none
   */
  public Artifact of(String id) {
    if (!ID.matcher(id).matches()) {
      throw Refusal.notFound();
    }
    return find(id)
        .filter(artifact -> Files.exists(product(artifact)))
        .orElseThrow(Refusal::notFound);
  }

  /**
   * A file of an artifact. No name leads out of the folder.
   *
   * @param below the folder in the artifact's own that it has to lie in; empty for that itself
   * @param name its place below that
   * @throws Refusal if there is none
   */
  public Path file(Artifact artifact, String below, String name) {
    Path own = folder(artifact).resolve(below).normalize();
    Path file = own.resolve(name).normalize();
    try {
      if (file.startsWith(own)
          && Files.isRegularFile(file)
          && file.toRealPath().startsWith(own.toRealPath())) {
        return file;
      }
    } catch (IOException e) {
      // It went away meanwhile.
    }
    throw Refusal.notFound();
  }

  /**
   * Deletes an artifact with all its files.
   *
   * @throws IOException if one cannot be deleted
   */
  public void delete(Artifact artifact) throws IOException {
    delete(folder(artifact));
  }

  /**
   * Deletes a folder with all its files.
   *
   * @throws IOException if one cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
