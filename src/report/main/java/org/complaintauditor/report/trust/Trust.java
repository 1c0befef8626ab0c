package org.complaintauditor.report.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Problem;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.trust.TrustStatement.Code;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * How far a report can be trusted: what an officer must know before showing it to somebody. The
 * same list stands at the top of every output for people, and in {@code summary.json}.
 */
public final class Trust {

  private static final String KEY = "report.trust.";

  private final MessageBundle words;
  private final List<TrustStatement> statements = new ArrayList<>();

  private Trust(MessageBundle words) {
    this.words = words;
  }

  /** What is to be known, the most severe first; empty where there is nothing. */
  public static List<TrustStatement> of(ReportModel model, MessageBundle words) {
    Trust trust = new Trust(words);
    LocalizedFormats formats =
        new LocalizedFormats(words, model.run().basis().auditInstant().zone());
    new TrustInReading(model, formats, trust).look();
    new TrustInData(model, formats, trust).look();
    new TrustInFigures(model, formats, trust).look();
    return trust.statements.stream()
        .sorted(Comparator.comparing(TrustStatement::severity).thenComparing(TrustStatement::code))
        .toList();
  }

  /** The heading of the box. */
  public static String heading(MessageBundle words) {
    return words.text("report.trust");
  }

  /** What stands in the box where there is nothing to say: what was looked at. */
  public static String nothing(MessageBundle words) {
    return words.text(KEY + "none");
  }

  /** The action with the words before it that say that it is one. */
  public static String toDo(TrustStatement statement, MessageBundle words) {
    return words.text(KEY + "do", statement.action());
  }

  /** The words of the report, to name things in an argument. */
  MessageBundle words() {
    return words;
  }

  /** Adds a statement; the arguments are those of its sentence and of its action. */
  void say(Code code, Problem.Severity severity, Map<String, Object> figures, Object... arguments) {
    say(code, code.name(), severity, figures, arguments);
  }

  /** The same in words of its own: a code may be said in several ways. */
  void say(
      Code code,
      String key,
      Problem.Severity severity,
      Map<String, Object> figures,
      Object... arguments) {
    statements.add(
        new TrustStatement(
            code,
            severity,
            TextSanitizer.line(words.text(KEY + key, arguments)),
            TextSanitizer.line(words.text(KEY + key + ".do", arguments)),
            figures));
  }
}
