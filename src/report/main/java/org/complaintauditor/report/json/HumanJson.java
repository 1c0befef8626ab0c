package org.complaintauditor.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.DecisionList;
import org.jspecify.annotations.Nullable;

/** What people decided, in the summary of a run. */
final class HumanJson {

  private HumanJson() {}

  /** What people made of a commitment's findings. */
  static Map<String, @Nullable Object> tally(HumanTally tally) {
    Map<String, @Nullable Object> human = JsonFile.object();
    human.put("reviewed", tally.reviewed());
    human.put("agreed", tally.agreed());
    human.put("overruled_for", tally.overruledFor());
    human.put("overruled_against", tally.overruledAgainst());
    human.put("questioned", tally.questioned());
    human.put("waived", tally.waived());
    human.put("stale", tally.stale());
    Tally verdicts = tally.verdicts();
    human.put("met", verdicts.met());
    human.put("breached", verdicts.breached());
    human.put("pending", verdicts.pending());
    human.put("not_applicable", verdicts.notApplicable());
    human.put("not_evidenced", verdicts.notEvidenced());
    human.put("rate", SummaryJson.rounded(tally.rate()));
    human.put("rate_without_waived", SummaryJson.rounded(tally.rateWithoutWaived()));
    human.put("lowest", SummaryJson.rounded(tally.lowest()));
    human.put("highest", SummaryJson.rounded(tally.highest()));
    return human;
  }

  /** How decisions and waivers stand to the run. */
  static Map<String, @Nullable Object> decisions(DecisionList list) {
    Map<String, @Nullable Object> decisions = JsonFile.object();
    decisions.put("ledger_head", list.ledgerHead().orElse(null));
    decisions.put("stale_kept", list.keepsStale());
    decisions.put("without_digests", list.figures().unseen());
    Map<String, @Nullable Object> states = JsonFile.object();
    list.figures()
        .states()
        .forEach((state, count) -> states.put(state.name().toLowerCase(Locale.ROOT), count));
    decisions.put("states", states);
    List<Object> waivers = new ArrayList<>();
    list.figures().waivers().forEach(one -> waivers.add(waiver(one)));
    decisions.put("waivers", waivers);
    return decisions;
  }

  private static Map<String, @Nullable Object> waiver(WaiverStanding standing) {
    Map<String, @Nullable Object> waiver = JsonFile.object();
    waiver.put("id", standing.waiver().id());
    waiver.put("reason_code", standing.waiver().code().name());
    waiver.put("requested_by", standing.waiver().approval().requestedBy().name());
    waiver.put("approved_by", standing.waiver().approval().approvedBy().name());
    waiver.put("approved_on", standing.waiver().approval().approvedOn().toString());
    waiver.put("expires", standing.waiver().approval().expires().toString());
    waiver.put("findings", standing.use().findings());
    waiver.put("breaches", new TreeMap<>(standing.use().breaches()));
    waiver.put("expired", standing.expired());
    waiver.put("unused", standing.unused());
    waiver.put("overlapping", standing.use().overlapping());
    waiver.put("met_anyway", standing.use().met());
    Map<String, @Nullable Object> wide = JsonFile.object();
    standing
        .wide()
        .forEach((id, share) -> wide.put(id, SummaryJson.rounded(OptionalDouble.of(share))));
    waiver.put("wide", wide);
    return waiver;
  }
}
