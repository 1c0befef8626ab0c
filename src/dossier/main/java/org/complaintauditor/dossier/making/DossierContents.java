package org.complaintauditor.dossier.making;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.concurrent.Batches;
import org.complaintauditor.decision.HumanClass;
import org.complaintauditor.dossier.check.DossierDocument;
import org.complaintauditor.dossier.leak.Leak;
import org.complaintauditor.dossier.leak.LeakCheck;
import org.complaintauditor.dossier.leak.PublishedTexts;
import org.complaintauditor.dossier.oscal.AssessmentResults;
import org.complaintauditor.dossier.page.DossierPages;
import org.complaintauditor.dossier.page.PageFacts;
import org.complaintauditor.dossier.redaction.KnownLimits;
import org.complaintauditor.dossier.redaction.RedactedCase;
import org.complaintauditor.dossier.redaction.RedactedField;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.dossier.redaction.SealedValue;
import org.complaintauditor.dossier.redaction.TextLevel;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.dossier.seal.PdfSignature;
import org.complaintauditor.dossier.seal.SignerKey;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.material.MaterialWriter;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.MessageBundle;

/** Writes all that a dossier holds, but for the lists and the seal. */
final class DossierContents {
  private static final List<String> LOG = List.of("case", "event", "field", "kind", "characters");
  private static final List<String> SEALED = List.of("case", "event", "field", "commitment");
  private static final int CASES_OF_A_MEMBER = 50;

  private final DossierMaking.Program program;
  private final DossierMaking.Order order;
  private final DossierRequest request;
  private final RunReading reading;
  private final Redaction redaction;
  private final Path scratch;
  private long rows;
  private long redactedFields;

  DossierContents(
      DossierMaking.Program program, DossierMaking.Order order, RunReading reading, Path scratch) {
    this.program = program;
    this.order = order;
    this.request = order.request();
    this.reading = reading;
    this.redaction = reading.redaction();
    this.scratch = scratch;
  }

  /**
   * Writes it.
   *
   * @return how many fields were taken out or replaced
   * @throws LeakException if something that identifies people is left
   */
  long write(Path root) throws IOException {
    Path data = root.resolve("data");
    if (!request.totalsOnly()) {
      reading.population().write(data);
    }
    writeCases(data);
    Material sealed = Material.open(data);
    judge(sealed, data);
    reports(sealed, data);
    if (request.included().rules()) {
      Path rules = Files.createDirectories(data.resolve("rules"));
      Files.writeString(
          rules.resolve("README.md"), program.ruleBooks().of(sealed, request.language()), UTF_8);
    }
    new DecisionLines(redaction).write(data, reading.decided());
    new RequestJson(
            request,
            order.audience(),
            sealed.settings(),
            MessageBundle.in(request.language(), sealed.pack()))
        .write(data, reading.selected(), reading.population().size(), leftOut(), limits());
    DossierDocument.writeSchemas(root);
    if (request.included().oscal()) {
      AssessmentResults.write(
          root,
          AssessmentSource.facts(request, sealed, data),
          new AssessmentSource(data, waived()));
    }
    DossierPages.write(root, pages(sealed.settings()));
    refuseLeaks(root);
    return redactedFields;
  }

  private void writeCases(Path data) throws IOException {
    SelectedCases chosen = reading.selected();
    rows = 0;
    for (Set<String> portion : chosen.portions()) {
      reading.each(portion, one -> rows += one.rows().size());
    }
    MaterialSettings settings =
        RedactedSettings.of(
            redaction,
            reading.material().settings(),
            program.build(),
            request.language(),
            new RunFacts.Selection(request.id(), order.run().run(), reading.population().size()),
            rows,
            chosen.size());
    try (DataTable log = new DataTable(data.resolve("redaction-log.csv"), LOG);
        DataTable values = new DataTable(data.resolve("sealed-values.csv"), SEALED);
        MaterialWriter writer =
            new MaterialWriter(
                data,
                settings,
                reading.material().pack(),
                reading.material().calendar(),
                List.of())) {
      for (Set<String> portion : chosen.portions()) {
        List<RedactedCase> some = new ArrayList<>(portion.size());
        Batches.<ExportedCase, List<RedactedCase>>each(
            taker -> reading.each(portion, taker),
            Runtime.getRuntime().availableProcessors(),
            cases -> cases.stream().map(redaction::of).toList(),
            some::addAll);
        some.sort(Comparator.comparing(one -> one.redacted().caseId(), CodePoints.ORDER));
        write(some, writer);
        for (RedactedCase redactedCase : some) {
          log(redactedCase, log, values);
        }
      }
      writer.finish();
    }
  }

  private static void write(List<RedactedCase> some, MaterialWriter writer) throws IOException {
    for (int from = 0; from < some.size(); from += CASES_OF_A_MEMBER) {
      MaterialWriter.Part part = writer.part();
      some.subList(from, Math.min(some.size(), from + CASES_OF_A_MEMBER))
          .forEach(one -> part.add(one.redacted()));
      writer.add(part.packed());
    }
  }

  private void log(RedactedCase redactedCase, DataTable log, DataTable values) throws IOException {
    for (RedactedField field : redactedCase.log()) {
      redactedFields++;
      log.row(
          List.of(
              field.caseId(),
              field.event(),
              field.field(),
              field.kind().word(),
              Integer.toString(field.characters())));
    }
    for (SealedValue value : redactedCase.sealed()) {
      values.row(List.of(value.caseId(), value.event(), value.field(), value.commitment()));
    }
  }

