package org.complaintauditor.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.export.ExportRequest;

/**
 * The packs that can be chosen: those that come with the program, and those that whoever looks
 * after the office has put into its folder. None comes by an upload, for packs are programs.
 */
public final class AvailablePacks {

  private static final String CATALOGUE = "pack.yaml";
  private static final String USUAL = "jive-ca";

  private AvailablePacks() {}

  /** Their folders, by name; one of the office goes before one of the program. */
  public static Map<String, Path> of(ConsoleContext context) {
    Map<String, Path> packs = new TreeMap<>();
    for (Path folder :
        List.of(context.program().folder().resolve("rules"), context.folder().resolve("packs"))) {
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

  /** The name of the one that is taken unless another is chosen; empty if there is none. */
  public static String usual(Set<String> names) {
    return names.contains(USUAL) ? USUAL : names.stream().sorted().findFirst().orElse("");
  }

  /**
   * An export that is judged as an audit with the usual pack would. The process that does it runs
   * elsewhere, and would not find a pack of the office by its name.
   */
  public static JudgingRequest judging(
      ConsoleContext context, ExportRequest export, String language) {
    Map<String, Path> packs = of(context);
    Path folder = packs.get(usual(packs.keySet()));
    return JudgingRequest.usual(folder == null ? USUAL : folder.toString(), export, language);
  }
}
