package org.complaintauditor.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.app.audit.RunCalendar;
import org.complaintauditor.app.program.Hashes;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.comparison.WrittenRun;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;

/**
 * The material of a run that kept none, made again of its export: in a temporary folder, with the
 * options that the run's manifest has, and held against that.
 */
public final class RereadExport implements Closeable {

  /** What the manifest says where no instant was given. */
  private static final String LATEST = "latest event";

  private static final String CANONICAL = "canonical";
  private static final List<String> AGAIN =
      List.of("zone", "evidence", "doubtful", "max-rejected", "sheet", "personal");

  private final Path folder;
  private final Material material;

  private RereadExport(Path folder, Material material) {
    this.folder = folder;
    this.material = material;
  }

  /**
   * Reads the export again.
   *
   * @throws UnusableExportException if the files are not those that the run read, or if they are
   *     not read and judged by what it was judged by
   */
  public static RereadExport of(
      WrittenRun record, List<Path> export, String option, PrintWriter err) throws IOException {
    for (Path file : export) {
      String hash = Hashes.sha256(file);
      if (!record.inputs().contains(hash)) {
        throw new UnusableExportException(
            Wording.of(
                "cli.run-in-did-not-read-file",
                option,
                file,
                record.folder(),
                hash,
                String.join(", ", record.inputs())));
      }
    }
    if (export.stream().map(RereadExport::hash).distinct().count() < record.inputs().size()) {
      throw new UnusableExportException(
          Wording.of("cli.run-in-read-files", option, record.folder(), record.inputs().size()));
    }
    Path folder = Files.createTempDirectory("auditor-reread-");
    try {
      Path run = folder.resolve("run");
      StringWriter said = new StringWriter();
      int code =
          Main.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(said),
              arguments(record, export, run).toArray(new String[0]));
      if (code != ExitCode.DONE) {
        err.print(said);
        throw new UnusableExportException(
            Wording.of("cli.export-could-not-be-read-again-see", option));
      }
      WrittenRun again = WrittenRun.in(run).orElseThrow();
      List<String> others = record.judgedOtherwise(again);
      if (!others.isEmpty()) {
        throw new UnusableExportException(
            Wording.of(
                "cli.export-would-be-judged-otherwise-than-run",
                option,
                record.folder(),
                String.join(", ", others)));
      }
      return new RereadExport(folder, Material.open(run));
    } catch (RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static String hash(Path file) {
    try {
      return Hashes.sha256(file);
    } catch (IOException e) {
      throw new UnusableExportException(Wording.of("dossier.cannot-be-read", file), e);
    }
  }

  private static List<String> arguments(WrittenRun record, List<Path> export, Path out) {
    Map<String, String> options = record.options();
    List<String> arguments = new ArrayList<>(List.of("audit"));
    export.forEach(file -> arguments.add(file.toString()));
    arguments.addAll(List.of("--pack", record.packName(), "--material", "--format", "json"));
    for (String name : AGAIN) {
      String value = options.getOrDefault(name, "");
      if (!value.isEmpty()) {
        arguments.addAll(List.of("--" + name, value));
      }
    }
    if (!options.getOrDefault("as-of", LATEST).equals(LATEST)) {
      arguments.addAll(List.of("--as-of", options.getOrDefault("as-of", "")));
    }
    if (options.getOrDefault("holidays", "").equals(RunCalendar.NONE)) {
      arguments.addAll(List.of("--holidays", RunCalendar.NONE));
    }
    String profile = options.getOrDefault("profile", CANONICAL);
    if (!profile.equals(CANONICAL)) {
      arguments.addAll(List.of("--profile", profile));
    }
    for (String change : options.getOrDefault("set", "").split(" ", -1)) {
      if (!change.isEmpty()) {
        arguments.addAll(List.of("--set", change));
      }
    }
    arguments.addAll(List.of("--out", out.toString()));
    return arguments;
  }

  public Material material() {
    return material;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }
}
