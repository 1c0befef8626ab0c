package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.FactsFile;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.RunFacts;

/** An export, read and judged as the options say. */
final class ExportInput implements AuditInput {
  private final JudgingRequest judging;
  private final Pack pack;
  private final FoundExport input;
  private final Optional<FactsFile> whole;

  /**
   * Finds the files and the profile.
   *
   * @param pack the pack with the changes tried
   * @param whole the facts of the whole export, if only a part of it is judged
   * @param remarks is told what should be known of how they are read
   */
  ExportInput(
      JudgingRequest request, Pack pack, Optional<FactsFile> whole, Consumer<Wording> remarks) {
    this.whole = whole;
    this.judging = request;
    this.pack = pack;
    this.input = request.export().find(pack.words(), remarks);
  }

  @Override
  public Pack pack() {
    return pack;
  }

  @Override
  public RunCalendar holidays() {
    return judging.calendar(pack);
  }

  @Override
  public String holidayFile() {
    return judging.holidays().equals(RunCalendar.NONE) ? "" : judging.holidays();
  }

  @Override
  public Intake intake() {
    return input.profiles().intake(judging.memory(), judging.threads());
  }

  @Override
  public AuditRequest request(RunCalendar calendar, boolean personal) {
    return judging.audit(input, pack, calendar, Optional.empty(), personal).asPartOf(whole);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> all = judging.thatChangeResults(pack, input.profiles().name());
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
        judging.export().paths(),
        judging.export().lastNames(),
        resultOptions,
        judging.holidays(),
        input.profiles().identity(),
        decided);
  }

  @Override
  public String language() {
    return judging.language();
  }

  @Override
  public int threads() {
    return judging.threads();
  }

  @Override
  public String evidence() {
    return judging.evidence();
  }

  @Override
  public String zoneDataVersion() {
    return BuildFacts.zoneDataVersion(judging.zone(pack));
  }

  @Override
  public ExportDescription readAs(AuditOutcome judged) {
    return input.profiles().readAs(input.files(), judged, judging.language());
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
