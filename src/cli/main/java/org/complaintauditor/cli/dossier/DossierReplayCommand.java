package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.complaintauditor.app.dossier.ReplayDossier;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a dossier again. */
@Command(
    name = "replay",
    description = {
      "Judge the rows of a dossier again, by the pack in it, and hold the findings against the sealed"
          + " ones. Check first that the dossier is whole (auditor dossier verify): one that is not is"
          + " judged all the same, and that is said.",
      "Exit code 0: all findings are the same; 1: some are not, and are listed, or nobody has sealed the"
          + " dossier; 3: it is not as it was sealed, or cannot be judged.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  auditor dossier replay dossier.zip"})
final class DossierReplayCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DOSSIER", description = "The zip file, or the folder.")
  private @Nullable Path dossier;

  @Mixin private TrustOption trust = new TrustOption();

  @Option(
      names = "--other-program",
      description = "Judge although another build of the program sealed the dossier.")
  private boolean otherProgram;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return UseCaseCall.of(Objects.requireNonNull(spec), Wiring.rules(trust), language.words())
        .perform(new ReplayDossier.Request(Objects.requireNonNull(dossier), otherProgram));
  }
}
