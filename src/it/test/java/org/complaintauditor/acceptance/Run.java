package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.cli.Main;

/**
 * A run of the program, in this process.
 *
 * @param code the exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record Run(int code, String out, String err) {

  /**
   * Runs the program with these arguments. The first may be several, as one types them, with %s for
   * those that follow; lists and arrays stand for all that is in them.
   */
  public static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<Object> all = new ArrayList<>();
    for (Object argument : arguments) {
      if (all.isEmpty()) {
        all.addAll(List.of(String.valueOf(argument).split(" ")));
      } else if (all.contains("%s")) {
        all.set(all.indexOf("%s"), argument);
      } else {
        all.add(argument);
      }
    }
    String[] texts = texts(all.stream()).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), texts);
    return new Run(code, out.toString(), err.toString());
  }

  private static Stream<String> texts(Stream<?> arguments) {
    return arguments.flatMap(
        one ->
            one instanceof Collection<?> some
                ? texts(some.stream())
                : one instanceof Object[] some
                    ? texts(Arrays.stream(some))
                    : Stream.of(String.valueOf(one)));
  }

  /** Runs the program with these arguments, and nothing is wrong. */
  public static Run fine(Object... arguments) {
    Run run = of(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  /** The rows of a CSV file by column. */
  public static List<Map<String, String>> csv(Path file) {
    try {
      String text = Files.readString(file);
      String rows = text.startsWith("\uFEFF") ? text.substring(1) : text;
      String header = rows.lines().findFirst().orElse("");
      try (Reader reader = new StringReader(rows)) {
        return CSVFormat.RFC4180
            .builder()
            .setDelimiter(header.contains(";") && !header.contains(",") ? ';' : ',')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(reader)
            .stream()
            .map(CSVRecord::toMap)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
