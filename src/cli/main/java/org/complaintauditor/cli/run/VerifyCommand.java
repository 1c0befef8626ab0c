package org.complaintauditor.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.dossier.run.RunFolder;
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

/** Says whether the files of a run are as they were written. */
@Command(
    name = "verify",
    description = {
      "Check that the files of a run are as it wrote them: each file that manifest.json names has the"
          + " hash that stands there. Who changed a file could have changed the manifest, too: only"
          + " its own hash, noted elsewhere and given with --manifest, shows that.",
      "Exit code 0: all are as written; 1: they are, and others stand beside them; 3: one is missing"
          + " or changed, or this is no folder of a run.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  auditor verify reports/q1"})
public final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The folder of a run.")
  private @Nullable Path run;

  @Option(
      names = "--manifest",
      paramLabel = "HASH",
      description = "The SHA-256 that manifest.json must have.")
  private Optional<String> manifest = Optional.empty();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    RunFolder folder = RunFolder.open(Objects.requireNonNull(run));
    List<Wording> deviations = folder.deviations();
    boolean other =
        manifest
            .map(hash -> !hash.strip().toLowerCase(Locale.ROOT).equals(folder.manifestHash()))
            .orElse(false);
    deviations.forEach(one -> say(words, one));
    if (other) {
      say(words, Wording.of("cli.manifest-json-is-another-one", folder.manifestHash()));
    }
    List<String> others = folder.others();
    others.forEach(name -> say(words, Wording.of("cli.was-not-written-by-run", name)));
    if (!deviations.isEmpty() || other) {
      return ExitCode.INPUT;
    }
    say(
        words,
        Wording.of(
            "cli.run-files-all-as-run-wrote-them",
            folder.run(),
            folder.size(),
            folder.manifestHash()));
    if (manifest.isEmpty()) {
      say(words, Wording.of("cli.who-changed-a-file-could-have-changed"));
    }
    return others.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void say(MessageBundle words, Wording what) {
    out().println(TextSanitizer.line(words.text(what)));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
