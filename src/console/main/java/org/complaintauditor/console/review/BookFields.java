package org.complaintauditor.console.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/**
 * The form that asks for a review workbook, as it is filled in.
 *
 * @param verdicts the verdicts whose findings it holds; none for all
 * @param blind whether it leaves out what the machine found
 * @param reviewer who is to fill it in; may be empty
 * @param texts how much of messages it shows
 * @param language its language
 */
public record BookFields(
    Set<String> verdicts, boolean blind, String reviewer, String texts, String language) {

  private static final int LONGEST = 100;
  private static final List<String> TEXTS = List.of("none", "quotes", "full");

  public BookFields {
    verdicts = Set.copyOf(verdicts);
  }

  /** As most people want it. */
  public static BookFields usual(RequestContext request) {
    return new BookFields(
        Set.of(Verdict.BREACHED.name(), Verdict.NOT_EVIDENCED.name()),
        false,
        "",
        "quotes",
        request.words().language());
  }

  /** What was sent. */
  public static BookFields sent(RequestContext request) {
    return new BookFields(
        new LinkedHashSet<>(request.fields("verdicts")),
        !request.field("blind").isEmpty(),
        request.field("reviewer"),
        request.field("texts"),
        request.field("language"));
  }

  /** Says what is wrong. */
  public FormProblems problems() {
    FormProblems problems = new FormProblems();
    Set<String> known = new LinkedHashSet<>();
    for (Verdict verdict : Verdict.values()) {
      known.add(verdict.name());
    }
    problems.require(
        known.containsAll(verdicts), "verdicts", Wording.of("console.choose-verdicts-of-list"));
    problems.require(
        reviewer.length() <= LONGEST && !reviewer.startsWith("-"),
        "reviewer",
        Wording.of("console.write-a-name-of-at-most-characters", LONGEST));
    problems.require(
        TEXTS.contains(texts), "texts", Wording.of("console.choose-how-much-of-messages-is-shown"));
    problems.require(
        MessageBundle.LANGUAGES.contains(language),
        "language",
        Wording.of("console.choose-a-language-of-list"));
    return problems;
  }

  /** The verdicts. */
  Set<Verdict> only() {
    return verdicts.stream().map(Verdict::valueOf).collect(Collectors.toSet());
  }
}
