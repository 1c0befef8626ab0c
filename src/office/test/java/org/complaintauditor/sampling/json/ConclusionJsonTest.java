package org.complaintauditor.sampling.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.sampling.ReviewAgreement;
import org.complaintauditor.sampling.ReviewedFinding;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SampleConclusion;
import org.complaintauditor.sampling.SmallSample;
import org.complaintauditor.sampling.inference.Agreement;
import org.complaintauditor.sampling.inference.ConfusionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ConclusionJsonTest {

  private static List<String> complaints(String name, String text) throws IOException {
    try (InputStream stream = ConclusionJson.class.getResourceAsStream(name)) {
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

  private static String conclusion(int answered) {
    Sample sample = SmallSample.both();
    Map<String, ReviewedFinding> reviewed = new HashMap<>();
    sample
        .populations()
        .forEach(
            population ->
                population.selected().stream()
                    .limit(answered)
                    .forEach(
                        one ->
                            reviewed.put(
                                one.key(),
                                new ReviewedFinding(Optional.of(population.verdict())))));
    return ConclusionJson.write(SampleConclusion.of(sample, reviewed));
  }

  private static String agreement(int alike, int different) {
    ConfusionTable.Pair same = new ConfusionTable.Pair(Verdict.MET, Verdict.MET);
    ConfusionTable.Pair other = new ConfusionTable.Pair(Verdict.MET, Verdict.BREACHED);
    List<ConfusionTable.Pair> pairs = new ArrayList<>(Collections.nCopies(alike, same));
    pairs.addAll(Collections.nCopies(different, other));
    Agreement measured = Agreement.of(ConfusionTable.of(pairs));
    return ConclusionJson.write(
        new ReviewAgreement(
            Agreement.of(ConfusionTable.of(List.of())),
            measured,
            Collections.nCopies(
                different,
                new RunReview.Said(
                    Subject.finding("C-1", "ACK-01"), Verdict.MET, Verdict.BREACHED))));
  }

  @Test
  @DisplayName("a conclusion is what its schema describes, with all reviewed, some and none")
  void conclusions() throws IOException {
    for (int answered : new int[] {1000, 30, 0}) {
      assertThat(complaints("conclusion.schema.json", conclusion(answered))).isEmpty();
    }

    String text = conclusion(1000);
    assertThat(complaints("conclusion.schema.json", text.replace("\"SUPPORTED\"", "\"FINE\"")))
        .contains("/populations/0/standing enum", "/populations/0/strata/0/standing enum");
    assertThat(complaints("conclusion.schema.json", text.replace("\"at_most\"", "\"most\"")))
        .contains("/populations/0/strata/0 required");
    assertThat(complaints("conclusion.schema.json", text.replace("\"open\": 0", "\"open\": -1")))
        .contains("/populations/0/strata/0/open minimum");
  }

  @Test
  @DisplayName("an agreement is what its schema describes, with coefficients and without")
  void agreements() throws IOException {
    assertThat(agreement(29, 0)).contains("\"kappa\": null", "\"ac1\": null");
    assertThat(agreement(28, 4)).doesNotContain("\"ac1\": {\n        \"value\": null");
    for (String text : List.of(agreement(0, 0), agreement(29, 0), agreement(28, 4))) {
      assertThat(complaints("agreement.schema.json", text)).isEmpty();
    }

    String text = agreement(28, 4);
    assertThat(complaints("agreement.schema.json", text.replace("\"ac1\"", "\"AC1\"")))
        .contains("/agreement/reviewers required");
    assertThat(
            complaints(
                "agreement.schema.json",
                text.replace("\"first\": \"MET\"", "\"first\": \"PENDING\"")))
        .contains("/agreement/disagreements/0/first enum");
  }
}