  /** What is left is judged as the whole was: if not, the redaction is wrong. */
  private void judge(Material sealed, Path data) throws IOException {
    CaseAuditor auditor = sealed.auditor(program.rules());
    List<String> differing = new ArrayList<>();
    try (Clocks clocks = new Clocks(data)) {
      Batches.<ExportedCase, List<JudgedCase>>each(
          sealed::forEach,
          Runtime.getRuntime().availableProcessors(),
          some -> some.stream().flatMap(one -> JudgedCase.happened(auditor, one).stream()).toList(),
          judged -> {
            for (JudgedCase judgedCase : judged) {
              reading.selected().differing(judgedCase.audited()).ifPresent(differing::add);
              clocks.add(judgedCase.audited());
            }
          });
    }
    if (!differing.isEmpty()) {
      throw new IllegalStateException(
          "redacted, %d cases are judged otherwise than before, such as %s"
              .formatted(differing.size(), differing.get(0)));
    }
  }

  private void reports(Material sealed, Path data) throws IOException {
    Set<String> formats = new LinkedHashSet<>(List.of("csv"));
    if (request.included().workbook()) {
      formats.add("xlsx");
    }
    if (request.included().pdf()) {
      formats.add("pdf");
    }
    Path written = scratch.resolve("reports");
    program.reports().write(sealed.folder(), request.language(), formats, written);
    Files.move(written.resolve("findings.csv"), data.resolve("findings.csv"));
    Path report = data.resolve("report");
    for (String name : List.of("report.xlsx", "report.pdf")) {
      Path file = written.resolve(name);
      if (Files.exists(file)) {
        Files.createDirectories(report);
        Files.move(file, report.resolve(name));
      }
    }
    Path pdf = report.resolve("report.pdf");
    if (Files.exists(pdf) && order.keys().certificate().isPresent()) {
      PdfSignature.sign(pdf, order.keys().certificate().get(), request.date());
    }
  }

  /** The findings that people waived. */
  private Set<String> waived() {
    Set<String> waived = new HashSet<>();
    reading
        .decided()
        .forEach(
            (pseudonym, rows) ->
                rows.stream()
                    .filter(row -> row.humanClass().equals(Optional.of(HumanClass.WAIVED)))
                    .forEach(row -> waived.add(pseudonym + "/" + row.subject().commitment())));
    return waived;
  }

  private List<RequestJson.LeftOut> leftOut() {
    List<RequestJson.LeftOut> left = new ArrayList<>();
    int others = reading.population().size() - reading.selected().size();
    if (others > 0) {
      left.add(
          new RequestJson.LeftOut(
              "cases",
              request.totalsOnly()
                  ? Wording.of("dossier.cases-request-is-not-about")
                  : Wording.of("dossier.cases-not-asked-for-go-along-without-events"),
              others));
    }
    if (order.audience().texts() != TextLevel.FULL) {
      left.add(
          new RequestJson.LeftOut(
              "texts",
              switch (order.audience().texts()) {
                case NONE -> Wording.of("dossier.texts-of-messages");
                case QUOTES -> Wording.of("dossier.texts-only-words-on-which-a-verdict-rests");
                case MASKED, FULL -> Wording.of("dossier.words-of-messages-are-not-known");
              },
              0));
    }
    if (order.audience().pseudonyms()) {
      left.add(
          new RequestJson.LeftOut(
              "names", Wording.of("dossier.names-numbers-of-cases-and-events-tracking"), 0));
    }
    left.add(
        new RequestJson.LeftOut(
            "groups", Wording.of("dossier.rates-of-groups-agents-and-months"), 0));
    left.add(
        new RequestJson.LeftOut(
            "problems", Wording.of("dossier.rows-of-export-could-not-be-used"), 0));
    return left;
  }

  private List<Wording> limits() {
    return KnownLimits.of(order.audience());
  }

  private PageFacts pages(MaterialSettings settings) {
    SignerKey signer = order.keys().seal().signer();
    return new PageFacts(
        request.id(),
        request.recipient(),
        request.organisation(),
        request.contact(),
        request.purpose(),
        request.legalBasis(),
        request.date(),
        settings.run(),
        settings.program().version(),
        order.audience().name(),
        new PageFacts.SealFacts(
            signer.fingerprint(), SignerKey.identity(order.keys().seal().name())),
        new PageFacts.Counts(
            reading.population().size(), reading.selected().size(), reading.selected().findings()),
        leftOut().stream().map(RequestJson.LeftOut::why).toList(),
        limits());
  }

  private void refuseLeaks(Path root) {
    List<String> published = new ArrayList<>(DossierPages.published());
    published.addAll(
        List.of(
            request.id(),
            request.recipient(),
            request.organisation(),
            request.contact(),
            request.purpose(),
            request.legalBasis(),
            order.keys().seal().name()));
    List<Leak> leaks =
        new LeakCheck(
                reading.facts(),
                PublishedTexts.of(reading.material().pack(), reading.material().zone(), published))
            .over(root);
    if (!leaks.isEmpty()) {
      throw new LeakException(leaks);
    }
  }
}
