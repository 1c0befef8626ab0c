package org.complaintauditor.console.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.text.TextSanitizer;

/** What a run's summary says of its commitments and of waivers. */
public final class SummaryFacts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode summary;

  private SummaryFacts(JsonNode summary) {
    this.summary = summary;
  }

  /**
   * The summary of a run.
   *
   * @throws Refusal if it cannot be read
   */
  public static SummaryFacts of(RunChoice run) {
    try {
      return new SummaryFacts(
          JSON.readTree(Files.readAllBytes(run.folder().resolve("summary.json"))));
    } catch (IOException e) {
      throw Refusal.conflict(Wording.of("console.summary-of-run-cannot-be-read", run.run()));
    }
  }

  /** The title of each commitment, by its id, in the pack's order. */
  public Map<String, String> commitments() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (JsonNode one : summary.path("commitments")) {
      titles.put(
          TextSanitizer.line(one.path("id").asText()),
          TextSanitizer.line(one.path("title").asText()));
    }
    return titles;
  }

  /**
   * The rates of the commitments, in the pack's order.
   *
   * @param titles their titles by id
   */
  public List<CommitmentRates> rates(Map<String, String> titles) {
    List<CommitmentRates> rates = new ArrayList<>();
    for (JsonNode one : summary.path("commitments")) {
      String id = TextSanitizer.line(one.path("id").asText());
      rates.add(
          new CommitmentRates(
              id,
              titles.getOrDefault(id, ""),
              SummaryJson.tally(one),
              human(one),
              number(one.at("/human/rate_without_waived"))));
    }
    return rates;
  }

  private static Optional<Tally> human(JsonNode commitment) {
    Optional<Tally> counted =
        Optional.of(commitment.path("human")).filter(JsonNode::isObject).map(SummaryJson::tally);
    return SummaryJson.tally(commitment).rated() ? counted : counted.map(Tally::unrated);
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
  }

  /** The head of the ledger that the run was made with; empty if with none. */
  public String ledgerHead() {
    return TextSanitizer.line(summary.at("/decisions/ledger_head").asText(""));
  }

  /**
   * The rates of a commitment.
   *
   * @param id the commitment
   * @param title its title
   * @param machine how often each verdict was found by the machine
   * @param human the same after decisions; empty where the run was made without any
   * @param withoutWaived the rate without waived findings
   */
  public record CommitmentRates(
      String id,
      String title,
      Tally machine,
      Optional<Tally> human,
      Optional<BigDecimal> withoutWaived) {}

  /** What the run found of a waiver; empty if the run did not know it. */
  public Optional<WaiverFacts> waiver(String id) {
    for (JsonNode one : summary.path("decisions").path("waivers")) {
      if (one.path("id").asText().equals(id)) {
        List<Share> wide = new ArrayList<>();
        one.path("wide")
            .properties()
            .forEach(share -> wide.add(new Share(share.getKey(), share.getValue().asDouble())));
        return Optional.of(
            new WaiverFacts(
                one.path("findings").asLong(),
                one.path("met_anyway").asLong(),
                one.path("overlapping").asLong(),
                wide));
      }
    }
    return Optional.empty();
  }

  /**
   * What a waiver holds for in a run.
   *
   * @param findings how many findings
   * @param met of these, how many are met anyway
   * @param overlapping of these, how many are under another waiver too
   * @param wide the commitments of which it holds for more than a tenth of the breaches
   */
  public record WaiverFacts(long findings, long met, long overlapping, List<Share> wide) {
    public WaiverFacts {
      wide = List.copyOf(wide);
    }
  }

  /**
   * A share of the breaches of a commitment.
   *
   * @param commitment the commitment
   * @param share from 0 to 1
   */
  public record Share(String commitment, double share) {}
}
