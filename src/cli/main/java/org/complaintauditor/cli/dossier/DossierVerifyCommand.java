package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.dossier.VerifyDossier;
import org.complaintauditor.app.program.TrustedRules;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.LanguageOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a dossier is as it was sealed, and by whose key. */
@Command(
    name = "verify",
    description = {
      "Check a dossier: that every byte of every file is as it was sealed, that the seal is one, that"
          + " rates and due dates counted again are those that it states, and whether you know the key. A dossier cannot vouch for its own key: compare the fingerprint with"
          + " the one that the provider has published or sent by letter, and name its allowed_signers file"
          + " with --signers.",
      "Exit code 0: intact, and the signer is known; 1: intact, but the signer is not known to you, or"
          + " nobody has sealed it; 3: it is damaged, states what it does"
          + " not hold, a revealed value is another, or it is no dossier. Every deviation is a line.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor dossier verify dossier.zip --signers northtel.allowed_signers"
    })
final class DossierVerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DOSSIER", description = "The zip file, or the folder.")
  private @Nullable Path dossier;

  @Option(
      names = "--signers",
      paramLabel = "FILE",
      description = "The keys that you trust: a file as ssh-keygen has it, allowed_signers.")
  private Optional<Path> signers = Optional.empty();

  @Option(
      names = "--reveal",
      paramLabel = "FILE",
      description = "Values that the provider revealed: are they those that were sealed?")
  private Optional<Path> reveal = Optional.empty();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return UseCaseCall.of(
            Objects.requireNonNull(spec), Wiring.rules(TrustedRules.ofUser()), language.words())
        .perform(new VerifyDossier.Request(Objects.requireNonNull(dossier), signers, reveal));
  }
}
