package org.complaintauditor.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Stack;
import java.util.stream.Stream;
import org.complaintauditor.app.program.TrustedRules;
import org.complaintauditor.cli.terminal.ErrorText;
import org.complaintauditor.cli.terminal.ProgressLines;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.ForeignRule;
import org.complaintauditor.ruling.gate.RuleGate;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Which rules that are neither shipped nor proven may run in this call: those that the option
 * names, those that the user has trusted before, and those of which a person at the terminal says
 * so now.
 */
public final class TrustOption implements RuleTrust {

  private static final String ALL = "all";
  private static final Set<String> YES = Set.of("yes", "oui", "ja");

  @Option(
      names = "--trust-rules",
      paramLabel = "SHA256",
      arity = "0..1",
      fallbackValue = ALL,
      preprocessor = Attached.class,
      description =
          "Run rules in this call although they say more than a rule may (docs/writing-a-pack.md):"
              + " such rules are a program, and can do all that you can do. With =SHA256, only files"
              + " with this hash.")
  private List<String> trusted = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private final Set<String> confirmed = new HashSet<>();

  /** The value stands behind an equals sign: a run or pack that follows is none. */
  static final class Attached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        arguments.push(ALL);
      }
      return false;
    }
  }

  @Override
  public synchronized boolean covers(List<ForeignRule> foreign) {
    Set<String> hashes = new HashSet<>(confirmed);
    for (String given : trusted) {
      for (String hash : given.split(",", -1)) {
        if (hash.equals(ALL)) {
          return true;
        }
        if (!RuleGate.isHash(hash)) {
          throw new UsageException(Wording.of("cli.trust-rules-is-no-sha-256", hash));
        }
        hashes.add(hash);
      }
    }
    TrustedRules user = TrustedRules.ofUser();
    List<ForeignRule> asked =
        user.missing(foreign).stream().filter(one -> !hashes.contains(one.sha256())).toList();
    if (asked.isEmpty()) {
      return true;
    }
    if (!isAnswered(asked)) {
      return false;
    }
    asked.forEach(one -> confirmed.add(one.sha256()));
    user.add(asked);
    return true;
  }

  /** Asks, where somebody sits who can answer. Programs that run commands are never asked. */
  private boolean isAnswered(List<ForeignRule> foreign) {
    if (!Boolean.getBoolean("auditor.answers") || !Boolean.getBoolean("auditor.terminal")) {
      return false;
    }
    CommandLine command = Objects.requireNonNull(spec).root().commandLine();
    PrintWriter err = command.getErr();
    if (err instanceof ProgressLines) {
      return false;
    }
    MessageBundle words = ErrorText.words(command.getParseResult().expandedArgs());
    Stream.concat(
            foreign.stream().map(ForeignRule::wording),
            Stream.of(Wording.of("cli.these-rules-are-a-program-can-do")))
        .forEach(line -> err.println(TextSanitizer.line(words.text(line))));
    err.flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return false;
    }
  }
}
