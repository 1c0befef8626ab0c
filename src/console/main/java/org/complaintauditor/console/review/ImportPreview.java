package org.complaintauditor.console.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * What reading a workbook back has come to, or would come to: what {@code review import --json}
 * says.
 *
 * @param right whether nothing in it is wrong
 * @param wrong the cells that are wrong
 * @param decisions the decisions that are new
 * @param unchanged how many the ledger has already
 * @param blank how many rows nobody answered
 * @param remarks what is worth knowing
 */
public record ImportPreview(
    boolean right,
    List<WrongCell> wrong,
    List<NewDecision> decisions,
    long unchanged,
    long blank,
    List<String> remarks) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ImportPreview {
    wrong = List.copyOf(wrong);
    decisions = List.copyOf(decisions);
    remarks = List.copyOf(remarks);
  }

  /**
   * A cell that is wrong.
   *
   * @param place sheet and cell
   * @param what what is wrong, and what to write
   */
  public record WrongCell(String place, String what) {}

  /**
   * A decision that the ledger does not have yet.
   *
   * @param subject what it is about, such as {@code C26-01071/CON-01}
   * @param kind what was decided, such as {@code agree}
   * @param by who decided
   * @param date the day, as ISO has it
   * @param replaces what stands about the finding so far
   */
  public record NewDecision(
      String subject, String kind, String by, String date, Optional<NewDecision> replaces) {

    /** What was decided, by whom and when. */
    public String said(MessageBundle words) {
      return String.join(
          ", ",
          DecisionKind.of(kind).map(words::of).orElse(kind),
          by,
          new LineWords(words).when(date));
    }
  }

  /**
   * The preview that the command has printed.
   *
   * @throws IOException if it is something else
   */
  static ImportPreview of(String printed) throws IOException {
    JsonNode root = JSON.readTree(printed);
    List<WrongCell> wrong = new ArrayList<>();
    root.path("wrong")
        .forEach(cell -> wrong.add(new WrongCell(text(cell, "place"), text(cell, "message"))));
    List<NewDecision> decisions = new ArrayList<>();
    for (JsonNode one : root.path("new")) {
      String trigger = text(one, "trigger");
      decisions.add(
          new NewDecision(
              text(one, "case")
                  + "/"
                  + text(one, "commitment")
                  + (trigger.isEmpty() ? "" : "/" + trigger),
              text(one, "decision"),
              text(one, "by"),
              text(one, "date"),
              replaced(one.path("replaces"))));
    }
    List<String> remarks = new ArrayList<>();
    root.path("remarks").forEach(one -> remarks.add(TextSanitizer.line(one.asText())));
    return new ImportPreview(
        root.path("right").asBoolean(),
        wrong,
        decisions,
        root.path("unchanged").asLong(),
        root.path("without_answer").asLong(),
        remarks);
  }

  private static Optional<NewDecision> replaced(JsonNode earlier) {
    return earlier.isObject()
        ? Optional.of(
            new NewDecision(
                "",
                text(earlier, "decision"),
                text(earlier, "by"),
                text(earlier, "date"),
                Optional.empty()))
        : Optional.empty();
  }

  private static String text(JsonNode object, String key) {
    return TextSanitizer.line(object.path(key).asText());
  }
}
