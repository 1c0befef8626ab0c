package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What profiles ask of records (docs/profiles.md, "Conditions"). */
class ConditionsTest {
  private static final String SOURCE =
      """
      recognised_by: [n, case, type, who]
      case_id: case
      timestamp: at
      text: n
      define:
        owner: who
        word: {value: REFUND}
        before: {last: n, when: {type: Comment}}
        spoken: {last: n, when: {who: bo}}
      events:
        - {activity: NOTE, when: %s}
        - {activity: REOPENED, when: {type: never}}
      """;

  @TempDir Path folder;

  private List<String> met(String when) {
    return Trial.ofSource(folder, SOURCE.formatted(when))
        .with(
            "a.csv",
            """
            n,case,at,type,who,other,parent
            1,A,2026-01-05T01:00:00Z,Comment,ann,ann,
            2,A,2026-01-05T02:00:00Z,VoiceComment,bo,ann,p
            3,A,2026-01-05T03:00:00Z,comment,bo,BO,p
            4,B,2026-01-05T00:00:00Z,About a refund,,,
            """)
        .texts();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "ConditionsTest.aConditionIsMetByTheseRecords.csv",
      delimiter = '!',
      quoteCharacter = '\'')
  void aConditionIsMetByTheseRecords(String when, String expected) {
    assertThat(met(when)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "ConditionsTest.anAddressIsHeldAsAWhole.csv",
      delimiter = '!',
      quoteCharacter = '\'')
  void anAddressIsHeldAsAWhole(String text, boolean holds) {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [case, to]
                    case_id: case
                    timestamp: at
                    events: [{activity: NOTE, when: {to: {holds: address}}}, {activity: CLOSED}]
                    choose: first
                    """)
                .with(
                    "a.csv",
                    "case,at,to,address\nA,2026-01-05,\"%s\",al@x.example\n".formatted(text))
                .events())
        .containsExactly(holds ? "A NOTE" : "A CLOSED");
  }

  @Test
  void withSeveralTextsOneOfThemIsAskedFor() {
    String file = "case,at,tag,tag,who\nA,2026-01-05,x,y,y\nB,2026-01-05,z,x,w\n";
    String source =
        """
        recognised_by: [case, tag, who]
        case_id: case
        timestamp: at
        events: [{activity: NOTE, when: %s}]
        """;

    assertThat(Trial.ofSource(folder, source.formatted("{tag: y}")).with("a.csv", file).events())
        .containsExactly("A NOTE");
    assertThat(
            Trial.ofSource(folder, source.formatted("{tag: {same_as: who}}"))
                .with("a.csv", file)
                .events())
        .containsExactly("A NOTE");
    assertThat(
            Trial.ofSource(folder, source.formatted("{tag: {not: y}}"))
                .with("a.csv", file)
                .events())
        .containsExactly("B NOTE");
  }

  @Test
  void aSourceIsAskedForARecordWithAKey() {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: desk
                    sources:
                      messages:
                        recognised_by: [id, case, at]
                        case_id: case
                        timestamp: at
                        events:
                          - {activity: NOTE, when: {id: {in: made_private}}}
                          - {activity: MESSAGE_SENT, when: {id: {not: {in: made_private}}}}
                      made_private:
                        recognised_by: [message, change]
                        key: message
                        only: {change: private}
                    """)
                .with("a.csv", "id,case,at\n1,A,2026-01-05\n2,B,2026-01-05\n")
                .with("b.csv", "message,change\n1,private\n2,public\n")
                .events())
        .containsExactly("A NOTE", "B MESSAGE_SENT");
  }

  @Test
  void patternsAreMatchedInLinearTime() {
    String text = "a".repeat(50_000) + "!";
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [case, at, text]
                    case_id: case
                    events: [{activity: NOTE, timestamp: at, when: {text: {not: /^(a+)+$/}}}]
                    """)
                .with("a.csv", "case,at,text\nA,2026-01-05," + text + "\n")
                .events())
        .containsExactly("A NOTE");
  }
}
