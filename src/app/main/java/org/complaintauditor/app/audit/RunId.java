package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Hashes;
import org.complaintauditor.audit.PackIdentity;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;

/**
 * Names a run after what decides its result, never after the clock.
 *
 * @param text the name
 * @param inputs the files that it audits, with their hashes
 */
public record RunId(String text, List<RunFacts.FileFacts> inputs) {

  private static final int DIGITS = 12;

  /**
   * The name of a run; reads all its files.
   *
   * @param names what the files are called
   * @param decided the files with what people decided, by their options
   * @throws UnusableExportException if one cannot be read
   */
  public static RunId of(
      Pack pack,
      List<Path> files,
      List<String> names,
      Map<String, String> options,
      String holidays,
      String profile,
      Map<String, Path> decided) {
    Path file = Path.of(holidays.isEmpty() ? RunCalendar.NONE : holidays);
    return ofFacts(
        pack,
        IntStream.range(0, files.size()).mapToObj(i -> facts(names.get(i), files.get(i))).toList(),
        options,
        Files.isRegularFile(file) ? facts(file).sha256() : "",
        profile,
        decided);
  }

  /**
   * The name of a run whose files were read before.
   *
   * @param inputs what the files were
   * @param holidayFile the SHA-256 of the file of holidays; empty if there is none
   * @param profile the SHA-256 of the profile's text; empty if none was needed
   * @param decided the files of decisions, by option
   */
  public static RunId ofFacts(
      Pack pack,
      List<RunFacts.FileFacts> inputs,
      Map<String, String> options,
      String holidayFile,
      String profile,
      Map<String, Path> decided) {
    StringBuilder all = new StringBuilder();
    all.append(BuildFacts.programVersion()).append('\n');
    all.append(PackIdentity.text(pack));
    String language = options.getOrDefault("language", "");
    if (!language.equals("en")) { // In English rules go by their own names.
      pack.ruleNames().byRule().values().stream()
          .map(names -> names.byLanguage().get(language))
          .filter(Objects::nonNull)
          .forEach(name -> all.append(name).append('\n'));
    }
    inputs.forEach(input -> all.append(input.sha256()).append('\n'));
    options.forEach((name, value) -> all.append(name).append('=').append(value).append('\n'));
    all.append(profile).append('\n');
    if (!holidayFile.isEmpty()) {
      all.append(holidayFile).append('\n');
    }
    decided.forEach(
        (name, given) -> all.append(name).append('=').append(facts(given).sha256()).append('\n'));
    String hash = Hashes.sha256(all.toString()).substring(0, DIGITS);
    return new RunId(pack.name() + "-" + hash, inputs);
  }

  private static RunFacts.FileFacts facts(Path file) {
    return facts(String.valueOf(file.getFileName()), file);
  }

  private static RunFacts.FileFacts facts(String name, Path file) {
    try {
      return RunFacts.FileFacts.of(name, file);
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("intake.cannot-be-read", name, e), e);
    }
  }
}
