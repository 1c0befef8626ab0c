package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.audit.MaterialAgain;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.OpenedDossier;
import org.complaintauditor.dossier.bag.ScratchFolder;
import org.complaintauditor.dossier.replay.FindingsDifference;
import org.complaintauditor.dossier.replay.Replay;
import org.complaintauditor.dossier.seal.SealCheck;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
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
    MessageBundle words = language.words();
    Path given = Objects.requireNonNull(dossier);
    try (OpenedDossier opened = OpenedDossier.open(given);
        ScratchFolder scratch = ScratchFolder.make("replay-")) {
      SealCheck seal = SealCheck.of(opened.root(), Optional.empty());
      List<Deviation> deviations = new ArrayList<>(BagCheck.of(opened.root()));
      deviations.addAll(seal.deviations());
      warn(given, seal, deviations, words);
      FindingsDifference found =
          new Replay(new MaterialAgain(trust)::write, BuildFacts.program())
              .of(opened.root(), scratch.path(), otherProgram);
      found.differences().forEach(one -> say(words, one));
      say(
          words,
          found.isNone()
              ? Wording.of(
                  "cli.judged-again-cases-findings-all-same", found.cases(), found.findings())
              : Wording.of(
                  "cli.judged-again-cases-findings",
                  found.cases(),
                  found.findings(),
                  found.differences().size()));
      say(words, Wording.of("cli.judged-again-is-what-rows-say"));
      if (!deviations.isEmpty()) {
        say(words, Wording.of("cli.dossier-is-not-as-was-sealed", deviations.size()));
        return ExitCode.INPUT;
      }
      if (seal.isUnsealed()) {
        say(words, SealWords.conclusion(seal));
      }
      return found.isNone() && !seal.isUnsealed() ? ExitCode.DONE : ExitCode.FOUND;
    }
  }

  /** Says before it judges, which takes a while and may be refused, what the seal is worth. */
  private void warn(Path given, SealCheck seal, List<Deviation> deviations, MessageBundle words) {
    Optional<Wording> warning =
        deviations.isEmpty()
            ? Optional.of(SealWords.conclusion(seal)).filter(said -> seal.isUnsealed())
            : Optional.of(Wording.of("cli.is-not-as-was-sealed", given, deviations.get(0).what()));
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    warning.ifPresent(said -> err.println("auditor: " + TextSanitizer.line(words.text(said))));
  }

  private void say(MessageBundle words, Wording what) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(TextSanitizer.line(words.text(what)));
  }
}
