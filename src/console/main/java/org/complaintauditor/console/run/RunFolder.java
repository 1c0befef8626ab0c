package org.complaintauditor.console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.run.RunRecord;

/** The folder of a recorded run, as it stands now: which files it has, and whether they are whole. */
public final class RunFolder {

  private static final String MATERIAL = "material/";
  private static final int NAMED = 3;

  private final Path path;
  private final String run;
  private final Optional<RunManifest> manifest;
  private final Optional<Wording> unreadable;

  private RunFolder(
      Path path, String run, Optional<RunManifest> manifest, Optional<Wording> unreadable) {
    this.path = path;
    this.run = run;
    this.manifest = manifest;
    this.unreadable = unreadable;
  }

  /** The folder of a run. A workspace that was moved has its runs below it, still. */
  public static RunFolder of(Office office, RunRecord run) {
    Path recorded = Path.of(run.folder());
    Path path = recorded;
    Path name = recorded.getFileName();
    if (!Files.isDirectory(recorded) && name != null) {
      Path moved = office.runs().resolve(name);
      path = Files.isDirectory(moved) ? moved : recorded;
    }
    return at(path, run.run());
  }

  static RunFolder at(Path path, String run) {
    if (!Files.isDirectory(path)) {
      return new RunFolder(
          path, run, Optional.empty(), Optional.of(Wording.of("Its folder %s is not there.", path)));
    }
    try {
      RunManifest manifest = RunManifest.read(path);
      return new RunFolder(
          path,
          run,
          Optional.of(manifest),
          manifest.run().equals(run)
              ? Optional.empty()
              : Optional.of(
                  Wording.of("Its folder %s now holds another run, %s.", path, manifest.run())));
    } catch (IOException e) {
      return new RunFolder(
          path,
          run,
          Optional.empty(),
          Optional.of(
              Wording.of(
                  "%s in its folder %s is missing or cannot be read.", RunManifest.FILE, path)));
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * What is wrong with it, at a glance: files that are missing, or of another size than the run wrote.
   *
   * @param all whether all files are looked at, and not only those that people open first
   */
  public Optional<Wording> damage(boolean all) {
    if (unreadable.isPresent()) {
      return unreadable;
    }
    List<String> wrong = new ArrayList<>();
    new TreeMap<>(files())
        .forEach(
            (name, listed) -> {
              if ((all || name.indexOf('/') < 0) && !isAsWritten(name, listed)) {
                wrong.add(name);
              }
            });
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = wrong.subList(0, Math.min(NAMED, wrong.size()));
    return Optional.of(
        Wording.of(
            "Files in its folder %s are missing or were changed: %s (%d in all). Take them from a"
                + " backup, or audit the export again.",
            path, String.join(", ", named), wrong.size()));
  }

  /** Whether something is wrong with it, or with one of its files. */
  public void refuseIfDamaged() {
    damage(true)
        .ifPresent(
            what -> {
              throw Refusal.conflict(Wording.of("The run %s is damaged. %s", run, what));
            });
  }

  private boolean isAsWritten(String name, RunManifest.Listed listed) {
    try {
      return inFolder(name).isPresent() && Files.size(path.resolve(name)) == listed.size();
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, RunManifest.Listed> files() {
    return manifest.map(RunManifest::files).orElse(Map.of());
  }

  /** Whether it has a file of this name. */
  public boolean has(String name) {
    return files().containsKey(name);
  }

  /** Whether single cases can be judged again. */
  public boolean hasMaterial() {
    return has(MATERIAL + "settings.json");
  }

  /** What the manifest says; only of a folder that has one. */
  Optional<RunManifest> manifest() {
    return manifest;
  }

  /**
   * A file that the run wrote, by its place in the folder. No name leads out of it, be it of an
   * address or of a manifest that somebody changed; nothing of the material is handed out.
   *
   * @throws Refusal if there is none
   */
  Path file(String name) {
    boolean listed = has(name) || name.equals(RunManifest.FILE);
    if (unreadable.isPresent() || !listed || name.startsWith(MATERIAL)) {
      throw Refusal.notFound();
    }
    return inFolder(name).orElseThrow(Refusal::notFound);
  }

  private Optional<Path> inFolder(String name) {
    Path file = path.resolve(name).normalize();
    try {
      return file.startsWith(path.normalize())
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(path.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
