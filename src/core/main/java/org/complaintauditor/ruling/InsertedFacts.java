package org.complaintauditor.ruling;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** Records what rules insert, with the rule that did. */
final class InsertedFacts extends DefaultRuleRuntimeEventListener {

  /**
   * A fact that a rule inserted.
   *
   * @param fact the fact
   * @param rule the rule's name
   */
  record Inserted(Object fact, String rule) {}

  private final List<Inserted> facts = new ArrayList<>();

  /** What rules inserted, in the order of insertion. */
  List<Inserted> facts() {
    return facts;
  }

  /** The rule that inserted something last: where rules do not end, one of those that keep on. */
  String lastRule() {
    return facts.isEmpty() ? "?" : facts.get(facts.size() - 1).rule();
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getRule() != null) {
      facts.add(new Inserted(event.getObject(), event.getRule().getName()));
    }
  }
}
