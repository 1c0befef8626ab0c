package org.complaintauditor.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.model.Activity.ACKNOWLEDGEMENT_SENT;
import static org.complaintauditor.model.Activity.COMPLAINT_RECEIVED;
import static org.complaintauditor.model.ActorRole.AGENT;
import static org.complaintauditor.model.ActorRole.CUSTOMER;
import static org.complaintauditor.model.Channel.EMAIL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares proofs with texts that a person has read. After a change on purpose, run with the
 * environment variable {@code WRITE_EXPECTED=1}, and read the difference.
 */
class ProofTextTest {

  private static final Path EXPECTED =
      Path.of("src/core/test/resources/org/complaintauditor/proof");

  private static Map<String, Proof> proofs() {
    Map<String, Proof> proofs = new LinkedHashMap<>();
    proofs.put("missing, holiday and weekend", Stories.numberNeverGiven().proof("TRK-01"));
    proofs.put("late", Stories.acknowledgedLate().proof("ACK-01"));
    proofs.put("in time", Stories.acknowledgedInTime().proof("ACK-01"));
    proofs.put("pending", Stories.stillRunning().proof("ACK-01"));
    proofs.put("suspended days, three occurrences", Stories.silentAfterWaiting().proof("CON-01"));
    proofs.put("unrecorded channel", Stories.byPhone().proof("TRK-01"));
    proofs.put("content unknown", Stories.contentUnknown().proof("TRK-01"));
    proofs.put("limit of hours", Stories.fourHours().proof("ACK-01"));
    proofs.put("resolved first", Stories.resolvedFirst().proof("PRC-01"));
    proofs.put("no receipt", Stories.noReceipt().proof("ACK-01"));
    proofs.put("escalation request ignored", Stories.escalationIgnored().proof("ESC-02"));
    proofs.put("CCTS not told", Stories.cctsNotTold().proof("CTS-01"));
    proofs.put("never triggered", Stories.acknowledgedInTime().proof("CTS-01"));
    proofs.put("time of day not recorded", Stories.timeOfDayNotRecorded().proof("ACK-01"));
    proofs.put("withdrawn", Stories.withdrawn().proof("TRK-01"));
    proofs.put("silent in a second stage", Stories.silentInASecondStage().proof("CON-01"));
    return proofs;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void sentences(String language) throws IOException {
    ProofText text = new ProofText(MessageBundle.in(language));
    StringBuilder written = new StringBuilder();
    proofs()
        .forEach(
            (name, proof) ->
                written
                    .append("# ")
                    .append(name)
                    .append('\n')
                    .append(text.sentence(proof))
                    .append("\n\n"));

    assertIsAsExpected(written.toString(), "sentences_" + language + ".txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void wholeProofs(String language) throws IOException {
    ProofText text = new ProofText(MessageBundle.in(language));
    StringBuilder written = new StringBuilder();
    proofs()
        .forEach(
            (name, proof) -> {
              written.append("########## ").append(name).append('\n');
              text.lines(proof).forEach(line -> written.append(line).append('\n'));
              written.append('\n');
            });

    assertIsAsExpected(written.toString(), "proofs_" + language + ".txt");
  }

  @Test
  void linesFitATerminalAndCannotControlIt() {
    for (String language : MessageBundle.LANGUAGES) {
      ProofText text = new ProofText(MessageBundle.in(language));
      for (Proof proof : proofs().values()) {
        List<String> lines = text.lines(proof);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(String.join("", lines)).doesNotContainPattern("\\p{Cntrl}");
      }
    }
  }

  @Test
  void theAuthoritativeLanguageIsQuotedFirst() {
    Proof proof = Stories.acknowledgedLate().proof("ACK-01");

    assertThat(new ProofText(MessageBundle.in("de"), "en").promise(proof.commitment()))
        .containsExactly(
            "„Complaints will be acknowledged promptly.“ (Abschnitt II, Englisch)",
            "„Beschwerden werden unverzüglich bestätigt.“ (Abschnitt II, Deutsch)");
  }

  /** A day is not called late as long as the limit may have ended on it. */
  @Test
  void anHourLimitFromADateCanEndOnTwoDays() {
    TestCase received =
        new TestCase()
            .limit("written", "PT20H")
            .event("e1", "2026-01-06", COMPLAINT_RECEIVED, CUSTOMER, EMAIL)
            .asOf("2026-01-08");

    assertThat(days(received))
        .containsExactly(
            "the clock counts hours",
            "+1 perhaps late, by an unrecorded time of day",
            "+2 past due");
    assertThat(
            days(received.event("e2", "2026-01-08T09:00:00", ACKNOWLEDGEMENT_SENT, AGENT, EMAIL)))
        .endsWith("+1 perhaps late, by an unrecorded time of day", "+2 late");
  }

  private static Stream<String> days(TestCase story) {
    DayText words = new DayText(MessageBundle.in("en"));
    ObligationClock clock = story.proof("ACK-01").clock().orElseThrow();
    return clock.days().stream()
        .map(day -> (words.number(day) + " " + words.kind(day, clock)).strip());
  }

  private static void assertIsAsExpected(String written, String name) throws IOException {
    Path file = EXPECTED.resolve(name);
    if (System.getenv("WRITE_EXPECTED") != null) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(file, UTF_8));
  }
}
