package org.complaintauditor.app.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.export.SuggestedProfile;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.inspection.QuestionsJson;
import org.complaintauditor.inspection.RowsJson;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.InvalidProfileException;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.RowCut;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.DraftYaml;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is to be answered of an export, and what comes of the answers, as one JSON document. */
final class JsonQuestions {
  private static final int PREVIEW = 50;

  private final ZoneId zone;
  private final MessageBundle words;
  private final QuestionsJson json;
  private final DraftTrial trial;
  private final long most;

  /**
   * The questions of an export.
   *
   * @param most on how many rows of each file it is tried what comes of the answers
   */
  JsonQuestions(JudgingRequest judging, Pack pack, DraftTrial trial, long most) {
    this.zone = judging.zone(pack);
    this.words = MessageBundle.in(judging.language(), pack);
    this.json = new QuestionsJson(words, pack);
    this.trial = trial;
    this.most = most;
  }

  /**
   * What came of it.
   *
   * @param json the document
   * @param profile the profile's text; empty where none is needed
   */
  record Result(String json, String profile) {}

  /** The document. */
  Result of(SuggestedProfile suggested, GivenAnswers given, String checked, Progress progress) {
    if (suggested.draft().isEmpty()) {
      return new Result(JsonFile.text(known(suggested)), suggested.text());
    }
    Draft guessed = suggested.draft().get();
    GivenAnswers.Answered answered = given.answerAll(guessed);
    Draft draft = answered.draft();
    String profile = DraftYaml.of(draft, checked);
    RowCut cut = new RowCut(most, progress::step);
    Map<String, @Nullable Object> all = JsonFile.object();
    all.put("readable", false);
    all.put("questions", json.questions(draft));
    all.put("columns", json.columns(draft, guessed));
    all.put("meanings", json.meanings(draft));
    all.put("words", json.words(draft));
    all.put("answer_problems", problems(answered.problems()));
    List<Object> preview = new ArrayList<>();
    Map<String, @Nullable Object> after = tried(profile, cut, progress, preview);
    all.put(
        "before",
        draft.equals(guessed)
            ? after
            : tried(DraftYaml.of(guessed, ""), cut, progress, new ArrayList<>()));
    all.put("after", after);
    all.put("partial", cut.isPartial());
    all.put("preview", preview);
    all.put("profile", profile);
    return new Result(JsonFile.text(all), profile);
  }

  private static Map<String, @Nullable Object> known(SuggestedProfile suggested) {
    Map<String, @Nullable Object> all = JsonFile.object();
    all.put("readable", true);
    all.put("read_by", suggested.readBy().map(Profile::name).orElse(""));
    all.put("profile", suggested.text());
    return all;
  }

  private List<Object> problems(List<GivenAnswers.Problem> problems) {
    List<Object> all = new ArrayList<>();
    for (GivenAnswers.Problem one : problems) {
      Map<String, @Nullable Object> problem = JsonFile.object();
      problem.put("id", one.id());
      problem.put("value", one.value());
      problem.put("message", words.text(one.message()));
      all.add(problem);
    }
    return all;
  }

  /** Answers may make a profile by which nothing can be read: that is to be shown, too. */
  private Map<String, @Nullable Object> tried(
      String profile, RowCut cut, Progress progress, List<Object> preview) {
    try {
      return json.judged(
          trial.first(
              profile, cut, progress, rows -> preview.addAll(RowsJson.first(rows, PREVIEW, zone))),
          zone);
    } catch (UnusableExportException | InvalidProfileException e) {
      return QuestionsJson.unread(words.text(Wording.saidBy(e)));
    }
  }
}
