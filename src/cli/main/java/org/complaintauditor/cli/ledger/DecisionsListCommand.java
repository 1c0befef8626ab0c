package org.complaintauditor.cli.ledger;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists decisions as they were made. */
@Command(
    name = "list",
    description = {"List decisions in the order in which they were made.", ""},
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DecisionsListCommand implements Callable<Integer> {

  @Mixin private GivenDecisions given = new GivenDecisions();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      defaultValue = "jive-ca",
      description = "The pack whose findings are decided about (default: ${DEFAULT-VALUE}).")
  private String pack = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    MessageBundle words = language.words();
    given.refuseNone(workspace);
    DecisionRequest.Found found = given.read(workspace.name(), pack);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    for (DecisionLine line : found.lines()) {
      out.println(TextSanitizer.line(text(line, words)));
    }
    found
        .ledger()
        .filter(ledger -> ledger.ofOtherPacks() > 0)
        .ifPresent(
            ledger ->
                out.println(
                    words.text(
                        Wording.of(
                            "cli.lines-of-ledger-about-findings-of-other",
                            ledger.ofOtherPacks()))));
    out.println(words.text(Wording.of("cli.lines", found.lines().size())));
    return ExitCode.DONE;
  }

  private static String text(DecisionLine line, MessageBundle words) {
    Map<String, String> values = DecisionJson.values(line);
    String about =
        line instanceof Decision decision
            ? decision.subject().toString()
            : "#" + values.getOrDefault("of", "");
    String said = values.getOrDefault("verdict", "");
    String why = values.getOrDefault("question", values.getOrDefault("reason", ""));
    return String.join(
            "  ",
            "#" + line.place().number(),
            line.date().toString(),
            about,
            words.of(line.kind()) + (said.isEmpty() ? "" : " " + said),
            line.by().name(),
            why)
        .stripTrailing();
  }
}
