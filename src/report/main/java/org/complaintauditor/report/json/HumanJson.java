package org.complaintauditor.report.json;

import java.util.Locale;
import java.util.TreeMap;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.DecisionList;

/** What people decided, in the summary of a run. */
final class HumanJson {

  private HumanJson() {}

  /** What people made of a commitment's findings. */
  static JsonObject tally(HumanTally tally) {
    Tally verdicts = tally.verdicts();
    return JsonFile.object()
        .with("reviewed", tally.reviewed())
        .with("agreed", tally.agreed())
        .with("overruled_for", tally.overruledFor())
        .with("overruled_against", tally.overruledAgainst())
        .with("questioned", tally.questioned())
        .with("waived", tally.waived())
        .with("stale", tally.stale())
        .with("met", verdicts.met())
        .with("breached", verdicts.breached())
        .with("pending", verdicts.pending())
        .with("not_applicable", verdicts.notApplicable())
        .with("not_evidenced", verdicts.notEvidenced())
        .with("rate", SummaryJson.rounded(tally.rate()))
        .with("rate_without_waived", SummaryJson.rounded(tally.rateWithoutWaived()))
        .with("lowest", SummaryJson.rounded(tally.lowest()))
        .with("highest", SummaryJson.rounded(tally.highest()));
  }

  /** How decisions and waivers stand to the run. */
  static JsonObject decisions(DecisionList list) {
    JsonObject states = JsonFile.object();
    list.figures()
        .states()
        .forEach((state, count) -> states.put(state.name().toLowerCase(Locale.ROOT), count));
    return JsonFile.object()
        .with("ledger_head", list.ledgerHead())
        .with("stale_kept", list.keepsStale())
        .with("without_digests", list.figures().unseen())
        .with("states", states)
        .with("waivers", list.figures().waivers(), HumanJson::waiver);
  }

  private static JsonObject waiver(WaiverStanding standing) {
    Waiver.Approval approval = standing.waiver().approval();
    JsonObject wide = JsonFile.object();
    standing.wide().forEach((id, share) -> wide.put(id, SummaryJson.rounded(share)));
    return JsonFile.object()
        .with("id", standing.waiver().id())
        .with("reason_code", standing.waiver().code())
        .with("requested_by", approval.requestedBy().name())
        .with("approved_by", approval.approvedBy().name())
        .with("approved_on", approval.approvedOn().toString())
        .with("expires", approval.expires().toString())
        .with("findings", standing.use().findings())
        .with("breaches", new TreeMap<>(standing.use().breaches()))
        .with("expired", standing.expired())
        .with("unused", standing.unused())
        .with("overlapping", standing.use().overlapping())
        .with("met_anyway", standing.use().met())
        .with("wide", wide);
  }
}
