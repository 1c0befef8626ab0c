package org.complaintauditor.cli.rules;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.rulebook.VocabularyText;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the words that exports and findings are written with. */
@Command(
    name = "vocabulary",
    description = {
      "Print the words that an export may use - activities, disclosures, channels, roles, customer"
          + " types - and those of findings, with one line on each.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class VocabularyCommand implements Callable<Integer> {

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language of what is written: en, fr or de (default: ${DEFAULT-VALUE}).")
  private String language = "";

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = "jive-ca",
      description = "The pack whose words are listed, name or folder (default: ${DEFAULT-VALUE}).")
  private String pack = "";

  @Option(names = "--markdown", description = "Print tables in Markdown, as for a page.")
  private boolean markdown;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "app.language-write-one-of", language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    MessageBundle words = MessageBundle.in(language);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Vocabulary vocabulary = PackReader.read(PackLocator.find(pack)).words();
    (markdown ? VocabularyText.page(vocabulary, words) : VocabularyText.lines(vocabulary, words))
        .forEach(out::println);
    return ExitCode.DONE;
  }
}
