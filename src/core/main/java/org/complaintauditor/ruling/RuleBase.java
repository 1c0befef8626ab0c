package org.complaintauditor.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Conclusion;
import org.complaintauditor.obligation.Situation;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** A pack version's rules, ready to judge. Safe to share between threads. */
public final class RuleBase {

  /**
   * What a rule concluded, and which rule.
   *
   * @param conclusion the conclusion
   * @param rule the rule's name
   */
  record Judged(Conclusion conclusion, String rule) {}

  private final KieBase kieBase;
  private final List<String> ruleNames;

  /**
   * Conclusions already drawn. The judging rules see a situation and nothing else, and compare
   * facts without side effects: what they concluded once they conclude again.
   */
  private final Map<Situation, Judged> judged = new ConcurrentHashMap<>();

  private final Set<String> fired = ConcurrentHashMap.newKeySet();

  RuleBase(KieBase kieBase) {
    this.kieBase = kieBase;
    List<String> names = new ArrayList<>();
    for (KiePackage kiePackage : kieBase.getKiePackages()) {
      for (Rule rule : kiePackage.getRules()) {
        names.add(rule.getName());
      }
    }
    this.ruleNames = names.stream().sorted().toList();
  }

  /** The names of all rules, sorted. */
  public List<String> ruleNames() {
    return ruleNames;
  }

  /** The rules that have concluded something since this was last asked, sorted. */
  public Set<String> newlyFired() {
    Set<String> names = new TreeSet<>(fired);
    fired.removeAll(names);
    return names;
  }

  /** Fires the rules on these facts in a session of its own. */
  List<Insertions.Inserted> fire(Iterable<?> facts) {
    Insertions insertions = new Insertions();
    KieSession session = kieBase.newKieSession();
    try {
      session.addEventListener(insertions);
      for (Object fact : facts) {
        session.insert(fact);
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    insertions.facts().forEach(inserted -> fired.add(inserted.rule()));
    return insertions.facts();
  }

  /**
   * The situations in which the judging rules do not come to exactly one conclusion, in words.
   * Empty when they are complete and do not contradict each other.
   */
  public List<Wording> judgingDefects() {
    List<Wording> defects = new ArrayList<>();
    for (Situation situation : Situation.all()) {
      try {
        judge(situation);
      } catch (RulingDefectException e) {
        defects.add(e.wording());
      }
    }
    return defects;
  }

  /** What the judging rules conclude of a situation: exactly one conclusion. */
  Judged judge(Situation situation) {
    Judged known = judged.get(situation);
    if (known == null) {
      known = conclude(situation);
      judged.put(situation, known);
    }
    return known;
  }

  private Judged conclude(Situation situation) {
    List<Judged> conclusions = new ArrayList<>();
    for (Insertions.Inserted inserted : fire(List.of(situation))) {
      if (inserted.fact() instanceof Conclusion conclusion) {
        conclusions.add(new Judged(conclusion, inserted.rule()));
      }
    }
    if (conclusions.size() != 1) {
      throw new RulingDefectException(
          Wording.of(
              "the judging rules came to %d conclusions instead of one %s; the situation was %s",
              conclusions.size(), conclusions.stream().map(Judged::rule).toList(), situation));
    }
    return conclusions.get(0);
  }
}
