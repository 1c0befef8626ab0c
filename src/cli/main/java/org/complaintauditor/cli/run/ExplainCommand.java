package org.complaintauditor.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.ObservationText;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the findings of one case in words. */
@Command(
    name = "explain",
    description = {
      "Prove the findings of one case in words: the promise, the limit and its source, the clock"
          + " day by day, the event that counts and why the others do not.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor explain sample-data/complaints-2026-q1.csv --case C26-01071 --commitment CON-01"
    })
public final class ExplainCommand implements Callable<Integer> {

  @Mixin private AuditOptions options = new AuditOptions();

  @Option(
      names = "--case",
      paramLabel = "ID",
      required = true,
      description = "The case, as the export names it.")
  private String caseId = "";

  @Option(
      names = "--commitment",
      paramLabel = "ID",
      description = "The commitment, such as ACK-01 (default: all).")
  private Optional<String> commitment = Optional.empty();

  @Mixin private TextsOption texts = new TextsOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    options.check();
    Pack pack = options.readPack();
    commitment.ifPresent(id -> refuseUnlessKnown(id, pack));
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    FoundExport input = options.input(commandLine.getErr());
    List<AuditedCase> cases = new ArrayList<>();
    AuditOutcome judged =
        input.read(
            () ->
                new Audit(
                        input.profiles().intake(options.memory(), options.threads),
                        Wiring.rules(options.trust),
                        new LexiconStore())
                    .collect(
                        options.request(input, pack, options.holidays(pack), Optional.of(caseId)),
                        cases));
    AuditedCase audited = cases.get(0);
    MessageBundle words = MessageBundle.in(options.language).showing(texts.shown());
    ProofText text = new ProofText(words, pack);
    PrintWriter out = commandLine.getOut();
    text.run(
            audited.history(),
            pack,
            audited.version().version(),
            judged.context().basis().auditInstant())
        .forEach(out::println);
    if (words.shown() != ShownTexts.FULL) {
      out.println(words.text("proof.texts." + words.shown().option()));
    }
    if (options.doubtful() == DoubtfulWords.NOT_EVIDENCED) {
      out.println(words.text("proof.doubtful_set_aside"));
    }
    out.println();
    for (Finding finding : audited.findings()) {
      if (commitment.isEmpty() || commitment.get().equals(finding.commitment())) {
        Commitment entry = audited.version().commitment(finding.commitment()).orElseThrow();
        Proof proof = Proof.of(audited.history(), entry, finding, judged.context().basis());
        text.lines(proof, audited.doubts(finding.commitment(), pack)).forEach(out::println);
        out.println();
      }
    }
    if (commitment.isEmpty()) {
      observations(audited, judged, words).forEach(out::println);
    }
    return ExitCode.DONE;
  }

  /** The section on observations with a line after it; nothing where there are none. */
  private static List<String> observations(
      AuditedCase audited, AuditOutcome judged, MessageBundle words) {
    List<String> lines =
        new ArrayList<>(
            new ObservationText(words, judged.context().basis().auditInstant().zone())
                .lines(audited.observations()));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static void refuseUnlessKnown(String id, Pack pack) {
    List<String> known = pack.latest().commitments().stream().map(Commitment::id).toList();
    if (!known.contains(id)) {
      throw new UsageException(
          Wording.of("cli.commitment-pack-has", id, pack.name(), String.join(", ", known)));
    }
  }
}
