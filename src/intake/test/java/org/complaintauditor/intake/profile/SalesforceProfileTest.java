package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.model.EventRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** With whom e-mails of Salesforce were exchanged, and to which case they belong. */
class SalesforceProfileTest {
  private static final String CASE = "5005g0000000001AAA";
  private static final String AGENT = "0055g0000000011AAA";
  private static final String CASE_HEADER =
      "Id,CaseNumber,Origin,Status,CreatedDate,ContactId,SuppliedEmail,CreatedById\n";
  private static final String EMAIL_HEADER =
      "Id,ParentId,CreatedById,TextBody,Subject,FromAddress,ToAddress,CcAddress,Incoming,Status,MessageDate\n";

  @TempDir Path folder;

  private Trial export(String supplied, String... emails) {
    return exportWith("", supplied, emails);
  }

  private Trial exportWith(String roles, String supplied, String... emails) {
    return new Trial(folder, "profile: desk\nextends: salesforce\n" + roles)
        .with(
            "Case.csv",
            CASE_HEADER
                + "%s,1001,Email,New,2026-01-06T15:00:00.000Z,0035g0000000101AAA,%s,%s\n"
                    .formatted(CASE, supplied, AGENT))
        .with("CaseHistory.csv", "CaseId,Field,OldValue,NewValue,CreatedDate,CreatedById\n")
        .with("CaseComment.csv", "Id,ParentId,IsPublished,CommentBody,CreatedById,CreatedDate\n")
        .with(
            "User.csv",
            """
            Id,Username,Name,Email,Title,UserType
            0055g0000000011AAA,nroy@provider.example,Nadia Roy,NRoy@provider.example,Advisor,Standard
            0055g0000000099AAA,integration@provider.example,Integration,integration@provider.example,,Standard
            """)
        .with("EmailMessage.csv", EMAIL_HEADER + String.join("\n", emails) + "\n");
  }

  private static String email(String incoming, String from, String to, String copy, String text) {
    return "02s1,%s,%s,%s,RE: Billed twice,%s,%s,%s,%s,3,2026-01-07T15:00:00.000Z"
        .formatted(CASE, AGENT, text, from, to, copy, incoming);
  }

  private static List<String> made(Trial trial) {
    return trial.export().rows().stream()
        .skip(1)
        .map(row -> "%s %s %s".formatted(row.activity(), row.actorRole(), row.channel()))
        .toList();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "SalesforceProfileTest.whatWentOutToSomebodyElseIsANote.csv",
      delimiter = '!',
      quoteCharacter = '\'')
  void whatWentOutToSomebodyElseIsANote(
      String supplied, String from, String to, String copy, String made) {
    assertThat(made(export(supplied, email("false", from, to, copy, "Hello"))))
        .containsExactly(made);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "SalesforceProfileTest.whatCameInIsTheCustomersOnlyIfTheCustomerWroteIt.csv",
      delimiter = '!',
      quoteCharacter = '\'')
  void whatCameInIsTheCustomersOnlyIfTheCustomerWroteIt(
      String supplied, String from, String to, String made) {
    assertThat(made(export(supplied, email("true", from, to, "", "I withdraw."))))
        .containsExactly(made);
  }

  @Test
  void aThirdPartyIsRemarkedUnlessTheRoleTableKnowsIt() {
    String withdrawn = email("true", "al@home.example", "c@provider.example", "", "I withdraw.");

    assertThat(export("grace@home.example", withdrawn).problems())
        .containsExactly("2 OTHER_PARTY actor \"al@home.example\"");
    Trial known =
        exportWith("roles: {al@home.example: CUSTOMER}\n", "grace@home.example", withdrawn);
    assertThat(known.problems()).isEmpty();
    assertThat(made(known)).containsExactly("MESSAGE_RECEIVED CUSTOMER EMAIL");
  }

  @Test
  void theContactIsTheCustomerToo() {
    Trial trial =
        export(
                "grace@home.example",
                email("true", "grace@work.example", "c@provider.example", "", "Hello"))
            .with(
                "Contact.csv",
                "Id,AccountId,LastName,Email\n0035g0000000101,001,Kim,Grace@Work.example\n");

    assertThat(made(trial)).containsExactly("MESSAGE_RECEIVED CUSTOMER EMAIL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Delivery to grace@home.example has failed.       ! Undeliverable         ! DELIVERY_FAILED 02s2
          Delivery to noc@vendor.example has failed.       ! Undeliverable         ! DELIVERY_FAILED
          Delivery to grace@home.example: will be retried. ! Delivery Status (Delay) ! NOTE
          """)
  void aBounceIsOfTheLastMailToTheCustomer(String text, String subject, String made) {
    String row = "02s%s,%s,%s,%s,%s,%s,%s,,%s,3,2026-01-07T15:0%s:00.000Z";
    List<EventRow> rows =
        export(
                "grace@home.example",
                row.formatted(
                    4, CASE, AGENT, text, subject, "MAILER-DAEMON@home.example", "c@p", true, 4),
                row.formatted(1, CASE, AGENT, "One", "RE", "c@p", "grace@home.example", false, 1),
                row.formatted(2, CASE, AGENT, "Two", "RE", "c@p", "grace@home.example", false, 2),
                row.formatted(3, CASE, AGENT, "Ask", "RE", "c@p", "noc@vendor.example", false, 3))
            .export()
            .rows();

    assertThat(rows)
        .filteredOn(one -> one.eventId().equals("02s4"))
        .singleElement()
        .extracting(one -> (one.activity() + " " + one.refersTo()).strip())
        .isEqualTo(made);
  }

  @ParameterizedTest
  @CsvSource({"15", "18"})
  void idsOf15And18CharactersAreTheSame(int length) {
    String parent = CASE.substring(0, length == 15 ? 15 : 18);
    String other = CASE.toLowerCase(Locale.ROOT).replace("5005g", "5005G");
    Trial trial =
        export(
            "",
            "02s1,%s,%s,Hello,RE,c@p,x@y,,false,3,2026-01-07T15:00:00.000Z"
                .formatted(parent, AGENT.substring(0, 15)),
            "02s2,%s,%s,Hello,RE,c@p,x@y,,false,3,2026-01-07T15:00:00.000Z"
                .formatted(other, AGENT));

    assertThat(made(trial)).containsExactly("MESSAGE_SENT AGENT EMAIL");
    assertThat(trial.problems()).isEmpty();
  }

  @Test
  void mailsThatFindNoCaseAreListed() {
    String lost = "02s%d,5005g00000009%02d,%s,Hello,RE,c@p,x@y,,false,3,2026-01-07T15:00:00.000Z";
    Trial trial =
        export(
            "",
            lost.formatted(1, 1, AGENT),
            email("false", "c@p", "x@y", "", "Hello"),
            lost.formatted(2, 2, AGENT));

    assertThat(trial.problems())
        .containsExactly("2 RECORDS_WITHOUT_CASE ParentId \"5005g0000000901\"");
  }
}
