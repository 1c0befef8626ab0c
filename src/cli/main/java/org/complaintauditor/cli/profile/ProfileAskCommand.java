package org.complaintauditor.cli.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.app.profile.AskProfile;
import org.complaintauditor.app.profile.DraftTrial;
import org.complaintauditor.app.profile.GivenAnswers;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.UseCaseCall;
import org.complaintauditor.cli.option.FileNamesOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.Terminal;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.inspection.Inspection;
import org.complaintauditor.inspection.QuestionText;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks what only a person can say of an export, and writes the profile by which it is read. */
@Command(
    name = "ask",
    description = {
      "Ask what only a person can say of a file that no profile reads, and write its profile. What"
          + " the file itself tells is not asked.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor profile ask complaints.xlsx --out our-desk.yaml --checked-by \"Jo Smith\""
    })
final class ProfileAskCommand implements Callable<Integer> {
  /** Size of a file from which on what can be judged is shown once, at the end. */
  private static final long LARGE = 5_000_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The exported case histories: CSV, XLSX, JSON or XES files.")
  private List<Path> given = new ArrayList<>();

  @Mixin private FileNamesOption fileNames = new FileNamesOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the profile is written (default: after the file's name, in the current folder).")
  private Optional<Path> target = Optional.empty();

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      converter = AuditOptions.Filled.class,
      description = "The sheet of a workbook that is meant (default: found out).")
  private Optional<String> sheet = Optional.empty();

  @Option(names = "--force", description = "Replace a profile that is there already.")
  private boolean force;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description =
          "Take the answers from a file, YAML or JSON: by a question's id, a word or a column."
              + " Nothing is asked; what it does not answer stays a guess, marked in the profile.")
  private Optional<Path> answers = Optional.empty();

  @Option(
      names = "--checked-by",
      paramLabel = "NAME",
      converter = AuditOptions.Filled.class,
      description = "Who answers for it: the profile, and every report made by it, says so.")
  private String checkedBy = "";

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      defaultValue = "jive-ca",
      description = "The pack whose commitments are to be judged (default: ${DEFAULT-VALUE}).")
  private String pack = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The complaint desk's time zone (default: the pack's, else America/Toronto).")
  private Optional<String> zone = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language of the questions: en, fr or de (default: ${DEFAULT-VALUE}).")
  private String language = "";

  @Option(
      names = "--json",
      description =
          "For programs: nobody is asked; print the questions, what every column means and what"
              + " would come of it as JSON (docs/programs.md). A profile is written only with --out.")
  private boolean json;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "With --json: try what would come of it on the first N rows of each file.")
  private Optional<Long> rows = Optional.empty();

  @Option(
      names = "--anew",
      description = "Begin a profile of its own, even if another one reads the file.")
  private boolean anew;

  @Mixin private TrustOption trust = new TrustOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    JudgingRequest judging = judging();
    judging.check();
    RuleStore rules = Wiring.rules(trust);
    if (json) {
      return UseCaseCall.of(Objects.requireNonNull(spec), rules, MessageBundle.in(language))
          .perform(new AskProfile.Request(judging, answers, checkedBy, rows, anew, target, force));
    }
    if (rows.isPresent()) {
      throw new UsageException(Wording.of("cli.rows-goes-with-json"));
    }
    Pack read = judging.readPack(rules);
    List<ExportFile> files = judging.export().called();
    Path out = target.orElseGet(() -> AskProfile.usual(files));
    AtomicOutputFile profile = AskProfile.output(out, force);
    SuggestedProfile suggested = AskProfile.suggested(files, sheet, anew, read.words());
    QuestionText words = new QuestionText(read.words(), MessageBundle.in(language));
    ProfileAskText said = new ProfileAskText(given, words, out());
    if (suggested.draft().isEmpty()) {
      said.known(suggested);
      return ExitCode.DONE;
    }
    Draft draft = suggested.draft().get();
    DraftTrial trial = new DraftTrial(files, out, judging, read, rules);
    Optional<Draft> answered =
        answers.isPresent()
            ? Optional.of(GivenAnswers.in(answers.get()).answer(draft))
            : asked(draft, said, words, read, trial);
    if (answered.isEmpty()) {
      said.ended();
      return ExitCode.INPUT;
    }
    String text = DraftYaml.of(answered.get(), AskProfile.checked(checkedBy, files));
    Inspection inspection = trial.inspect(text);
    profile.write(writer -> writer.write(text));
    said.written(inspection, answered.get(), out);
    return ExitCode.DONE;
  }

  private JudgingRequest judging() {
    List<String> files = given.stream().map(Path::toString).toList();
    ExportRequest export =
        new ExportRequest(files, fileNames.given(files.size()), "", null, sheet.orElse(""));
    return JudgingRequest.usual(pack, export, language).in(zone.orElse(null));
  }

  private Optional<Draft> asked(
      Draft draft, ProfileAskText said, QuestionText words, Pack read, DraftTrial trial)
      throws IOException {
    if (!draft.questions().isEmpty() && !isTerminal()) {
      throw new UsageException(
          Wording.of(
              "cli.profile-ask-nobody-to-answer-for-input",
              draft.questions().stream()
                  .map(question -> '"' + question.id() + "\": " + question.proposed())
                  .collect(Collectors.joining("; "))));
    }
    boolean large = size() > LARGE;
    said.begin(draft, large);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new QuestionDialog(in, out(), words, read.latest())
        .ask(
            draft,
            next -> {
              if (!large) {
                said.judged(trial.inspect(DraftYaml.of(next, "")));
              }
            });
  }

  private long size() throws IOException {
    long size = 0;
    for (Path file : given) {
      size += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return size;
  }

  /** The launcher knows; without it, Java may. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("auditor.answers") || Terminal.find().isPresent();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
