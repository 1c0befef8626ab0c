package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.audit.MaterialAgain;
import org.complaintauditor.app.audit.RunDecisions;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.cli.DecisionOptions;
import org.complaintauditor.cli.option.KeyPassword;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.LineAuthorOption;
import org.complaintauditor.cli.option.OpenedWorkspace;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.dossier.making.DossierKeys;
import org.complaintauditor.dossier.making.DossierMaking;
import org.complaintauditor.dossier.making.DossierRecord;
import org.complaintauditor.dossier.making.MadeDossier;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.redaction.PseudonymSecret;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.dossier.request.RequestFile;
import org.complaintauditor.dossier.run.RunFolder;
import org.complaintauditor.dossier.seal.OrganisationCertificate;
import org.complaintauditor.dossier.seal.SigningKey;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.rulebook.RuleBook;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a dossier. */
@Command(
    name = "make",
    description = {
      "Make a dossier for whoever asks: the cases that the request is about, redacted for the audience,"
          + " with their findings, and sealed. The run was made with --material. Before the seal every"
          + " byte is searched for names and numbers; one hit, and nothing is written.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor dossier make reports/q1 --request request.yaml --key signing/signing.key"
          + " --secret pseudonyms.key --out dossier.zip"
    })
final class DossierMakeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The folder of a run made with --material.")
  private @Nullable Path run;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      required = true,
      description = "What is asked for: request.yaml (docs/dossier.md).")
  private Path request = Path.of("");

  @Option(
      names = "--audience",
      paramLabel = "NAME",
      defaultValue = Audience.DEFAULT,
      description =
          "Who may see what: public, regulator, internal, or a file of your own (default:"
              + " ${DEFAULT-VALUE}).")
  private String audience = Audience.DEFAULT;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The key that seals: signing.key of auditor dossier key new.")
  private Path key = Path.of("");

  @Mixin private KeyPassword password = new KeyPassword();

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      required = true,
      description = "The secret of the pseudonyms: that of auditor dossier secret new.")
  private Path secret = Path.of("");

  @Option(
      names = "--secret-password-file",
      paramLabel = "FILE",
      description = "The password of the secret, where it has one: the first line of this file.")
  private Optional<Path> secretPassword = Optional.empty();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description =
          "A certificate of the organisation (PKCS#12) that signs the dossier and the PDF too.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--certificate-password-file",
      paramLabel = "FILE",
      description = "The password of the certificate: the first line of this file.")
  private Optional<Path> certificatePassword = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The dossier, such as dossier.zip; it must not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      description =
          "The workspace whose decisions go along, and whose ledger notes that the dossier was made.")
  private Optional<String> workspace = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who makes it: stands in the ledger (default: the name of the key).")
  private Optional<String> by = Optional.empty();

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Mixin private LineAuthorOption author = new LineAuthorOption();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    refuseTarget();
    author.day();
    Path folder = Objects.requireNonNull(run);
    RunFolder written = RunFolder.open(folder);
    refuseChanged(written);
    Material material = Material.open(folder);
    DossierRequest asked = RequestFile.read(request, DecisionRequest.commitments(material.pack()));
    RunDecisions decided = decisions.read(material.pack(), workspace);
    DecisionList list =
        decided.list(
            material.pack(),
            material.options().asOf().orElseThrow().atZone(material.zone()).toLocalDate());
    Optional<Workspace> ledger = workspace.map(given -> OpenedWorkspace.of(given, err(), words));
    MadeDossier made;
    try (ConsoleProgress progress = ConsoleProgress.on(err())) {
      made =
          make(
              new DossierMaking.Order(
                  written, request.toString(), asked, audience(), keys(asked, folder, words)),
              list,
              progress);
      progress.run(written.run());
      progress.file(made.file());
    }
    ledger.ifPresent(opened -> note(opened, made, written, asked));
    say(made, words);
    return ExitCode.DONE;
  }

  private MadeDossier make(
      DossierMaking.Order order, DecisionList decided, ConsoleProgress progress) {
    DossierMaking making =
        new DossierMaking(
            new DossierMaking.Program(
                (material, of, formats, folder) ->
                    new MaterialAgain(trust).write(material, of, formats, folder, progress),
                Wiring.rules(trust),
                (kept, of) -> RuleBook.of(kept.pack(), Map.of(), MessageBundle.in(of)),
                BuildFacts.program(),
                "complaint-auditor " + BuildFacts.programVersion()),
            progress.listener(Progress.Stage.READING));
    try {
      return making.make(order, decided, out);
    } catch (IOException e) {
      throw new UsageException(Wording.of("app.option-out-folder", out, FileSystemMessages.of(e)));
    }
  }

  private void refuseTarget() throws IOException {
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(Wording.of("app.out-such-a-file-already", out));
    }
    Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      throw new UsageException(Wording.of("app.out-folder-does-not-exist", out, folder));
    }
    Path of = Objects.requireNonNull(run);
    if (Files.isDirectory(of) && folder.toRealPath().startsWith(of.toRealPath())) {
      throw new UsageException(Wording.of("cli.out-lies-in-folder-of-run", out));
    }
  }

  private static void refuseChanged(RunFolder written) {
    List<Wording> deviations = written.deviations();
    if (!deviations.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "cli.is-not-as-run-wrote", written.folder(), Wording.join("\n  ", deviations)));
    }
  }

  private Audience audience() {
    return Audience.SHIPPED.contains(audience)
        ? Audience.shipped(audience)
        : Audience.read(Path.of(audience));
  }

  private DossierKeys keys(DossierRequest asked, Path folder, MessageBundle words)
      throws IOException {
    PseudonymSecret.refuseInside(secret, folder);
    PseudonymSecret pseudonyms =
        PseudonymSecret.read(secret, secretPassword.map(KeyPassword::read));
    Optional<OrganisationCertificate> organisation = Optional.empty();
    if (certificate.isPresent()) {
      organisation =
          Optional.of(
              OrganisationCertificate.read(
                  certificate.get(),
                  certificatePassword.map(KeyPassword::read).orElseGet(() -> new char[0]),
                  asked.date()));
    }
    return new DossierKeys(pseudonyms, SigningKey.read(key, password.ask(words)), organisation);
  }

  private void note(Workspace opened, MadeDossier made, RunFolder written, DossierRequest asked) {
    opened
        .ledger()
        .append(
            List.of(
                author
                    .origin(by.orElse(made.keyName()), asked.date(), "command")
                    .entry(DossierRecord.KIND, DossierRecord.of(made, written, asked, audience))));
  }

  private void say(MadeDossier made, MessageBundle words) {
    PrintWriter printed = Objects.requireNonNull(spec).commandLine().getOut();
    for (Wording line :
        List.of(
            Wording.of(
                "cli.of-cases-with-findings",
                made.file(),
                made.selected(),
                made.cases(),
                made.findings(),
                made.redacted()),
            Wording.of("cli.breaches-in-cases-are-not-selected", made.breachesNotSelected()),
            Wording.of("cli.sha-256-of-file", made.sha256()),
            Wording.of("cli.sealed-with-key", made.fingerprint()),
            Wording.of("cli.read-pages-and-redaction-log-csv"))) {
      printed.println(TextSanitizer.line(words.text(line)));
    }
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
