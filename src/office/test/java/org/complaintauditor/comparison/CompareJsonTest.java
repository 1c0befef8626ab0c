package org.complaintauditor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CompareJsonTest {
  private static final CommitmentStanding MET =
      new CommitmentStanding(Verdict.MET, Reason.IN_TIME, "2026-01-05");
  private static final CommitmentStanding LATE =
      new CommitmentStanding(Verdict.BREACHED, Reason.LATE, "2026-01-05");

  private static RunDescription run(RecordedVerdicts.Source source) {
    return new RunDescription(
        "jive-ca",
        LocalizedText.of("Jive"),
        List.of("1.0.0"),
        List.of("ACK-01.written=1"),
        Instant.parse("2026-04-01T00:00:00Z"),
        ZoneId.of("America/Toronto"),
        "ca-on",
        List.of(Channel.EMAIL.name()),
        "both",
        "ab",
        List.of("cd"),
        Map.of("ACK-01", LocalizedText.of("Acknowledged")),
        Map.of("ACK-01", new BigDecimal("0.5")),
        source);
  }

  private static ComparisonResult result() {
    ComparisonTally tally = new ComparisonTally(Set.of("ACK-01"));
    CommitmentChanges changes = tally.commitment("ACK-01");
    tally.pair();
    tally.judged();
    changes.pair(MET, LATE);
    changes.bridge().changed(Attribution.sole(Factor.LIMITS, MET, LATE).shares());
    changes.add(
        new FindingChange(
            "A",
            "ACK-01",
            "1",
            FindingChange.Kind.CHANGED,
            Optional.of(MET),
            Optional.of(LATE),
            List.of(Set.of(Factor.LIMITS)),
            Set.of(Factor.LIMITS),
            List.of()));
    return new ComparisonResult(
        run(RecordedVerdicts.Source.SAME_PROGRAM),
        run(RecordedVerdicts.Source.LISTED),
        EnumSet.of(Factor.LIMITS),
        tally,
        List.of(new SimilarPair("12", "0012")),
        true,
        true);
  }

  private static List<String> complaints(String text) throws IOException {
    try (InputStream stream = CompareJson.class.getResourceAsStream("compare.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8),
                  InputFormat.JSON);
      return schema.validate(text, InputFormat.JSON).stream()
          .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
          .toList();
    }
  }

  @Test
  @DisplayName("what is written is what the published schema describes")
  void schema() throws IOException {
    String text = CompareJson.of(result());

    assertThat(complaints(text)).isEmpty();
    assertThat(complaints(text.replace("\"LISTED\"", "\"TOLD\"")))
        .containsExactly("/new/verdicts enum");
    assertThat(complaints(text.replace("\"DUE_ONLY\"", "\"DUE\""))).isNotEmpty();
  }

  @Test
  @DisplayName("cases that were not judged count as both summaries have them, or not at all")
  void unjudgedCases() {
    ComparisonTally tally = result().tally();
    Tally old = new Tally(11, 2, 0, 0, 0);
    assertThat(
            tally.unchanged(
                new RecordedTallies(14, Map.of("ACK-01", old)),
                new RecordedTallies(14, Map.of("ACK-01", new Tally(10, 3, 0, 0, 0)))))
        .isTrue();
    CommitmentChanges changes = tally.commitments().get(0);
    assertThat(tally.pairs()).isEqualTo(14);
    assertThat(changes.flips(Verdict.MET, Verdict.MET)).isEqualTo(10);
    assertThat(changes.flips(Verdict.MET, Verdict.BREACHED)).isEqualTo(1);
    assertThat(changes.flips(Verdict.BREACHED, Verdict.BREACHED)).isEqualTo(2);
    assertThat(changes.bridge().before().met()).isEqualTo(11);
    assertThat(changes.bridge().after().met()).isEqualTo(10);
    assertThat(changes.bridge().after().evidenced()).isEqualTo(13);
    assertThat(
            changes.bridge().parts(9).stream()
                .map(RateBridge.Part::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(changes.bridge().difference(9));

    assertThat(
            result()
                .tally()
                .unchanged(
                    new RecordedTallies(14, Map.of("ACK-01", old)),
                    new RecordedTallies(14, Map.of("ACK-01", old))))
        .as("summaries that leave others")
        .isFalse();
  }

  @Test
  @DisplayName("where one export can show no breach, no difference of rates is told")
  void notRecorded() throws IOException {
    ComparisonResult compared = result();
    ComparisonTally others = new ComparisonTally(Set.of("ACK-01"));
    compared.tally().countsNoRateOf(Set.of("CON-01"), Set.of("ACK-01"));
    compared.tally().merge(others);
    RateBridge bridge = compared.tally().commitments().get(0).bridge();

    assertThat(bridge.before().rated()).isTrue();
    assertThat(bridge.after().rated()).isFalse();
    assertThat(bridge.isTold()).isFalse();
    String text = CompareJson.of(compared);
    assertThat(complaints(text)).isEmpty();
    assertThat(text)
        .containsOnlyOnce("\"not_recorded\": true")
        .containsOnlyOnce("\"rate\"")
        .doesNotContain("\"points\"", "\"bridge\"");
    assertThat(new ComparisonText(MessageBundle.in("en"), compared.current()).lines(compared))
        .contains(
            "ACK-01  100.0% → not recorded",
            "ACK-01: the export of one run does not record what would show a breach. That run has no"
                + " rate of it, so no difference of rates is told.");
  }

  @Test
  @DisplayName("where the record shows less than half, no rate is told, and none compared")
  void untold() throws IOException {
    ComparisonResult compared = result();
    assertThat(
            compared
                .tally()
                .unchanged(
                    new RecordedTallies(28, Map.of("ACK-01", new Tally(11, 2, 0, 0, 14))),
                    new RecordedTallies(28, Map.of("ACK-01", new Tally(10, 3, 0, 0, 14)))))
        .isTrue();

    String text = CompareJson.of(compared);

    assertThat(text)
        .contains("\"judged\": 13", "\"not_evidenced\": 14")
        .doesNotContain("\"rate\"", "\"points\"", "\"bridge\"");
    assertThat(complaints(text)).isEmpty();
  }
}
