package org.complaintauditor.cli.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.TrustedRules;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.ruling.gate.ForeignRule;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps that rules may run which are neither shipped nor proven. Runs nothing. */
@Command(
    name = "trust",
    description = {
      "Keep in your settings that the rules of a pack may run although they say more than a rule may"
          + " (docs/writing-a-pack.md). Such rules are a program, which can do all that you can: trust"
          + " them only if you would run a program from whoever wrote them. A file that is changed"
          + " later is another one. Nothing is run.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  auditor rules trust my-pack"})
final class RulesTrustCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PACK",
      description = "A pack's name or folder, or the folder of a run that kept its material.")
  private String pack = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    TrustedRules trusted = TrustedRules.ofUser();
    Pack read = pack();
    List<ForeignRule> foreign =
        trusted.missing(
            read.versions().stream()
                .flatMap(
                    version ->
                        RuleStore.gate(RuleTrust.NONE)
                            .foreign(version.rules(), read.words())
                            .stream())
                .distinct()
                .toList());
    if (foreign.isEmpty()) {
      say(Wording.of("cli.every-rule-file-may-run-as-is"));
      return ExitCode.DONE;
    }
    Path kept = trusted.add(foreign);
    for (ForeignRule rule : foreign) {
      say(rule.wording());
      say(Wording.of("cli.sha-256", rule.sha256()));
    }
    say(Wording.of("cli.these-files-may-run-from-now-on", kept));
    return ExitCode.DONE;
  }

  private Pack pack() {
    return Stream.of(Path.of(pack))
        .filter(Material::isAt)
        .map(run -> Material.open(run).pack())
        .findFirst()
        .orElseGet(() -> PackReader.read(PackLocator.find(pack)));
  }

  private void say(Wording what) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(TextSanitizer.line(language.words().text(what)));
  }
}
