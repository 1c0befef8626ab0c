package org.complaintauditor.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.intake.profile.InvalidProfileException;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * Profiles of one's own, in a folder: exports are recognised by them as by those that come with the
 * program.
 */
public final class OwnProfiles {

  /** None. */
  public static final OwnProfiles NONE = new OwnProfiles(List.of());

  private static final String ENDING = ".yaml";

  private final List<Path> files;
  private final List<Wording> unusable = new ArrayList<>();

  private OwnProfiles(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * The profiles in a folder.
   *
   * @throws InvalidRequestException if there is no such folder
   */
  static OwnProfiles in(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return new OwnProfiles(
          all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new InvalidRequestException(
          Wording.of("app.option-profiles", folder, FileSystemMessages.of(e)));
    }
  }

  /**
   * All that can be used; of the others, {@link #unusable()} says why.
   *
   * @param words those of the pack
   */
  List<Profile> all(Vocabulary words) {
    ProfileCatalogue catalogue = new ProfileCatalogue(Wiring.csv(), words);
    List<Profile> profiles = new ArrayList<>();
    unusable.clear();
    for (Path file : files) {
      try {
        profiles.add(catalogue.find(file.toString()));
      } catch (InvalidProfileException e) {
        unusable.add(Wording.of("app.profile-is-not-used", file, Wording.saidBy(e)));
      }
    }
    return profiles;
  }

  /** The profiles that {@link #all(Vocabulary)} left out, and why. */
  List<Wording> unusable() {
    return List.copyOf(unusable);
  }

  /** The file of a profile that is called like this. */
  Optional<String> named(String name) {
    return files.stream()
        .filter(file -> String.valueOf(file.getFileName()).equals(name + ENDING))
        .map(Path::toString)
        .findFirst();
  }
}
