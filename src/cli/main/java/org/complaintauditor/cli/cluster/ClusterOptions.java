package org.complaintauditor.cli.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of an audit on many machines. */
public final class ClusterOptions {

  /** What such an audit cannot do: what is as long as the export is not for people to read. */
  private static final List<String> NOT_THERE =
      List.of(
          "--profile",
          "--profiles",
          "--sheet",
          "--file-names",
          "--workspace",
          "--decisions",
          "--waivers",
          "--material",
          "--material-texts",
          "--facts",
          "--stale",
          "--fail-on-human",
          "--threads",
          "--max-memory");

  private static final Pattern SECRET =
      Pattern.compile("pass|secret|token|key|url|user|auth|credential", Pattern.CASE_INSENSITIVE);

  private static final String HIDDEN = "(hidden)";

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "With --engine: what the inputs are, as Spark names it, such as parquet, delta or jdbc, or"
              + " table for tables of its catalogue (default: told by their names).")
  String inputFormat = "";

  @Option(
      names = "--input-option",
      paramLabel = "KEY=VALUE",
      description = "With --engine, repeatable: how Spark reads the inputs.")
  Map<String, String> inputOptions = new LinkedHashMap<>();

  @Option(
      names = "--row-column",
      paramLabel = "COLUMN",
      converter = AuditOptions.Filled.class,
      description =
          "With --engine: the column that numbers the rows of a table that does not number them"
              + " itself, by whole numbers from 0. Without one, each event needs an event_id, and"
              + " events of one day are in the order of their event_id as text: 10 before 9.")
  Optional<String> rowColumn = Optional.empty();

  /** The options that can change a result, by name; nothing that may be secret. */
  Map<String, String> thatChangeResults() {
    Map<String, String> options = new TreeMap<>();
    if (!inputFormat.isEmpty()) {
      options.put("input-format", inputFormat);
    }
    new TreeMap<>(inputOptions)
        .forEach(
            (key, value) ->
                options.put("input-option." + key, SECRET.matcher(key).find() ? HIDDEN : value));
    rowColumn.ifPresent(column -> options.put("row-column", column));
    return options;
  }

  /** Refuses options that mean nothing on a single machine. */
  public void refuseHere() {
    if (!inputFormat.isEmpty() || !inputOptions.isEmpty() || rowColumn.isPresent()) {
      throw new UsageException(Wording.of("cli.input-format-input-option-and-row-column"));
    }
  }

  /** Refuses options that mean nothing on many machines. */
  public void refuseUnless(ParseResult given) {
    for (String option : NOT_THERE) {
      if (given.hasMatchedOption(option)) {
        throw new UsageException(Wording.of("cli.not-with-engine-spark-reads-tables", option));
      }
    }
  }
}
