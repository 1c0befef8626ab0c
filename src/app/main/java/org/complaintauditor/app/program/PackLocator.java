package org.complaintauditor.app.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;

/** Finds a pack by name or folder. */
public final class PackLocator {

  private PackLocator() {}

  /**
   * The pack's folder: the name itself if it is a folder, else {@code rules/<name>} under the
   * current folder or beside the program.
   *
   * @throws InvalidRequestException if there is none; the message says where it was looked for
   */
  public static Path find(String name) {
    List<Path> candidates = new ArrayList<>(List.of(Path.of(name), Path.of("rules", name)));
    BuildFacts.jar()
        .flatMap(jar -> Optional.ofNullable(jar.toAbsolutePath().getParent()))
        .map(folder -> List.of(folder.resolve("rules"), folder.resolveSibling("rules")))
        .orElse(List.of())
        .forEach(rules -> candidates.add(rules.resolve(name)));
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate.resolve(PackReader.CATALOGUE))) {
        return candidate;
      }
    }
    throw new InvalidRequestException(
        Wording.of(
            "app.pack-no-in-or-here-or-beside",
            name,
            PackReader.CATALOGUE,
            candidates.get(0),
            candidates.get(1)));
  }
}
