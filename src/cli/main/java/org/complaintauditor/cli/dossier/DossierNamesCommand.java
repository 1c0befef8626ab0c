package org.complaintauditor.cli.dossier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.SecretOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.dossier.redaction.PseudonymScope;
import org.complaintauditor.dossier.redaction.PseudonymTable;
import org.complaintauditor.dossier.redaction.Pseudonyms;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who is behind the pseudonyms of a dossier. */
@Command(
    name = "names",
    description = {
      "Write the table from pseudonyms back to cases, events and people, as CSV. It is computed from"
          + " run, request and secret, and kept nowhere.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor dossier names --run reports/q1 --request request.yaml --secret pseudonyms.key"
    })
final class DossierNamesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      required = true,
      description = "The folder of the run that the dossier was made of.")
  private Path run = Path.of("");

  @Option(
      names = "--request",
      paramLabel = "FILE",
      required = true,
      description = "The request, or the request.json of the dossier.")
  private Path request = Path.of("");

  @Mixin private SecretOption secret = new SecretOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; it must not exist (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    language.words();
    Optional<AtomicOutputFile> file = out.map(AtomicOutputFile::fresh);
    Pseudonyms pseudonyms =
        PseudonymScope.read(request.toString(), text(request)).pseudonyms(secret.read(run));
    Material material = Material.open(run);
    if (file.isPresent()) {
      file.get().write(writer -> PseudonymTable.write(material, pseudonyms, writer));
    } else {
      PrintWriter printed = Objects.requireNonNull(spec).commandLine().getOut();
      PseudonymTable.write(material, pseudonyms, printed);
      printed.flush();
    }
    return ExitCode.DONE;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(Wording.of("dossier.cannot-be-read-as-text-in-utf", file));
    }
  }
}
