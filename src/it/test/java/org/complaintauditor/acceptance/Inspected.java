package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code auditor inspect} printed.
 *
 * @param text all of it
 */
record Inspected(String text) {
  private static final Path SAMPLES = Path.of("sample-data");

  private static final Pattern JUDGED =
      Pattern.compile(
          "(?<id>[A-Z]{3}-\\d\\d) [^:]+: (?<answer>[A-Z ]+)\\. (?<judged>\\d+) of (?<all>\\d+)"
              + " cases?; in (?<not>\\d+) it does not apply\\.");

  /** What is said of a commitment. */
  record Judged(String answer, long judged, long applies, long doesNotApply) {}

  static Inspected of(Object... arguments) {
    Run run = Run.of("inspect", Arrays.asList(arguments));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).as("0, or 1 where nothing can be judged").isBetween(0, 1);
    return new Inspected(run.out());
  }

  /** All in one line. */
  String line() {
    return text.replaceAll("\\s+", " ");
  }

  /** The lines under a heading. */
  List<String> section(String heading) {
    List<String> lines = text.lines().toList();
    assertThat(lines).contains(heading);
    return lines.stream()
        .skip(lines.indexOf(heading) + 1L)
        .takeWhile(line -> line.startsWith(" "))
        .toList();
  }

  /** The headings, in order. */
  List<String> headings() {
    return text.lines().filter(line -> !line.isEmpty() && !line.startsWith(" ")).toList();
  }

  /** What is said of each commitment, in the order of the page. */
  Map<String, Judged> judged() {
    Map<String, Judged> judged = new LinkedHashMap<>();
    Matcher matcher = JUDGED.matcher(line());
    while (matcher.find()) {
      judged.put(
          matcher.group("id"),
          new Judged(
              matcher.group("answer"),
              Long.parseLong(matcher.group("judged")),
              Long.parseLong(matcher.group("all")),
              Long.parseLong(matcher.group("not"))));
    }
    return judged;
  }

  /** The files of a sample: of a system's folder, or the file itself. */
  static Object[] sample(String name) {
    Path path = SAMPLES.resolve(name);
    if (Files.isRegularFile(path)) {
      return new Object[] {path};
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> !file.endsWith("expected-findings.csv")).sorted().toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
