package org.complaintauditor.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.TryPack;
import org.complaintauditor.app.audit.RunCalendar;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.option.FailAboveOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.OperandBehindValues;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.evidence.lexicon.LexiconExamples;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.RuleNameNotices;
import org.complaintauditor.rulebook.RuleBook;
import org.complaintauditor.ruling.RuleBase;
import org.complaintauditor.ruling.RuleCompilationException;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.complaintauditor.scenario.ScenarioRun;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, writes down and checks rules. */
@Command(
    name = "rules",
    description =
        "List the commitments of a pack, write its rule book, check an edited pack, say which verdicts it"
            + " would change, or that its rules may run.",
    mixinStandardHelpOptions = true,
    subcommands = {RulesImpactCommand.class, RulesTrustCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class RulesCommand implements Runnable {

  private static final int DEFECTS_SHOWN = 5;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    java.util.Objects.requireNonNull(spec).commandLine().usage(out());
  }

  private PrintWriter out() {
    return java.util.Objects.requireNonNull(spec).commandLine().getOut();
  }

  @Command(
      name = "list",
      description = "List the commitments of a pack with their limits.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--pack",
              paramLabel = "PACK",
              defaultValue = "jive-ca",
              description = "A pack's name or folder (default: ${DEFAULT-VALUE}).")
          String name,
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "en, fr or de (default: ${DEFAULT-VALUE}).")
          String language) {
    MessageBundle words = LanguageOption.words(language);
    Pack pack = PackReader.read(PackLocator.find(name));
    out().printf("%s, %s%n", pack.name(), pack.title().in(language));
    for (PackVersion version : pack.versions()) {
      out().println(words.text(inForce(version)));
      for (Commitment commitment : version.commitments()) {
        List<String> numbers = new ArrayList<>();
        commitment
            .limits()
            .values()
            .forEach(
                limit ->
                    numbers.add(
                        limit.name()
                            + "="
                            + limit.span()
                            + (limit.mayMove() ? " (roll: next)" : "")));
        commitment
            .parameters()
            .values()
            .forEach(parameter -> numbers.add(parameter.name() + "=" + parameter.value()));
        out()
            .printf(
                "  %-7s %-4s %-32s %s%n",
                commitment.id(),
                commitment.clause(),
                commitment.title().in(language),
                String.join(" ", numbers));
      }
    }
    return ExitCode.DONE;
  }

  private static Wording inForce(PackVersion version) {
    Wording from =
        version
            .validFrom()
            .map(day -> Wording.of("cli.version-in-force-from", version.version(), day))
            .orElseGet(() -> Wording.of("cli.version-in-force-from-beginning", version.version()));
    return version.validUntil().map(day -> Wording.of("cli.until", from, day)).orElse(from);
  }

  @Command(
      name = "book",
      description =
          "Write the rule book of a pack: one section per commitment with promise, limits and"
              + " sources, rule names and scenarios.",
      mixinStandardHelpOptions = true)
  int book(
      @Option(
              names = "--pack",
              paramLabel = "PACK",
              defaultValue = "jive-ca",
              description = "A pack's name or folder (default: ${DEFAULT-VALUE}).")
          String name,
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "en, fr or de (default: ${DEFAULT-VALUE}).")
          String language,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description =
                  "Where to write it; an earlier rule book there is replaced (default: standard output).")
          Optional<Path> file)
      throws IOException {
    MessageBundle words = LanguageOption.words(language);
    Optional<AtomicOutputFile> target =
        file.map(one -> AtomicOutputFile.replacing(one, "a rule book", RulesCommand::isBook));
    Path folder = PackLocator.find(name);
    String text =
        RuleBook.of(PackReader.read(folder), ScenarioRun.names(folder, Wiring.csv()), words)
            .stripTrailing()
            .concat("\n");
    if (target.isPresent()) {
      target.get().write(writer -> writer.write(text));
    } else {
      out().print(text);
    }
    return ExitCode.DONE;
  }

  private static boolean isBook(Path file) throws IOException {
    try (InputStream beginning = Files.newInputStream(file)) {
      return RuleBook.isBeginning(
          new String(beginning.readNBytes(RuleBook.BEGINNING), StandardCharsets.UTF_8));
    }
  }

  /** The rules; if they do not compile or may not run, what was found in their text may say why. */
  private RuleBase compiled(
      RuleStore store,
      Pack pack,
      PackVersion version,
      List<Wording> problems,
      MessageBundle words) {
    try {
      return store.rulesOf(version.rules(), pack.words());
    } catch (RuleCompilationException | ForeignRulesException e) {
      say(problems, words);
      throw e;
    }
  }

  /** A message quotes what it found in files: nothing in it may steer the terminal. */
  private void say(List<Wording> messages, MessageBundle words) {
    messages.forEach(one -> out().println(TextSanitizer.line(words.text(one))));
  }

  @Command(
      name = "check",
      description = {
        "Check a pack: the catalogue, the rules' text, that they say nothing but what a rule may say,"
            + " that they compile, that every example of the"
            + " lexicon is found or not as it should be, and that every scenario"
            + " comes to the finding it expects, every rule concludes in one, and the judging rules come"
            + " to exactly one conclusion in every situation.",
        "With --impact-on it also says which verdicts of runs would change, as rules impact does.",
        "Exit code 0: all is well; 1: something was found; 2: the pack cannot be read or compiled, or its rules may not run;"
            + " 3: a run cannot be read."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "PACK", description = "A pack's name or folder.") String name,
      @Option(
              names = "--language",
              paramLabel = "LANGUAGE",
              defaultValue = "en",
              description = "en, fr or de (default: ${DEFAULT-VALUE}).")
          String language,
      @Option(
              names = "--impact-on",
              paramLabel = "RUN",
              arity = "1..*",
              preprocessor = OperandBehindValues.class,
              description = "Say which verdicts of these runs would change; they need material.")
          @Nullable List<Path> runs,
      @Option(
              names = "--accept",
              paramLabel = "FILE",
              description = "The changes of --impact-on that are expected, as YAML.")
          Optional<Path> accept,
      @Option(
              names = "--mend",
              description =
                  "First put the shipped judging.drl in the place of that of an earlier version, where"
                      + " nobody edited it.")
          boolean mend,
      @Mixin FailAboveOption failAbove,
      @Mixin TrustOption trust)
      throws IOException {
    MessageBundle words = LanguageOption.words(language);
    Optional<Double> share = failAbove.share();
    if (runs == null && (accept.isPresent() || share.isPresent())) {
      throw new UsageException(Wording.of("cli.accept-and-fail-above-are-about-runs"));
    }
    Path folder = PackLocator.find(name);
    if (mend) {
      say(JudgingMend.in(folder), words);
    }
    Pack pack = PackReader.read(folder);
    List<Wording> problems = new ArrayList<>(PackLint.problems(pack));
    RuleStore store = Wiring.rules(trust);
    Set<String> rules = new TreeSet<>();
    for (PackVersion version : pack.versions()) {
      rules.addAll(compiled(store, pack, version, problems, words).ruleNames());
      List<Wording> defects =
          Wiring.rules(trust).rulesOf(version.rules(), pack.words()).judgingDefects();
      defects.stream().limit(DEFECTS_SHOWN).forEach(problems::add);
      if (defects.size() > DEFECTS_SHOWN) {
        problems.add(Wording.of("cli.and-more-such-situations", defects.size() - DEFECTS_SHOWN));
      }
    }
    problems.addAll(PackLint.silent(pack));
    List<Wording> unusable = PackLint.unusable(pack);
    ScenarioRun.Result scenarios =
        unusable.isEmpty()
            ? new ScenarioRun(
                    pack,
                    store,
                    new LexiconStore(),
                    RunCalendar.of("", pack.calendar(), folder, Wiring.csv()).calendar(),
                    pack.calendar().zone(),
                    Profile.recordedByItself(pack.words()))
                .run(folder, Wiring.csv())
            : ScenarioRun.Result.NONE;
    if (!pack.lexicon().isEmpty()) {
      problems.addAll(LexiconExamples.problems(LexiconReader.read(pack.lexicon(), pack.words())));
    }
    problems.addAll(scenarios.failures());
    for (String silent : scenarios.silentRules()) {
      problems.add(Wording.of("cli.no-scenario-of-commitment-needs-rule", silent));
    }
    if (isShipped(folder) || !judgesAsShipped(pack)) {
      for (String silent : scenarios.silentForAll()) {
        problems.add(Wording.of("cli.no-scenario-needs-rule", silent));
      }
    }
    say(problems, words);
    if (!unusable.isEmpty()) {
      say(List.of(Wording.of("cli.scenarios-are-run-once-this-is-mended")), words);
    }
    say(RuleNameNotices.of(pack), words);
    say(
        List.of(
            Wording.of(
                "cli.pack-and-counts",
                pack.name(),
                Counted.COMMITMENTS.of(pack.latest().commitments().size()),
                Counted.RULES.of(rules.size()),
                Counted.SCENARIOS.of(scenarios.scenarios()),
                problems.isEmpty()
                    ? Wording.of("cli.all-is-well-word")
                    : Counted.PROBLEMS.of(problems.size()))),
        words);
    boolean right = problems.isEmpty();
    if (runs != null) {
      Said impact =
          new TryPack.Trial(runs, accept, share).of(pack, store, words.showing(ShownTexts.QUOTES));
      impact.lines().forEach(out()::println);
      right &= impact.right();
    }
    return right ? ExitCode.DONE : ExitCode.FOUND;
  }

  /** Whether the rules for all are those of the shipped pack, whose own scenarios need them all. */
  private static boolean judgesAsShipped(Pack pack) {
    return pack.versions().stream()
        .flatMap(version -> version.rules().stream())
        .filter(file -> file.name().equals(PackLint.JUDGING))
        .allMatch(RuleStore::ships);
  }

  /** Whether it is the pack beside the program, whose scenarios show what all others rely on. */
  private static boolean isShipped(Path folder) throws IOException {
    return Files.isSameFile(folder, PackLocator.find(JudgingMend.SHIPPED));
  }

  /** How many there are of something. */
  private enum Counted {
    COMMITMENTS,
    RULES,
    SCENARIOS,
    PROBLEMS;

    Wording of(long number) {
      return switch (this) {
        case COMMITMENTS ->
            number == 1 ? Wording.of("cli.1-commitment") : Wording.of("cli.commitments", number);
        case RULES -> number == 1 ? Wording.of("cli.1-rule") : Wording.of("cli.rules", number);
        case SCENARIOS ->
            number == 1 ? Wording.of("cli.1-scenario") : Wording.of("cli.scenarios", number);
        case PROBLEMS ->
            number == 1 ? Wording.of("cli.1-problem") : Wording.of("cli.problems", number);
      };
    }
  }
}
