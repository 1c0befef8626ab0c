package org.complaintauditor.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.dossier.leak.LeakCheck;
import org.complaintauditor.dossier.leak.PublishedTexts;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.complaintauditor.dossier.redaction.Pseudonyms;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.dossier.redaction.RedactionFacts;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialWriter;
import org.complaintauditor.model.Problem;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.GeneratedFiles;
import org.complaintauditor.ruling.RuleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Redacted cases, written as a material of their own, are judged as the originals are: the same
 * verdict, reason, due dates and rules for each case and commitment, for every audience; and no
 * name or number of the export is found in what was written.
 *
 * <p>The system property {@code redaction.cases} sets how many generated cases are tried.
 */
final class RedactedVerdictsTest {
  private static final int CASES = Integer.getInteger("redaction.cases", 800);
  private static final int CASES_PER_EXPORT = 400;
  private static final long SEED = 20_261_130L;
  private static final RuleStore RULES = new RuleStore(Optional.empty(), "");
  private static final List<List<String>> OPTIONS =
      List.of(
          List.of(),
          List.of("--evidence", "detected"),
          List.of("--evidence", "recorded"),
          List.of("--doubtful", "not-evidenced"),
          List.of("--material-texts", "leave-out"),
          List.of("--personal", "include"));

  @TempDir private Path folder;

  @Test
  void generatedCasesAreJudgedTheSame() throws IOException {
    Random random = new Random(SEED);
    for (int done = 0; done < CASES; done += CASES_PER_EXPORT) {
      long seed = random.nextLong();
      CaseGenerator generator = new CaseGenerator(seed).withRejectedRows(random.nextBoolean());
      List<String> options = OPTIONS.get(random.nextInt(OPTIONS.size()));
      Path work = Files.createDirectory(folder.resolve(Integer.toString(done)));
      List<Path> files =
          GeneratedFiles.write(generator.export(CASES_PER_EXPORT, random.nextBoolean()), work);
      same("seed " + seed + " " + options, files, options, work);
    }
  }

  static Stream<Path> samples() throws IOException {
    return MaterialRoundTripTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreJudgedTheSame(Path sample) throws IOException {
    same(sample.toString(), MaterialRoundTripTest.files(sample), List.of(), folder);
  }

  private static void same(String what, List<Path> export, List<String> options, Path work)
      throws IOException {
    Path run = work.resolve("run");
    List<Object> arguments = new ArrayList<>(List.of("audit"));
    arguments.addAll(export);
    arguments.addAll(options);
    arguments.addAll(
        List.of("--material", "--format", "json", "--max-rejected", "50%", "--out", run));
    Run.fine(arguments.toArray());
    Material material = Material.open(run);
    Map<String, List<String>> judged = new LinkedHashMap<>();
    CaseAuditor auditor = material.auditor(RULES);
    for (ExportedCase exportedCase : material) {
      judged.put(exportedCase.caseId(), verdicts(auditor, exportedCase));
    }
    for (Audience audience : audiences(work)) {
      RedactionFacts facts =
          new RedactionFacts(audience, material.pack(), material.settings().personal().keySet());
      material.forEach(facts::add);
      Redaction redaction =
          new Redaction(
              Pseudonyms.of(PseudonymSecret.of(new byte[32]), "the regulator", "2026-1"), facts);
      Path root = work.resolve(audience.name());
      write(material, redaction, root);
      Material redacted = Material.open(root);
      Map<String, List<String>> again = new LinkedHashMap<>();
      CaseAuditor other = redacted.auditor(RULES);
      for (ExportedCase exportedCase : redacted) {
        again.put(exportedCase.caseId(), verdicts(other, exportedCase));
      }
      assertThat(again.keySet())
          .as("%s: %s", what, audience.name())
          .hasSize(judged.size())
          .allMatch(id -> !audience.pseudonyms() || id.matches("C-[A-Z2-7]{10}"));
      judged.forEach(
          (id, expected) ->
              assertThat(again.get(redaction.caseId(id)))
                  .as("%s: %s: %s", what, audience.name(), id)
                  .isEqualTo(expected));
      assertThat(
              new LeakCheck(facts, PublishedTexts.of(material.pack(), material.zone(), List.of()))
                  .over(root))
          .as("%s: %s: leaks", what, audience.name())
          .isEmpty();
    }
  }

  private static List<Audience> audiences(Path work) throws IOException {
    List<Audience> all = new ArrayList<>();
    for (String name : Audience.SHIPPED) {
      all.add(Audience.shipped(name));
    }
    Path desk = work.resolve("desk.yaml");
    Files.writeString(desk, "name: desk\nextends: regulator\ntexts: masked\n");
    all.add(Audience.read(desk));
    return all;
  }

  private static void write(Material material, Redaction redaction, Path root) throws IOException {
    List<ExportedCase> cases = new ArrayList<>();
    material.forEach(one -> cases.add(redaction.of(one).redacted()));
    cases.sort((one, other) -> one.caseId().compareTo(other.caseId()));
    List<Problem> problems = cases.stream().flatMap(one -> one.problems().stream()).toList();
    try (MaterialWriter writer =
        new MaterialWriter(
            root,
            redaction.of(material.settings()),
            material.pack(),
            material.calendar(),
            problems)) {
      MaterialWriter.Part part = writer.part();
      cases.forEach(part::add);
      writer.add(part.packed());
      writer.finish();
    }
  }

  private static List<String> verdicts(CaseAuditor auditor, ExportedCase exportedCase) {
    AuditedCase audited = auditor.audit(exportedCase.caseId(), exportedCase.rows());
    return audited.findings().stream().map(RedactedVerdictsTest::said).toList();
  }

  /** All of a finding but the ids of what it points at. */
  private static String said(Finding finding) {
    return String.join(
        " ",
        finding.commitment(),
        finding.verdict().name(),
        finding.reason().name(),
        finding.rules().toString(),
        String.valueOf(finding.readings()),
        finding.otherByRecord().toString(),
        finding.occurrences().stream().map(RedactedVerdictsTest::said).toList().toString());
  }

  private static String said(Occurrence occurrence) {
    return String.join(
        " ",
        occurrence.verdict().name(),
        String.valueOf(occurrence.assessment().due().date()),
        occurrence.assessment().due().instant().toString(),
        occurrence.assessment().limit().toString(),
        occurrence.assessment().obligation().trigger().activity().name(),
        occurrence.assessment().obligation().trigger().instant().toString(),
        occurrence.assessment().discharge().map(event -> event.instant().toString()).orElse("-"),
        String.valueOf(occurrence.restsOnDetection()));
  }
}
