package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.dossier.MakeDossier;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.DecisionOptions;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.KeyPassword;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.LineAuthorOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.text.MessageBundle;
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
    MakeDossier.Request asked =
        new MakeDossier.Request(
            Objects.requireNonNull(run),
            request,
            audience,
            new MakeDossier.Keys(
                key, Optional.empty(), secret, secretPassword, certificate, certificatePassword),
            out,
            decisions.request(workspace),
            new MakeDossier.Origin(author.named(by.orElse("")), Optional.empty(), "command"));
    return UseCaseCall.of(Objects.requireNonNull(spec), Wiring.rules(trust), words)
        .perform(context -> new MakeDossier(context, asked).make(() -> password.ask(words)));
  }
}
