package org.complaintauditor.console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.run.RunRecord;

/**
 * The folder of a recorded run, as it stands now: which files it has, and whether they are whole.
 */
public final class RunFiles {

  private static final String MATERIAL = "material/";
  private static final int NAMED = 3;

  private final Path path;
  private final String run;
  private final Optional<RunManifest> manifest;
  private final Optional<Wording> unreadable;

  private RunFiles(
      Path path, String run, Optional<RunManifest> manifest, Optional<Wording> unreadable) {
    this.path = path;
    this.run = run;
    this.manifest = manifest;
    this.unreadable = unreadable;
  }

  /** The folder of a run. A workspace that was moved has its runs below it, still. */
  public static RunFiles of(ConsoleContext context, RunRecord run) {
    Path recorded = Path.of(run.folder());
    Path path = recorded;
    Path name = recorded.getFileName();
    if (!Files.isDirectory(recorded) && name != null) {
      Path moved = context.runs().resolve(name);
      path = Files.isDirectory(moved) ? moved : recorded;
    }
    return at(path, run.run());
  }

  static RunFiles at(Path path, String run) {
    if (!Files.isDirectory(path)) {
      return new RunFiles(
          path, run, Optional.empty(), Optional.of(Wording.of("console.folder-is-not", path)));
    }
    try {
      RunManifest manifest = RunManifest.read(path);
      return new RunFiles(
          path,
          run,
          Optional.of(manifest),
          manifest.run().equals(run)
              ? Optional.empty()
              : Optional.of(
                  Wording.of("console.folder-now-holds-another-run", path, manifest.run())));
    } catch (IOException e) {
      return new RunFiles(
          path,
          run,
          Optional.empty(),
          Optional.of(Wording.of("console.in-folder-is-missing", RunManifest.FILE, path)));
    }
  }

  /** The folder's path. */
  public Path path() {
    return path;
  }

  /**
   * What is wrong with it, at a glance: files that are missing, or of another size than the run
   * wrote.
   *
   * @param all whether all files are looked at, and not only those that people open first
   */
  public Optional<Wording> damage(boolean all) {
    return damage(name -> all || isAtTop(name));
  }

  private static boolean isAtTop(String name) {
    return name.indexOf('/') < 0;
  }

  private Optional<Wording> damage(Predicate<String> looked) {
    if (unreadable.isPresent()) {
      return unreadable;
    }
    Map<String, RunManifest.Listed> files = new TreeMap<>(files());
    files.keySet().removeIf(name -> !looked.test(name));
    List<String> wrong = new ArrayList<>();
    files.forEach(
        (name, listed) -> {
          if (!isAsWritten(name, listed)) {
            wrong.add(name);
          }
        });
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = wrong.subList(0, Math.min(NAMED, wrong.size()));
    return Optional.of(
        Wording.of(
            "console.files-in-folder-are-missing", path, String.join(", ", named), wrong.size()));
  }

  /** Whether what people read first, or what cases are judged again from, is damaged. */
  public void refuseIfDamaged() {
    damage(name -> isAtTop(name) || name.startsWith(MATERIAL))
        .ifPresent(
            what -> {
              throw Refusal.conflict(Wording.of("console.run-is-damaged", run, what));
            });
  }

  private boolean isAsWritten(String name, RunManifest.Listed listed) {
    try {
      return isBelow(name) && Files.size(path.resolve(name)) == listed.size();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isBelow(String name) {
    return path.resolve(name).normalize().startsWith(path.normalize());
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
      return isBelow(name)
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(path.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
