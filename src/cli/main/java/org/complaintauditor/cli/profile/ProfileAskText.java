package org.complaintauditor.cli.profile;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.inspection.Inspection;
import org.complaintauditor.inspection.Judgeability;
import org.complaintauditor.inspection.QuestionText;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.Durations;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** What is said around the questions about an export: what they are for, and what came of them. */
final class ProfileAskText {
  private static final int WIDTH = 96;

  private final List<Path> files;
  private final QuestionText words;
  private final PrintWriter out;

  /**
   * What is said of some files.
   *
   * @param files as they were named, for a command that can be pasted
   */
  ProfileAskText(List<Path> files, QuestionText words, PrintWriter out) {
    this.files = List.copyOf(files);
    this.words = words;
    this.out = out;
  }

  /** A profile reads the files already. */
  void known(SuggestedProfile suggested) {
    say("ask.known", suggested.readBy().map(Profile::name).orElse(""), files.size());
    next(Optional.empty());
  }

  /**
   * Questions follow.
   *
   * @param large whether what can be judged is shown at the end alone
   */
  void begin(Draft draft, boolean large) {
    int open = draft.questions().size();
    say(
        "ask.begin",
        TextSanitizer.line(draft.evidence().name()),
        draft.evidence().described(),
        open,
        String.valueOf(open));
    Durations.in(draft.evidence())
        .forEach(
            (name, why) ->
                say(
                    "ask.duration",
                    TextSanitizer.line(name),
                    words.text("duration", words.text(why))));
    if (large) {
      say("ask.large");
    }
  }

  /** The input ended in the middle. */
  void ended() {
    say("ask.ended");
  }

  /** What can be judged by the answers given so far. */
  void judged(Inspection inspection) {
    Optional<Inspection.Content> content = inspection.content();
    if (content.isEmpty() || !content.get().notJudged().isEmpty()) {
      say(
          "ask.cannot",
          words
              .text(content.map(Inspection.Content::notJudged).orElse(Wording.of("cli.dates")))
              .strip());
      return;
    }
    List<Judgeability> all = content.get().judgeable();
    say("ask.judged", named(all, Judgeability.Answer.YES, Judgeability.Answer.NOTHING_TO_JUDGE));
    if (isAny(all, Judgeability.Answer.PARTLY)) {
      say("ask.partly", named(all, Judgeability.Answer.PARTLY));
    }
    Judgeability.Answer[] not = {
      Judgeability.Answer.NO, Judgeability.Answer.DOUBTFUL, Judgeability.Answer.NOT_RECORDED
    };
    if (isAny(all, not)) {
      say("ask.not", named(all, not));
    }
  }

  private static boolean isAny(List<Judgeability> all, Judgeability.Answer... answers) {
    return all.stream().anyMatch(one -> List.of(answers).contains(one.answer()));
  }

  private String named(List<Judgeability> all, Judgeability.Answer... answers) {
    String ids =
        all.stream()
            .filter(one -> List.of(answers).contains(one.answer()))
            .map(one -> one.commitment().id())
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? words.text("ask.nothing") : ids;
  }

  /** The profile was written. */
  void written(Inspection inspection, Draft draft, Path profile) {
    out.println();
    inspection
        .content()
        .ifPresent(
            content ->
                say(
                    "ask.written",
                    TextSanitizer.line(profile.toString()),
                    content.cases(),
                    content.usable(),
                    content.rows(),
                    content.rejected()));
    judged(inspection);
    int open = draft.questions().size();
    if (open > 0) {
      say("ask.open", open, String.valueOf(open));
    }
    next(Optional.of(profile));
  }

  private void next(Optional<Path> profile) {
    out.printf(
        "%s auditor audit %s%s%n",
        words.text("ask.next"),
        files.stream().map(Path::toString).map(ShellWord::ofFile).collect(Collectors.joining(" ")),
        profile.map(path -> " --profile " + ShellWord.ofFile(path.toString())).orElse(""));
  }

  private void say(String key, Object... arguments) {
    TerminalText.wrap(words.text(key, arguments), WIDTH).forEach(out::println);
  }
}
