package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.OpenedDossier;
import org.complaintauditor.dossier.check.Recount;
import org.complaintauditor.dossier.redaction.RevealCheck;
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
  public Integer call() {
    Path given = Objects.requireNonNull(dossier);
    MessageBundle words = language.words();
    try (OpenedDossier opened = OpenedDossier.open(given)) {
      Path root = opened.root();
      SealCheck seal = SealCheck.of(root, signers);
      List<Deviation> deviations = new ArrayList<>(BagCheck.of(root));
      deviations.addAll(seal.deviations());
      for (Deviation deviation : deviations) {
        say(words, deviation.what());
      }
      if (!deviations.isEmpty()) {
        say(words, Wording.of("cli.damaged-is-not-as-was-sealed", given, deviations.size()));
        return ExitCode.INPUT;
      }
      Recount recount = Recount.of(root);
      recount.deviations().forEach(one -> say(words, one));
      if (!recount.deviations().isEmpty()) {
        say(
            words,
            Wording.of("cli.is-as-was-sealed-but-what-states", given, recount.deviations().size()));
        return ExitCode.INPUT;
      }
      say(words, contents(root, opened.files()));
      say(
          words,
          Wording.of(
              "cli.counted-again-all-equal",
              recount.rates(),
              recount.findings(),
              recount.dueDates()));
      boolean revealed = areRevealed(root, words);
      for (Wording line : SealWords.of(seal)) {
        say(words, line);
      }
      say(words, SealWords.conclusion(seal));
      if (!revealed) {
        return ExitCode.INPUT;
      }
      return seal.identity().isPresent() ? ExitCode.DONE : ExitCode.FOUND;
    } catch (IOException e) {
      throw new UsageException(Wording.of("core.cannot-be-read", given, FileSystemMessages.of(e)));
    }
  }

  /** Whether all that was revealed is what was sealed. */
  private boolean areRevealed(Path root, MessageBundle words) {
    if (reveal.isEmpty()) {
      return true;
    }
    boolean all = true;
    for (RevealCheck.Checked checked : RevealCheck.of(root, reveal.get())) {
      String place =
          String.join(
              " ", checked.value().caseId(), checked.value().event(), checked.value().field());
      say(
          words,
          switch (checked.result()) {
            case SAME -> Wording.of("cli.revealed-value-is-one-was-sealed", place);
            case OTHER -> Wording.of("cli.revealed-value-is-not-one-was-sealed", place);
            case NOT_SEALED -> Wording.of("cli.nothing-was-sealed-at-place", place);
          });
      all &= checked.result() == RevealCheck.Result.SAME;
    }
    return all;
  }

  private static Wording contents(Path root, int files) throws IOException {
    Map<String, String> info = BagInfo.values(root);
    return Wording.of(
        "cli.request-answered-by-on",
        info.getOrDefault(BagInfo.IDENTIFIER, "?"),
        info.getOrDefault(BagInfo.ORGANISATION, "?"),
        info.getOrDefault(BagInfo.DATE, "?"),
        files);
  }

  private void say(MessageBundle words, Wording what) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(TextSanitizer.line(words.text(what)));
  }
}
