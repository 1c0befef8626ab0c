package org.complaintauditor.console.auditing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.console.Office;

/**
 * The packs that can be chosen: those that come with the program, and those that whoever looks
 * after the office has put into its folder. None comes by an upload, for packs are programs.
 */
final class AvailablePacks {

  private static final String CATALOGUE = "pack.yaml";

  private AvailablePacks() {}

  /** Their folders, by name; one of the office goes before one of the program. */
  static Map<String, Path> of(Office office) {
    Map<String, Path> packs = new TreeMap<>();
    for (Path folder :
        List.of(office.program().folder().resolve("rules"), office.folder().resolve("packs"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          all.filter(one -> Files.isRegularFile(one.resolve(CATALOGUE)))
              .forEach(one -> packs.put(String.valueOf(one.getFileName()), one));
        } catch (IOException e) {
          // A folder that cannot be read has no pack to choose.
        }
      }
    }
    return packs;
  }
}
