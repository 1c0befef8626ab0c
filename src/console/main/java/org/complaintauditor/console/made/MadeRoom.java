package org.complaintauditor.console.made;

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
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Visit;

/** A folder of the workspace in which each thing that was made has a folder of its own. */
public final class MadeRoom {

  private static final String NOTE = "made.json";
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Path folder;
  private final String product;

  /**
   * A room.
   *
   * @param folder the folder, which is made if it is not there
   * @param product the file or folder that is there when a thing was made to its end
   */
  public MadeRoom(Path folder, String product) {
    this.folder = folder;
    this.product = product;
  }

  /**
   * Makes a folder for something that is to be made.
   *
   * @return its note, with a new id
   * @throws IOException if it cannot be written
   */
  public MadeThing begin(Visit visit, String kind, MadeTitle title, Map<String, String> facts)
      throws IOException {
    MadeThing thing =
        new MadeThing(
            JobRunner.newId(),
            kind,
            title,
            Footprints.author(visit).name(),
            visit.now().toString(),
            facts);
    OwnerOnly.folder(place(thing.id()));
    thing.write(place(thing.id()).resolve(NOTE));
    return thing;
  }

  private Path place(String id) {
    return folder.resolve(id);
  }

  /** The folder of a thing. */
  public Path folder(MadeThing thing) {
    return place(thing.id());
  }

  /** Where a thing's product is, or will be. */
  public Path product(MadeThing thing) {
    return place(thing.id()).resolve(product);
  }

  /** The things that were made to their end, the newest first. */
  public List<MadeThing> all() {
    return begun().stream().filter(one -> Files.exists(product(one))).toList();
  }

  /** All things, also those whose making was cut off, the newest first. */
  public List<MadeThing> begun() {
    List<MadeThing> all = new ArrayList<>();
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
    all.sort(Comparator.comparing(MadeThing::at).thenComparing(MadeThing::id).reversed());
    return all;
  }

  private Optional<MadeThing> find(String id) {
    Path note = place(id).resolve(NOTE);
    if (!Files.isRegularFile(note)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MadeThing.read(note)).filter(thing -> thing.id().equals(id));
    } catch (IOException e) {
      return Optional.empty(); // Somebody has changed the note; nothing can be said of the thing.
    }
  }

  /**
   * The thing with this id.
   *
   * @throws Refusal if there is none
   */
  public MadeThing of(String id) {
    if (!ID.matcher(id).matches()) {
      throw Refusal.notFound();
    }
    return find(id).filter(thing -> Files.exists(product(thing))).orElseThrow(Refusal::notFound);
  }

  /**
   * A file of a thing. No name leads out of the folder.
   *
   * @param below the folder in the thing's own that it has to lie in; empty for that itself
   * @param name its place below that
   * @throws Refusal if there is none
   */
  public Path file(MadeThing thing, String below, String name) {
    Path own = folder(thing).resolve(below).normalize();
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
   * Takes a thing away with all its files.
   *
   * @throws IOException if one cannot be deleted
   */
  public void delete(MadeThing thing) throws IOException {
    delete(folder(thing));
  }

  /**
   * Takes a folder away with all its files.
   *
   * @throws IOException if one cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
