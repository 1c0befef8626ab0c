package org.complaintauditor.app.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.material.MaterialWriter;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Word;
import org.complaintauditor.report.RunFacts;

/** Keeps what a run judges beside its reports. */
final class MaterialOutput implements Closeable {
  private static final List<String> WEEKEND = List.of("SATURDAY", "SUNDAY");

  private final boolean texts;
  private final Function<Export, MaterialSettings.ReadBy> readBy;
  private final String holidayFile;
  private final String profile;
  private Optional<MaterialWriter> writer = Optional.empty();

  /**
   * @param texts whether the texts of messages are kept
   * @param readBy how the export was read, once its account is known
   * @param holidayFile the holiday file as named; empty if the holidays are the pack's, or none
   * @param profile the text of the profile by which the export is read, or empty
   */
  public MaterialOutput(
      boolean texts,
      Function<Export, MaterialSettings.ReadBy> readBy,
      String holidayFile,
      String profile) {
    this.texts = texts;
    this.readBy = readBy;
    this.holidayFile = holidayFile;
    this.profile = profile;
  }

  void begin(RunFacts run, JudgingContext context, Export export, Path folder) throws IOException {
    MaterialWriter begun =
        new MaterialWriter(
            folder,
            settings(run, context, export),
            run.pack(),
            run.basis().calendar(),
            export.problems());
    begun.keepProfile(profile);
    writer = Optional.of(begun);
  }

  private MaterialSettings settings(RunFacts run, JudgingContext context, Export export) {
    Map<String, String> personal = new TreeMap<>();
    export.personal().signs().forEach((name, sign) -> personal.put(name, sign.name()));
    return new MaterialSettings(
        MaterialSettings.VERSION,
        run.runId(),
        new MaterialSettings.Program(
            "complaint-auditor",
            run.program().version(),
            run.program().commit(),
            run.program().jars()),
        new MaterialSettings.PackFacts(
            run.pack().name(),
            run.pack().versions().stream().map(PackVersion::version).toList(),
            run.pack().whatIf()),
        run.basis().auditInstant().instant().toString(),
        run.basis().auditInstant().zone().getId(),
        null,
        new MaterialSettings.Calendar(
            run.calendarName(), run.calendarVersion(), holidayFile, WEEKEND, 0, 0),
        run.basis().recordedChannels().stream().sorted().map(Word::name).toList(),
        run.evidence(),
        run.setsDoubtfulAside() ? "not-evidenced" : "count",
        new MaterialSettings.ToldBy(
            context.toldBy().column(),
            context.toldBy().dated().stream().sorted().map(Word::name).toList(),
            context.toldBy().acts().complete() ? null : context.toldBy().acts()),
        context.options().textLimits(),
        texts,
        run.includesPersonal(),
        personal,
        readBy.apply(export),
        run.inputs().stream()
            .map(file -> new MaterialSettings.Input(file.name(), file.sha256(), file.size()))
            .toList(),
        new MaterialSettings.Rows(
            export.rowsRead(),
            export.rowsAccepted(),
            export.rowsRejected(),
            export.rowsDuplicate(),
            export.casesSeen(),
            new MaterialSettings.Records(
                export.records().read(),
                export.records().making(),
                export.records().lookedUp(),
                export.records().leftOut(),
                export.records().silent())),
        List.copyOf(export.attributeColumns()),
        run.options(),
        0,
        Map.of());
  }

  /** Some cases that follow each other. */
  Cases cases() {
    return new Cases(writer.orElseThrow());
  }

  /** Some cases that follow each other. */
  static final class Cases {
    private final MaterialWriter writer;
    private final MaterialWriter.Part part;
    private Optional<MaterialWriter.Packed> packed = Optional.empty();

    Cases(MaterialWriter writer) {
      this.writer = writer;
      this.part = writer.part();
    }

    void add(ExportedCase exportedCase) {
      part.add(exportedCase);
    }

    void filled() {
      packed = Optional.of(part.packed());
    }

    void end() throws IOException {
      writer.add(packed.orElseThrow());
    }
  }

  /** Ends the material; its files. */
  List<Path> finish() throws IOException {
    return writer.orElseThrow().finish();
  }

  @Override
  public void close() throws IOException {
    if (writer.isPresent()) {
      writer.get().close();
    }
  }
}
