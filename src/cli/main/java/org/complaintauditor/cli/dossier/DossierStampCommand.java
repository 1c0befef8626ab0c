package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.dossier.SealWords;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.DossierZip;
import org.complaintauditor.dossier.bag.OpenedDossier;
import org.complaintauditor.dossier.bag.UnusableDossierException;
import org.complaintauditor.dossier.seal.Seal;
import org.complaintauditor.dossier.seal.SealCheck;
import org.complaintauditor.dossier.seal.TimeStamp;
import org.complaintauditor.dossier.seal.UnusableReplyException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has an authority say when a dossier was sealed. */
@Command(
    name = "stamp",
    description = {
      "Have a time stamp authority (RFC 3161) confirm when a dossier was sealed, in two steps: write the"
          + " query, send it yourself, file the reply. This program opens no connection.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor dossier stamp dossier.zip --query seal.tsq",
      "  curl -H \"Content-Type: application/timestamp-query\" --data-binary @seal.tsq ADDRESS > seal.tsr",
      "  auditor dossier stamp dossier.zip --reply seal.tsr"
    })
final class DossierStampCommand implements Callable<Integer> {

  /** One of the two steps. */
  private static final class Step {

    @Option(
        names = "--query",
        paramLabel = "FILE",
        required = true,
        description = "Write the query to this file, which must not exist.")
    private @Nullable Path query;

    @Option(
        names = "--reply",
        paramLabel = "FILE",
        required = true,
        description = "Check the reply in this file, and put it into the dossier.")
    private @Nullable Path reply;
  }

  @Parameters(paramLabel = "DOSSIER", description = "The zip file, or the folder.")
  private @Nullable Path dossier;

  @ArgGroup(multiplicity = "1")
  private Step step = new Step();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Path given = Objects.requireNonNull(dossier);
    MessageBundle words = language.words();
    try (OpenedDossier opened = OpenedDossier.open(given)) {
      refuseUnlessSealed(given, opened.root());
      byte[] seal = Files.readAllBytes(opened.root().resolve(Seal.SIGNATURE));
      if (step.query != null) {
        writeQuery(step.query, seal, words);
      } else {
        file(given, opened.root(), Objects.requireNonNull(step.reply), seal, words);
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UsageException(
          Wording.of("cli.cannot-be-read-or-written", given, FileSystemMessages.of(e)));
    }
  }

  private static void refuseUnlessSealed(Path given, Path root) throws IOException {
    SealCheck seal = SealCheck.of(root, Optional.empty());
    List<Deviation> deviations = new ArrayList<>(BagCheck.of(root));
    deviations.addAll(seal.deviations());
    if (!deviations.isEmpty()) {
      throw new UnusableDossierException(
          Wording.of("app.is-not-as-was-sealed", given, deviations.get(0).what()));
    }
    if (seal.isUnsealed()) {
      throw new UnusableDossierException(Wording.of("cli.nobody-has-sealed", given));
    }
  }

  private void writeQuery(Path query, byte[] seal, MessageBundle words) throws IOException {
    if (Files.exists(query)) {
      throw new UsageException(Wording.of("cli.query-such-a-file-already", query));
    }
    Files.write(query, TimeStamp.query(seal));
    say(words, Wording.of("cli.send-to-a-time-stamp-authority", query));
  }

  private void file(Path given, Path root, Path reply, byte[] seal, MessageBundle words)
      throws IOException {
    Path target = root.resolve(Seal.TIME_STAMP);
    if (Files.exists(target)) {
      throw new UsageException(Wording.of("cli.a-time-stamp-in-already", given));
    }
    byte[] bytes = Files.readAllBytes(reply);
    try {
      Files.write(target, TimeStamp.filed(bytes, seal));
      if (Files.isRegularFile(given)) {
        AtomicOutputFile.replacing(given, "", there -> true)
            .writeFile(partial -> DossierZip.write(root, partial));
      }
      say(words, SealWords.of(TimeStamp.of(bytes, seal)));
    } catch (UnusableReplyException e) {
      throw new UsageException(Wording.of("core.colon", reply, e.wording()));
    }
  }

  private void say(MessageBundle words, Wording what) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(TextSanitizer.line(words.text(what)));
  }
}
