package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Pack;
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
    all.append(BuildFacts.programVersion()).append('\n').append(pack).append('\n');
    inputs.forEach(input -> all.append(input.sha256()).append('\n'));
    options.forEach((name, value) -> all.append(name).append('=').append(value).append('\n'));
    all.append(profile).append('\n');
    Path file = Path.of(holidays.isEmpty() ? Holidays.NONE : holidays);
    if (Files.isRegularFile(file)) {
      all.append(Hashes.sha256(file)).append('\n');
    }
    return pack.name() + "-" + Hashes.sha256(all.toString()).substring(0, DIGITS);
  }
}
