package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.report.RunFacts;

/** Names a run after what decides its result, never after the clock. */
final class RunId {

  private static final int DIGITS = 12;

  private RunId() {}

  static String of(
      Pack pack,
      List<RunFacts.FileFacts> inputs,
      Map<String, String> options,
      String holidays,
      String profile)
      throws IOException {
    StringBuilder all = new StringBuilder();
    all.append(BuildFacts.programVersion()).append('\n').append(pack.name()).append('\n');
    append(pack.catalogue(), all);
    pack.lexicon().forEach(file -> append(file, all));
    for (PackVersion version : pack.versions()) {
      all.append(version.version()).append('\n');
      version.rules().forEach(file -> append(file, all));
    }
    pack.whatIf().forEach(change -> all.append(change).append('\n'));
    inputs.forEach(input -> all.append(input.sha256()).append('\n'));
    options.forEach((name, value) -> all.append(name).append('=').append(value).append('\n'));
    all.append(profile).append('\n');
    Path file = Path.of(holidays.isEmpty() ? Holidays.NONE : holidays);
    if (Files.isRegularFile(file)) {
      all.append(Hashes.sha256(file)).append('\n');
    }
    return pack.name() + "-" + Hashes.sha256(all.toString()).substring(0, DIGITS);
  }

  private static void append(RuleFile file, StringBuilder all) {
    all.append(file.name()).append('\0').append(file.text()).append('\0');
  }
}
