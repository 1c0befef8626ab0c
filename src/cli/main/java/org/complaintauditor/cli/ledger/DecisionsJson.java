package org.complaintauditor.cli.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.ReviewImportJson;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/** What is told of decisions as one JSON document. */
final class DecisionsJson {

  private DecisionsJson() {}

  /** How decisions stand to a run. */
  static String status(DecisionList list) {
    Map<String, @Nullable Object> document = JsonFile.object();
    Map<String, @Nullable Object> states = JsonFile.object();
    list.figures().states().forEach((state, count) -> states.put(word(state), count));
    document.put("states", states);
    List<Map<String, @Nullable Object>> decisions = new ArrayList<>();
    var all = list.figures().decisions().lines();
    for (int i = 0; i < all.size(); i++) {
      Optional<DecisionState> state = list.figures().state(i);
      if (state.isPresent()) {
        Decision decision = (Decision) all.get(i);
        Map<String, @Nullable Object> one = ReviewImportJson.decision(decision);
        one.put("line", decision.place().number());
        one.put("state", word(state.get()));
        decisions.add(one);
      }
    }
    document.put("decisions", decisions);
    document.put("ledger_head", list.ledgerHead().orElse(""));
    return JsonFile.text(document);
  }

  private static String word(DecisionState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
