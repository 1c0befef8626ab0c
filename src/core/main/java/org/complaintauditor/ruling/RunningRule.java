package org.complaintauditor.ruling;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Finds the rule whose consequence ends in an error that the engine lets through without a name, by
 * firing once more. To listen while all is well would cost each case.
 */
final class RunningRule extends DefaultAgendaEventListener {

  private @Nullable String running;

  private RunningRule() {}

  /** The rule that does not come to its end with these facts; empty where none is running. */
  static Optional<String> of(KieBase rules, Collection<?> facts, int most) {
    RunningRule listener = new RunningRule();
    KieSession session = rules.newKieSession();
    try {
      session.addEventListener(listener);
      facts.forEach(session::insert);
      session.fireAllRules(most);
      return Optional.empty();
    } catch (StackOverflowError | LinkageError | RuntimeException e) {
      return Optional.ofNullable(listener.running);
    } finally {
      session.dispose();
    }
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    running = event.getMatch().getRule().getName();
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    running = null;
  }
}
