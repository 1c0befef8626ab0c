package org.complaintauditor.cli.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.SecretOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.dossier.redaction.Reveal;
import org.complaintauditor.dossier.redaction.SealedRecords;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows single values that a dossier has sealed. */
@Command(
    name = "reveal",
    description = {
      "Show single values of a case that were redacted, with what proves that they are those that"
          + " were sealed. Nothing else is opened by it. Whoever has the dossier checks them with"
          + " \"auditor dossier verify --reveal\", or by hand: docs/dossier.md.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor dossier reveal --secret pseudonyms.key --dossier dossier.zip --run reports/q1"
          + " --case C26-01042 --fields text,actor --out reveal.json"
    })
final class DossierRevealCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SecretOption secret = new SecretOption();

  @Option(
      names = "--dossier",
      paramLabel = "DOSSIER",
      required = true,
      description = "The dossier, packed or unpacked.")
  private Path dossier = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "RUN",
      required = true,
      description = "The folder of the run that the dossier was made of.")
  private Path run = Path.of("");

  @Option(
      names = "--case",
      paramLabel = "ID",
      required = true,
      description = "The case, as the export or the dossier names it.")
  private String caseId = "";

  @Option(
      names = "--fields",
      paramLabel = "FIELD",
      required = true,
      split = ",",
      description =
          "What is shown: text, actor, case_id, event_id, tracking_number, refers_to, file,"
              + " attribute:NAME; as sealed-values.csv has them.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; it must not exist.")
  private Path out = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    MessageBundle words = language.words();
    AtomicOutputFile file = AtomicOutputFile.fresh(out);
    Reveal reveal =
        Reveal.of(
            Material.open(run),
            secret.read(run, dossier),
            SealedRecords.of(dossier),
            caseId,
            new LinkedHashSet<>(fields));
    file.write(writer -> writer.write(reveal.json()));
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(words.text(Wording.of("cli.values-of-one-case", out, reveal.values().size())));
    return ExitCode.DONE;
  }
}
