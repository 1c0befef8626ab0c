package org.complaintauditor.report.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.RunFacts;
import org.jspecify.annotations.Nullable;

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
    Map<String, @Nullable Object> manifest = JsonFile.object();
    manifest.put("run", run.runId());
    manifest.put("organisation", run.organisation().orElse(null));
    manifest.put("program", RunJson.program(run));
    manifest.put("pack", pack(run));
    manifest.put("what_if", run.pack().whatIf());
    RunJson.putCircumstances(manifest, run, readAs);
    // Each Java has its own; so it stands here alone, and other files are the same on all of them.
    manifest.put("zone_data_version", run.zoneDataVersion());
    manifest.put("options", RunJson.options(run));
    manifest.put("inputs", RunJson.files(run.inputs()));
    manifest.put("outputs", RunJson.files(facts(outputs, elsewhere, folder)));
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

  private static RunFacts.FileFacts facts(RuleFile file) throws IOException {
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    return RunFacts.FileFacts.of(file.name(), new ByteArrayInputStream(text));
  }

  private static Map<String, @Nullable Object> pack(RunFacts run) throws IOException {
    Map<String, @Nullable Object> pack = JsonFile.object();
    pack.put("name", run.pack().name());
    pack.put("catalogue", RunJson.files(List.of(facts(run.pack().catalogue()))).get(0));
    List<RunFacts.FileFacts> lexicon = new ArrayList<>();
    for (RuleFile words : run.pack().lexicon()) {
      lexicon.add(facts(words));
    }
    pack.put("lexicon", RunJson.files(lexicon));
    List<RunFacts.FileFacts> ruleNames = new ArrayList<>();
    for (RuleFile names : run.pack().ruleNames().file().stream().toList()) {
      ruleNames.add(facts(names));
    }
    pack.put("rule_names", RunJson.files(ruleNames));
    List<Object> versions = new ArrayList<>();
    for (PackVersion packVersion : run.pack().versions()) {
      Map<String, @Nullable Object> version = RunJson.version(packVersion);
      version.put("limits", limits(packVersion));
      List<RunFacts.FileFacts> rules = new ArrayList<>();
      for (RuleFile rule : packVersion.rules()) {
        rules.add(facts(rule));
      }
      rules.sort(Comparator.comparing(RunFacts.FileFacts::name, CodePoints.ORDER));
      version.put("rules", RunJson.files(rules));
      versions.add(version);
    }
    pack.put("versions", versions);
    return pack;
  }

  /** Every number that decides a due date or a level, by commitment and name. */
  private static Map<String, @Nullable Object> limits(PackVersion version) {
    Map<String, @Nullable Object> limits = JsonFile.object();
    version
        .commitments()
        .forEach(
            commitment -> {
              commitment
                  .limits()
                  .values()
                  .forEach(
                      one -> limits.put(commitment.id() + "." + one.name(), one.span().toString()));
              commitment
                  .parameters()
                  .values()
                  .forEach(
                      one ->
                          limits.put(
                              commitment.id() + "." + one.name(), Integer.toString(one.value())));
            });
    return limits;
  }
}
