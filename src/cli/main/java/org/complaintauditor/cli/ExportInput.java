package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.FactsFile;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Pack;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.RunFacts;

/** An export, read and judged as the options say. */
final class ExportInput implements AuditInput {
  private final AuditOptions options;
  private final Pack pack;
  private final FoundExport input;
  private final Optional<FactsFile> whole;

  /**
   * Finds the files and the profile.
   *
   * @param pack the pack with the changes tried
   * @param whole the facts of the whole export, if only a part of it is judged
   * @param err where to say what should be known of how they are read
   */
  ExportInput(AuditOptions options, Pack pack, Optional<FactsFile> whole, PrintWriter err) {
    this.whole = whole;
    this.options = options;
    this.pack = pack;
    this.input = options.input(err);
  }

  @Override
  public Pack pack() {
    return pack;
  }

  @Override
  public RunCalendar holidays() {
    return options.holidays(pack);
  }

  @Override
  public String holidayFile() {
    return options.holidays.equals(RunCalendar.NONE) ? "" : options.holidays;
  }

  @Override
  public Intake intake() {
    return input.profiles().intake(options.memory(), options.threads);
  }

  @Override
  public AuditRequest request(RunCalendar calendar, boolean personal) {
    return options.request(input, pack, calendar, Optional.empty(), personal).asPartOf(whole);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> all = options.thatChangeResults(input);
    whole.ifPresent(
        facts -> {
          all.put(RunFacts.WHOLE, facts.hash());
          all.put(RunFacts.WHOLE_CASES, Long.toString(facts.cases()));
        });
    return all;
  }

  @Override
  public RunId runId(Map<String, String> resultOptions, Map<String, Path> decided) {
    return RunId.of(
        pack,
        options.export.paths(),
        options.export.lastNames(),
        resultOptions,
        options.holidays,
        input.profiles().identity(),
        decided);
  }

  @Override
  public String language() {
    return options.language;
  }

  @Override
  public int threads() {
    return options.threads;
  }

  @Override
  public String evidence() {
    return options.evidence;
  }

  @Override
  public String zoneDataVersion() {
    return BuildFacts.zoneDataVersion(options.zone());
  }

  @Override
  public ExportDescription readAs(AuditOutcome judged) {
    return input.profiles().readAs(input.files(), judged, options.language);
  }

  @Override
  public String profileText() {
    return input.profiles().text();
  }

  @Override
  public MaterialSettings.ReadBy readBy(Export export) {
    List<String> names = FileNames.of(input.files());
    List<MaterialSettings.TakenFor> files = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      files.add(new MaterialSettings.TakenFor(names.get(i), export.formats().get(i)));
    }
    return input.profiles().readBy(files);
  }

  @Override
  public <T> T read(FoundExport.Reading<T> reading) throws IOException {
    return input.read(reading);
  }
}
