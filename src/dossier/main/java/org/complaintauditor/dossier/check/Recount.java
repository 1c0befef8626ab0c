package org.complaintauditor.dossier.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/**
 * What a dossier states, counted again from what it holds: rates from the population, findings of
 * the selected cases, due dates from triggers, limits and holidays. None of what judged is used.
 *
 * @param rates how many rates were counted again
 * @param findings how many findings of selected cases were held against the population
 * @param dueDates how many due dates were counted again
 * @param deviations what is not as stated, each naming file, row or place, what stands there and
 *     what was counted; empty if all is equal
 */
public record Recount(int rates, long findings, int dueDates, List<Wording> deviations) {
  private static final String REQUEST = "data/request.json";

  public Recount {
    deviations = List.copyOf(deviations);
  }

  /**
   * Counts an unpacked dossier again.
   *
   * @param root its folder
   * @throws IOException if the disk fails; a file that is missing or damaged is a deviation
   */
  public static Recount of(Path root) throws IOException {
    Deviations found = new Deviations();
    JsonNode request = DossierDocument.REQUEST.read(root, found);
    JsonNode summary = DossierDocument.SUMMARY.read(root, found);
    JsonNode settings = DossierDocument.SETTINGS.read(root, found);
    StatedFindings findings = StatedFindings.of(root, found);
    PopulationRecount population = new PopulationRecount(findings, found);
    boolean totalsOnly = request.path("request").path("population").asText().equals("totals");
    if (!totalsOnly && !summary.isMissingNode()) {
      List<String> commitments = new ArrayList<>();
      summary.path("commitments").forEach(one -> commitments.add(one.path("id").asText()));
      population.read(root, commitments);
    }
    int rates = population.rates(summary);
    counts(request.path("counts"), findings, population, found);
    int dueDates = clocks(root, summary, settings, findings, found);
    return new Recount(rates, population.compared(), dueDates, found.lines());
  }

  private static int clocks(
      Path root, JsonNode summary, JsonNode settings, StatedFindings findings, Deviations found)
      throws IOException {
    String instant = summary.path("run").path("audit_instant").asText();
    LocalDate auditedOn;
    try {
      auditedOn = OffsetDateTime.parse(instant).toLocalDate();
    } catch (DateTimeException e) {
      found.add(
          DossierDocument.SUMMARY.file(), Wording.of("dossier.has-no-audit-instant", instant));
      return 0;
    }
    ListedDays days = ListedDays.of(root, settings, found);
    return new ClockRecount(days, auditedOn, findings, found).read(root);
  }

  private static void counts(
      JsonNode counts, StatedFindings findings, PopulationRecount population, Deviations found) {
    compare(counts, "", "selected", findings.cases().size(), found);
    compare(counts, "", "findings", findings.byPlace().size(), found);
    compare(counts, "", "breached_selected", findings.breached(), found);
    if (population.isCounted()) {
      compare(counts, "", "cases", population.cases(), found);
      compare(counts, "", "exceptions_not_selected", population.exceptionsNotSelected(), found);
      for (Map.Entry<String, JsonNode> property : counts.path("by_commitment").properties()) {
        byCommitment(property.getKey(), property.getValue(), population, found);
      }
    }
  }

  private static void byCommitment(
      String id, JsonNode stated, PopulationRecount population, Deviations found) {
    VerdictCount all = population.counts().getOrDefault(id, new VerdictCount());
    VerdictCount selected = population.selectedCounts().getOrDefault(id, new VerdictCount());
    for (Verdict verdict : List.of(Verdict.BREACHED, Verdict.NOT_EVIDENCED)) {
      String key = VerdictCount.key(verdict);
      compare(stated, id + " ", key + "_selected", selected.of(verdict), found);
      compare(
          stated, id + " ", key + "_not_selected", all.of(verdict) - selected.of(verdict), found);
    }
  }

  private static void compare(
      JsonNode counts, String of, String name, long counted, Deviations found) {
    JsonNode stated = counts.path(name);
    if (stated.isNumber() && stated.asLong() != counted) {
      found.add(
          REQUEST, Wording.of("dossier.states-as-counted", stated.asLong(), of + name, counted));
    }
  }
}
