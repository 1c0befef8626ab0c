package org.complaintauditor.app.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.audit.MaterialAgain;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.job.Said.Outcome;
import org.complaintauditor.audit.Progress;
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
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.text.MessageBundle;

/** Makes a dossier, and writes into a ledger that it was made. */
public final class MakeDossier {

  private final AppContext context;
  private final Request request;

  /** Makes a dossier as it is asked for. */
  public MakeDossier(AppContext context, Request request) {
    this.context = context;
    this.request = request;
  }

  /**
   * What is asked for. Passwords stand in files, of which a request only says where they are.
   *
   * @param run the folder of the run, which kept its material
   * @param asked the file that says what is asked for
   * @param audience who may see what: one that comes with the program, or a file
   * @param keys what seals the dossier, and names its cases
   * @param out the dossier; a new file
   * @param decisions where decisions about the run are; the ledger of the workspace that is named
   *     there notes that the dossier was made
   * @param origin who makes it, for the ledger
   */
  public record Request(
      Path run,
      Path asked,
      String audience,
      Keys keys,
      Path out,
      DecisionRequest decisions,
      Origin origin)
      implements JobRequest<Said> {
    @Override
    public Said perform(AppContext context) throws IOException {
      return new MakeDossier(context, this)
          .make(() -> PasswordFile.read(keys.password().orElseThrow()));
    }
  }

  /**
   * Files of keys and of their passwords.
   *
   * @param key the key that seals
   * @param password that of the key; empty if somebody types it
   * @param secret the secret of the pseudonyms
   * @param secretPassword that of the secret, where it has one
   * @param certificate a certificate of the organisation, if it signs as well
   * @param certificatePassword that of the certificate, where it has one
   */
  public record Keys(
      Path key,
      Optional<Path> password,
      Path secret,
      Optional<Path> secretPassword,
      Optional<Path> certificate,
      Optional<Path> certificatePassword) {}

  /**
   * The origin of the ledger's line.
   *
   * @param by who makes the dossier; the name of the key stands where the name is empty
   * @param at when; empty for the date of what is asked for
   * @param via by which way, such as {@code console}
   */
  public record Origin(LedgerAuthor by, Optional<String> at, String via) {
    private LedgerEntry entry(MadeDossier made, DossierRequest asked, String body) {
      String name = by.name().isEmpty() ? made.keyName() : by.name();
      return new LedgerEntry(
          at.orElseGet(() -> asked.date().toString()),
          new LedgerAuthor(name, by.account(), by.role()),
          via,
          DossierRecord.KIND,
          body);
    }
  }

  /**
   * Makes the dossier.
   *
   * @param password of the key; asked for last, as somebody may have to type it
   * @throws InvalidRequestException if nothing can be written there, or a password is missing
   * @throws UnusableExportException if the run is not as it was written
   * @throws IOException if a file cannot be read
   */
  public Said make(Supplier<char[]> password) throws IOException {
    refuseTarget();
    RunFolder written = RunFolder.open(request.run());
    refuseChanged(written);
    Material material = Material.open(request.run());
    DossierRequest asked =
        RequestFile.read(request.asked(), DecisionRequest.commitments(material.pack()));
    DecisionList decided =
        request
            .decisions()
            .read(material.pack())
            .list(
                material.pack(),
                material.options().asOf().orElseThrow().atZone(material.zone()).toLocalDate());
    Optional<Workspace> workspace =
        Optional.ofNullable(request.decisions().workspace()).map(this::opened);
    MadeDossier made =
        make(
            new DossierMaking.Order(
                written, request.asked().toString(), asked, audience(), keys(asked, password)),
            decided);
    context.progress().run(written.run());
    context.progress().file(made.file());
    workspace.ifPresent(
        one -> {
          String body = DossierRecord.of(made, written, asked, request.audience());
          one.ledger().append(List.of(request.origin().entry(made, asked, body)));
        });
    return Said.of(lines(made), Outcome.RIGHT, context.words());
  }

  private Workspace opened(String name) {
    Workspace workspace = Workspace.open(name);
    workspace
        .warnings()
        .forEach(warning -> context.progress().remark(Wording.of("app.x-2", warning)));
    return workspace;
  }

  private MadeDossier make(DossierMaking.Order order, DecisionList decided) {
    DossierMaking making =
        new DossierMaking(
            new DossierMaking.Program(
                new MaterialAgain(context.rules(), context.progress()),
                context.rules(),
                (kept, of) -> RuleBook.of(kept.pack(), Map.of(), MessageBundle.in(of, kept.pack())),
                context.program(),
                "complaint-auditor " + context.program().version()),
            context.progress().listener(Progress.Stage.READING));
    try {
      return making.make(order, decided, request.out());
    } catch (IOException e) {
      throw refused(Wording.of("app.option-out-folder", request.out(), FileSystemMessages.of(e)));
    }
  }

  private void refuseTarget() throws IOException {
    Path out = request.out();
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(Wording.of("app.out-such-a-file-already", out));
    }
    Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      throw refused(Wording.of("app.out-folder-does-not-exist", out, folder));
    }
    if (Files.isDirectory(request.run())
        && folder.toRealPath().startsWith(request.run().toRealPath())) {
      throw refused(Wording.of("app.out-lies-in-folder-of-run", out));
    }
  }

  private static InvalidRequestException refused(Wording why) {
    return new InvalidRequestException("out", why);
  }

  private static void refuseChanged(RunFolder written) {
    List<Wording> deviations = written.deviations();
    if (!deviations.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "app.is-not-as-run-wrote", written.folder(), Wording.join("\n  ", deviations)));
    }
  }

  private Audience audience() {
    String audience = request.audience();
    return Audience.SHIPPED.contains(audience)
        ? Audience.shipped(audience)
        : Audience.read(Path.of(audience));
  }

  private DossierKeys keys(DossierRequest asked, Supplier<char[]> password) throws IOException {
    Keys keys = request.keys();
    PseudonymSecret.refuseInside(keys.secret(), request.run());
    PseudonymSecret pseudonyms =
        PseudonymSecret.read(keys.secret(), keys.secretPassword().map(PasswordFile::read));
    Optional<OrganisationCertificate> organisation = Optional.empty();
    if (keys.certificate().isPresent()) {
      organisation =
          Optional.of(
              OrganisationCertificate.read(
                  keys.certificate().get(),
                  keys.certificatePassword().map(PasswordFile::read).orElseGet(() -> new char[0]),
                  asked.date()));
    }
    return new DossierKeys(pseudonyms, SigningKey.read(keys.key(), password.get()), organisation);
  }

  private static List<Wording> lines(MadeDossier made) {
    return List.of(
        Wording.of(
            "app.of-cases-with-findings",
            made.file(),
            made.selected(),
            made.cases(),
            made.findings(),
            made.redacted()),
        Wording.of("app.breaches-in-cases-are-not-selected", made.breachesNotSelected()),
        Wording.of("app.sha-256-of-file", made.sha256()),
        Wording.of("app.sealed-with-key", made.fingerprint()),
        Wording.of("app.read-pages-and-redaction-log-csv"));
  }
}
