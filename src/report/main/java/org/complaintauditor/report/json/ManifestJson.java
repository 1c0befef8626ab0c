package org.complaintauditor.report.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.RunFacts;

/**
 * {@code manifest.json}: with what the run was made, and what it read and wrote, so that anybody
 * can check that nothing was changed since. Written last.
 */
public final class ManifestJson {

  /** The file's name. */
  public static final String FILE = "manifest.json";

  /**
   * Writes the manifest.
   *
   * @param outputs all other files of the run, in the folder or below it, in any order
   * @throws IOException if an output cannot be read or the manifest not be written
   */
  public Path write(RunFacts run, ExportDescription readAs, List<Path> outputs, Path folder)
      throws IOException {
    return write(run, readAs, outputs, List.of(), folder);
  }

  /**
   * As {@link #write(RunFacts, ExportDescription, List, Path)}, of a run whose result is put
   * together of several places.
   *
   * @param elsewhere the facts of files that are not in the folder, and will be
   */
  public Path write(
      RunFacts run,
      ExportDescription readAs,
      List<Path> outputs,
      List<RunFacts.FileFacts> elsewhere,
      Path folder)
      throws IOException {
    JsonObject manifest =
        RunJson.putCircumstances(
                JsonFile.object()
                    .with("run", run.runId())
                    .with("organisation", run.organisation())
                    .with("program", RunJson.program(run))
                    .with("pack", pack(run))
                    .with("what_if", run.pack().whatIf()),
                run,
                readAs)
            // Each Java has its own; so it stands here alone, and other files are the same on all.
            .with("zone_data_version", run.zoneDataVersion())
            .with("options", RunJson.options(run))
            .with("inputs", run.inputs(), RunJson::file)
            .with("outputs", facts(outputs, elsewhere, folder), RunJson::file);
    Path file = folder.resolve(FILE);
    JsonFile.write(manifest, file);
    return file;
  }

  private static List<RunFacts.FileFacts> facts(
      List<Path> outputs, List<RunFacts.FileFacts> elsewhere, Path folder) throws IOException {
    List<RunFacts.FileFacts> facts = new ArrayList<>(elsewhere);
    for (Path output : outputs) {
      String name = folder.relativize(output).toString().replace('\\', '/');
      facts.add(RunFacts.FileFacts.of(name, output));
    }
    facts.sort(Comparator.comparing(RunFacts.FileFacts::name, CodePoints.ORDER));
    return facts;
  }

  private static JsonObject file(RuleFile file) {
    try {
      byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
      return RunJson.file(RunFacts.FileFacts.of(file.name(), new ByteArrayInputStream(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory: nothing can fail.
    }
  }

  private static JsonObject pack(RunFacts run) {
    return JsonFile.object()
        .with("name", run.pack().name())
        .with("catalogue", file(run.pack().catalogue()))
        .with("lexicon", run.pack().lexicon(), ManifestJson::file)
        .with("rule_names", run.pack().ruleNames().file().stream().toList(), ManifestJson::file)
        .with("versions", run.pack().versions(), ManifestJson::version);
  }

  private static JsonObject version(PackVersion packVersion) {
    return RunJson.version(packVersion)
        .with("limits", limits(packVersion))
        .with(
            "rules",
            packVersion.rules().stream()
                .sorted(Comparator.comparing(RuleFile::name, CodePoints.ORDER))
                .toList(),
            ManifestJson::file);
  }

  /** Every number that decides a due date or a level, by commitment and name. */
  private static JsonObject limits(PackVersion version) {
    JsonObject limits = JsonFile.object();
    for (Commitment commitment : version.commitments()) {
      String id = commitment.id() + ".";
      commitment
          .limits()
          .values()
          .forEach(one -> limits.put(id + one.name(), one.span().toString()));
      commitment
          .parameters()
          .values()
          .forEach(one -> limits.put(id + one.name(), Integer.toString(one.value())));
    }
    return limits;
  }
}
