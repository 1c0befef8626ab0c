package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers with one row per case: a date column of its own says when something was told. */
final class RegisterTest {

  private static final String PROFILE =
      """
      profile: register
      zone: desk
      timestamps: [yyyy-MM-dd]
      recorded_channels: [EMAIL]
      sources:
        register:
          recognised_by: [Ref, Received, Acked, Update sent, Outcome told, Closed]
          case_id: Ref
          channel: EMAIL
          events:
            - {activity: COMPLAINT_RECEIVED, timestamp: Received, actor_role: CUSTOMER}
            - {activity: ACKNOWLEDGEMENT_SENT, timestamp: Acked, actor_role: AGENT, optional: true}
            - {activity: MESSAGE_SENT, timestamp: Update sent, actor_role: AGENT, optional: true}
            - {activity: OUTCOME_SENT, timestamp: Outcome told, actor_role: AGENT, optional: true}
            - {activity: MESSAGE_SENT, discloses: TIMEFRAME, timestamp: Timeframe told, actor_role: AGENT, optional: true}
            - {activity: CLOSED, timestamp: Closed, actor_role: AGENT, optional: true}
      """;

  private static final String HEADER =
      "Ref,Received,Acked,Update sent,Outcome told,Timeframe told,Closed\n";

  /** Concluded by the closing of 9 March; told late on 20 March; an update in between. */
  private static final String LATE =
      "R1,2026-03-02,2026-03-03,2026-03-10,2026-03-20,2026-03-13,2026-03-09\n";

  @TempDir private Path folder;

  private List<String> findings(String name, String profile, String... files) throws IOException {
    Path written = Files.writeString(folder.resolve(name + ".yaml"), profile);
    Object[] exports = new Object[files.length];
    for (int i = 0; i < files.length; i++) {
      exports[i] = Files.writeString(folder.resolve(name + i + ".csv"), files[i]);
    }
    Run.fine(
        "audit --profile %s --as-of 2026-04-30 --format csv --out %s",
        written, folder.resolve(name), exports);
    return Run.csv(folder.resolve(name + "/findings.csv")).stream()
        .filter(one -> List.of("OUT-01", "TMF-01", "PRC-01").contains(one.get("commitment")))
        .map(
            one ->
                "%s %s %s".formatted(one.get("case_id"), one.get("commitment"), one.get("reason")))
        .toList();
  }

  @Test
  void lateIsLateBesideAnUpdateOfUnknownContent() throws IOException {
    assertThat(
            findings(
                "own",
                PROFILE,
                HEADER + LATE + "R2,2026-03-02,2026-03-03,2026-03-04,,,2026-03-09\n"))
        .containsExactly(
            "R1 PRC-01 NOT_RECORDED",
            "R1 TMF-01 LATE",
            "R1 OUT-01 LATE",
            "R2 PRC-01 NOT_RECORDED",
            "R2 TMF-01 MISSING",
            "R2 OUT-01 MISSING");
  }

  @Test
  void aDateThatMeansSomethingElseTooIsNoDateOfItsOwn() throws IOException {
    String shared =
        PROFILE.replace(
            "{activity: CLOSED, timestamp: Closed", "{activity: CLOSED, timestamp: Outcome told");
    assertThat(
            findings(
                "shared", shared, HEADER + "R1,2026-03-02,2026-03-03,2026-03-04,,2026-03-13,\n"))
        .contains("R1 TMF-01 LATE")
        .doesNotContain("R1 OUT-01 LATE");
    String sometimes =
        PROFILE.replace(
            "timestamp: Outcome told, ", "timestamp: Outcome told, when: {Ref: /^R/}, ");
    assertThat(findings("sometimes", sometimes, HEADER + LATE))
        .contains("R1 OUT-01 CONTENT_UNKNOWN", "R1 TMF-01 LATE");
  }

  @Test
  void aCaseOfTwoRowsIsNoRegister() throws IOException {
    assertThat(
            findings(
                "twice",
                PROFILE,
                HEADER + LATE + LATE.replace("R1", "R2"),
                HEADER + LATE.replace("R1", "R2")))
        .contains("R1 OUT-01 LATE", "R2 OUT-01 CONTENT_UNKNOWN");
  }

  @Test
  void besideALogOfMessagesTheyMayTellIt() throws IOException {
    String withLog =
        PROFILE
            + """
              log:
                recognised_by: [Of, On, Sent]
                case_id: Of
                events:
                  - {activity: NOTE, timestamp: On}
            """;
    assertThat(findings("log", withLog, HEADER + LATE, "Of,On,Sent\nR9,2026-03-02,x\n"))
        .contains("R1 OUT-01 CONTENT_UNKNOWN");
    assertThat(findings("no-log", withLog, HEADER + LATE)).contains("R1 OUT-01 LATE");
  }
}
