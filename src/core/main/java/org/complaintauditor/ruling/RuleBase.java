package org.complaintauditor.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Conclusion;
import org.complaintauditor.obligation.Situation;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** A pack version's rules, ready to judge. Safe to share between threads. */
public final class RuleBase {

  /**
   * What a rule concluded, and which rule.
   *
   * @param conclusion the conclusion
   * @param rule the rule's name
   */
  record Judged(Conclusion conclusion, String rule) {}

  /**
   * After so many firings in one case rules are taken to fire without end; a case of many facts may
   * have more, as its rules fire for each.
   */
  private static final int FIRINGS = 10_000;

  private static final int FIRINGS_OF_FACT = 10;

  private final KieBase kieBase;
  private final List<RuleFile> files;
  private final List<String> ruleNames;
  private final Map<String, LocalizedText> drops;

  /**
   * Conclusions already drawn. The judging rules see a situation and nothing else, and compare
   * facts without side effects: what they concluded once they conclude again.
   */
  private final Map<Situation, Judged> judged = new ConcurrentHashMap<>();

  private final Set<String> fired = ConcurrentHashMap.newKeySet();

  /**
   * Rules that are ready.
   *
   * @param files where they stand
   * @param drops what has a process of its own by a rule, by the rule's name
   */
  RuleBase(KieBase kieBase, List<RuleFile> files, Map<String, LocalizedText> drops) {
    this.drops = Map.copyOf(drops);
    this.kieBase = kieBase;
    this.files = List.copyOf(files);
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

  /** What has a process of its own, where the first of these rules says so. */
  Optional<LocalizedText> drop(List<String> rules) {
    return rules.stream().map(drops::get).filter(Objects::nonNull).findFirst();
  }

  /** The rules that have concluded something since this was last asked, sorted. */
  public Set<String> newlyFired() {
    Set<String> names = new TreeSet<>(fired);
    fired.removeAll(names);
    return names;
  }

  /**
   * Fires the rules on these facts in a session of its own.
   *
   * @throws RuleFailureException if a rule fails, or they fire without end
   */
  List<InsertedFacts.Inserted> fire(Collection<?> facts) {
    InsertedFacts insertions = new InsertedFacts();
    KieSession session = kieBase.newKieSession();
    int most = Math.max(FIRINGS, FIRINGS_OF_FACT * facts.size());
    try {
      session.addEventListener(insertions);
      for (Object fact : facts) {
        session.insert(fact);
      }
      if (session.fireAllRules(most) >= most) {
        throw failure(insertions.lastRule(), Wording.of("core.has-fired-without-end", most));
      }
    } catch (ConsequenceException e) {
      throw failure(e.getMatch().getRule().getName(), RuleFailureException.thrown(cause(e)));
    } catch (ConstraintEvaluationException e) {
      throw named(String.valueOf(e.getMessage()))
          .map(rule -> failure(rule, RuleFailureException.thrown(cause(e))))
          .orElseGet(() -> RuleFailureException.of(files, cause(e)));
    } catch (StackOverflowError | LinkageError e) {
      throw RunningRule.of(kieBase, facts, most)
          .map(rule -> failure(rule, RuleFailureException.thrown(e)))
          .orElseGet(() -> RuleFailureException.of(files, e));
    } finally {
      session.dispose();
    }
    insertions.facts().forEach(inserted -> fired.add(inserted.rule()));
    return insertions.facts();
  }

  private RuleFailureException failure(String rule, Wording what) {
    return RuleFailureException.of(files, rule, what);
  }

  private static Throwable cause(Throwable wrapper) {
    return wrapper.getCause() == null ? wrapper : wrapper.getCause();
  }

  /** The rule that a message of the engine names. */
  private Optional<String> named(String message) {
    return ruleNames.stream().filter(name -> message.contains("\"" + name + "\"")).findFirst();
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
    for (InsertedFacts.Inserted inserted : fire(List.of(situation))) {
      if (inserted.fact() instanceof Conclusion conclusion) {
        conclusions.add(new Judged(conclusion, inserted.rule()));
      }
    }
    if (conclusions.size() != 1) {
      throw new RulingDefectException(
          Wording.of(
              "core.judging-rules-came-to-conclusions-instead",
              conclusions.size(),
              conclusions.stream().map(Judged::rule).toList(),
              situation));
    }
    return conclusions.get(0);
  }
}
