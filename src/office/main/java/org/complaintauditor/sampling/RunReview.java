package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.JudgedDecision;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.sampling.inference.ConfusionTable;

/** What people say of a run's findings, as far as samples and agreement need it. */
public final class RunReview {
  private final CaseDecisions decided;
  private final Decisions decisions;
  private final String pack;
  private final Predicate<String> looked;
  private final Map<String, ReviewedFinding> reviewed = new HashMap<>();
  private final List<Said> byMachine = new ArrayList<>();
  private final List<Said> byReviewers = new ArrayList<>();

  /**
   * What two said of a finding.
   *
   * @param first by the machine, or by whom decided first
   * @param second by the reviewer, or by whom decided second
   */
  public record Said(Subject finding, Verdict first, Verdict second) {}

  /**
   * A review of which nothing was read yet.
   *
   * @param pack the pack's name
   * @param looked which findings are looked at, by their keys
   */
  public RunReview(String pack, Decisions decisions, Predicate<String> looked) {
    this.pack = pack;
    this.decisions = decisions;
    this.decided = new CaseDecisions(pack, decisions);
    this.looked = looked;
  }

  /** Adds what people say of a case's findings. */
  public void add(AuditedCase audited) {
    CaseIdentity identities = new CaseIdentity(pack, audited);
    List<HumanFinding> findings = decided.of(audited);
    for (int i = 0; i < findings.size(); i++) {
      HumanFinding finding = findings.get(i);
      if (decisions.isAbout(finding.machine().subject())) {
        String key = identities.key(audited.findings().get(i));
        if (looked.test(key)) {
          add(key, finding);
        }
      }
    }
  }

  private void add(String key, HumanFinding finding) {
    Subject subject = finding.machine().subject();
    if (finding.questioned()) {
      reviewed.put(key, new ReviewedFinding(Optional.empty()));
    } else if (finding.reviewed()) {
      reviewed.put(key, new ReviewedFinding(Optional.of(finding.verdict())));
      addIfCompared(byMachine, new Said(subject, finding.machineVerdict(), finding.verdict()));
    }
    List<Verdict> answers = answers(finding);
    if (answers.size() > 1) {
      addIfCompared(byReviewers, new Said(subject, answers.get(0), answers.get(1)));
    }
  }

  /** Nobody compares what is pending. */
  private static void addIfCompared(List<Said> all, Said said) {
    if (ConfusionTable.VERDICTS.contains(said.first())
        && ConfusionTable.VERDICTS.contains(said.second())) {
      all.add(said);
    }
  }

  /** What each person says of the finding as the run shows it, in the order in which they did. */
  private List<Verdict> answers(HumanFinding finding) {
    List<Person> people = new ArrayList<>();
    List<Verdict> answers = new ArrayList<>();
    for (JudgedDecision each : finding.decisions()) {
      Optional<Verdict> said = independent(each);
      if (said.isPresent()) {
        int known = index(people, each.decision().by());
        if (known < 0) {
          people.add(each.decision().by());
          answers.add(said.get());
        } else {
          answers.set(known, said.get()); // People may correct themselves.
        }
      }
    }
    return answers;
  }

  private static int index(List<Person> people, Person person) {
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).maybe(person)) {
        return i;
      }
    }
    return -1;
  }

  /** The verdict of a decision that was made of what the run shows, and settles no other. */
  private Optional<Verdict> independent(JudgedDecision judged) {
    Decision decision = judged.decision();
    boolean counts =
        decision.subject().trigger().isEmpty()
            && decision.settles().isEmpty()
            && !decisions.isWithdrawn(decision)
            && judged
                .now()
                .filter(now -> decision.seen().orElse(now.digests()).same(now.digests()))
                .isPresent();
    if (!counts) {
      return Optional.empty();
    }
    if (decision.answer() instanceof HumanAnswer.Overrule overrule) {
      return Optional.of(overrule.verdict());
    }
    return decision.answer() instanceof HumanAnswer.Agree agree
        ? agree.verdict().or(() -> judged.now().map(now -> now.verdict()))
        : Optional.empty();
  }

  /** A review of some cases that follow each other. */
  public RunReview part() {
    return new RunReview(pack, decisions, looked);
  }

  /** Takes the cases of a part behind those that are here. */
  public void merge(RunReview part) {
    reviewed.putAll(part.reviewed);
    byMachine.addAll(part.byMachine);
    byReviewers.addAll(part.byReviewers);
  }

  /** What people say, by the keys of findings. */
  public Map<String, ReviewedFinding> reviewed() {
    return Map.copyOf(reviewed);
  }

  /** Machine and reviewer, for each finding that was reviewed. */
  public List<Said> byMachine() {
    return List.copyOf(byMachine);
  }

  /** Two reviewers, for each finding that two people decided on. */
  public List<Said> byReviewers() {
    return List.copyOf(byReviewers);
  }
}
