package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom comments of Jira have reached, and what they say. */
class JiraProfileTest {
  private static final String PROFILE = "profile: desk\nextends: jira-service-management\n";

  @TempDir Path folder;

  private static final String ASSIGNED =
      """
      {"id": "9", "author": {"accountId": "nadia"}, "created": "2026-01-06T11:00:00.000-0500",
       "items": [{"field": "assignee", "toString": "nadia"}]}""";

  private Trial issue(String comments) {
    return new Trial(folder, PROFILE)
        .with(
            "search.json",
            """
            {"issues": [{"key": "C-1", "fields": {
              "summary": "Billed twice", "created": "2026-01-06T10:00:00.000-0500",
              "reporter": {"accountId": "grace", "accountType": "customer"},
              "creator": {"accountId": "grace", "accountType": "customer"},
              "comment": {"comments": [%s]}},
              "changelog": {"histories": [%s]}}]}
            """
                .formatted(comments, ASSIGNED));
  }

  private static String comment(String body, String more) {
    return """
        {"id": "1", "author": {"accountId": "nadia", "accountType": "atlassian"}, "body": %s,
         "created": "2026-01-07T10:00:00.000-0500"%s}"""
        .formatted(body, more.isEmpty() ? "" : ", " + more);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "JiraProfileTest.aCommentThatTheCustomerCannotSeeIsANote.csv",
      delimiter = '!',
      quoteCharacter = '~')
  void aCommentThatTheCustomerCannotSeeIsANote(String more, String activity) {
    assertThat(issue(comment("\"Hello\"", more)).events())
        .containsExactly("C-1 COMPLAINT_RECEIVED", "C-1 " + activity);
  }

  @ParameterizedTest
  @CsvSource({
    "grace, customer, MESSAGE_RECEIVED, CUSTOMER, false",
    "al, customer, NOTE, CUSTOMER, true",
    "nadia, atlassian, MESSAGE_SENT, AGENT, false",
    "rule, app, MESSAGE_SENT, SYSTEM, false"
  })
  void aCustomerWithWhomTheRequestIsSharedSpeaksForNobody(
      String who, String type, String activity, String role, boolean remarked) {
    Trial trial =
        issue(
            """
            {"id": "1", "author": {"accountId": "%s", "accountType": "%s"}, "body": "Hello",
             "created": "2026-01-07T10:00:00.000-0500"}"""
                .formatted(who, type));

    assertThat(trial.export().rows())
        .filteredOn(row -> row.eventId().equals("1"))
        .singleElement()
        .extracting(row -> row.activity() + " " + row.actorRole())
        .isEqualTo(activity + " " + role);
    assertThat(trial.problems())
        .isEqualTo(remarked ? List.of("1 OTHER_PARTY actor \"al\"") : List.<String>of());
  }

  @Test
  void aDocumentIsReadAtAnyDepth() {
    String document =
        """
        {"type": "doc", "version": 1, "content": [
          {"type": "paragraph", "content": [
            {"type": "text", "text": "Your case number is "},
            {"type": "text", "text": "C-1", "marks": [{"type": "link", "attrs": {"href": "https://x"}}]},
            {"type": "text", "text": "."},
            {"type": "hardBreak"},
            {"type": "text", "text": "Dear "},
            {"type": "mention", "attrs": {"id": "9", "text": "@Grace"}},
            {"type": "text", "text": ","}]},
          {"type": "bulletList", "content": [
            {"type": "listItem", "content": [{"type": "paragraph", "content": [
              {"type": "text", "text": "within 5 business days"}]}]},
            {"type": "listItem", "content": [{"type": "paragraph", "content": [
              {"type": "inlineCard", "attrs": {"url": "https://www.ccts-cprst.ca"}}]}]}]},
          {"type": "panel", "attrs": {"panelType": "info"}, "content": [
            {"type": "blockquote", "content": [{"type": "paragraph", "content": [
              {"type": "text", "text": "You wrote"}]}]}]}]}""";

    assertThat(issue(comment(document, "")).texts())
        .containsExactly(
            "Billed twice",
            """
            Your case number is C-1.
            Dear @Grace,
            within 5 business days
            https://www.ccts-cprst.ca
            You wrote""");
  }

  @Test
  void theFieldsOfADocumentAreShownAsUsed() {
    String document =
        """
        {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Hi"}]}]}""";

    Reading.File file = issue(comment(document, "")).look().files().get(0);

    String body = "issues.fields.comment.comments.body";
    assertThat(file.missing()).doesNotContain(body);
    assertThat(file.fields())
        .filteredOn(field -> field.name().equals(body + ".content.content.text"))
        .singleElement()
        .extracting(Reading.Field::uses)
        .isEqualTo(List.of(new Reading.Use(Reading.As.COLUMN, "text")));
  }
}
