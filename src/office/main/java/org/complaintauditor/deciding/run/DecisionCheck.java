package org.complaintauditor.deciding.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.deciding.file.FileProblems;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.decision.MachineVerdict;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.intake.check.CaseIdVariants;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/** Holds lines of a file against a run: whether they are about it, and say something of it. */
public final class DecisionCheck {
  private static final int NAMED = 3;

  private final List<String> cases = new ArrayList<>();
  private final List<String> commitments;
  private final Map<Subject, MachineFinding> findings = new HashMap<>();

  private DecisionCheck(List<String> commitments) {
    this.commitments = commitments;
  }

  /**
   * The lines that can be added, and what is wrong with the others.
   *
   * @param lines the right ones; a decision that did not say what the person saw is about the run
   * @param unseen how many did not say it
   */
  public record Checked(List<DecisionLine> lines, long unseen) {
    public Checked {
      lines = List.copyOf(lines);
    }
  }

  /** Judges the run, and keeps what the lines are about. */
  public static DecisionCheck of(JudgedRun run, List<DecisionLine> lines) {
    DecisionCheck check =
        new DecisionCheck(run.pack().allCommitments().stream().map(Commitment::id).toList());
    Set<String> wanted = new HashSet<>();
    for (DecisionLine line : lines) {
      if (line instanceof Decision decision) {
        wanted.add(decision.subject().caseId());
      }
    }
    run.forEach(
        audited -> {
          String id = audited.history().caseId();
          check.cases.add(id);
          if (wanted.contains(id)) {
            for (MachineFinding finding : CaseDecisions.machine(run.pack().name(), audited)) {
              check.findings.put(finding.subject(), finding);
            }
          }
        });
    return check;
  }

  /** Checks the lines. */
  public Checked check(List<DecisionLine> lines, FileProblems problems) {
    List<DecisionLine> right = new ArrayList<>();
    long unseen = 0;
    for (DecisionLine line : lines) {
      if (line instanceof Decision decision) {
        Optional<MachineVerdict> shown = shown(decision, problems);
        if (shown.isPresent() && isSensible(decision, shown.get(), problems)) {
          unseen += decision.seen().isEmpty() ? 1 : 0;
          Digests digests = shown.get().digests();
          right.add(decision.seen(decision.seen().orElse(digests).completed(digests)));
        }
      } else {
        right.add(line);
      }
    }
    return new Checked(right, unseen);
  }

  private Optional<MachineVerdict> shown(Decision decision, FileProblems problems) {
    Subject subject = decision.subject();
    int row = decision.place().row();
    if (!commitments.contains(subject.commitment())) {
      problems.unknown(row, "commitment", subject.commitment(), commitments);
      return Optional.empty();
    }
    MachineFinding finding = findings.get(subject.whole());
    if (finding == null) {
      problems.add(
          row,
          near(
              Wording.of("office.run-has-no-case", quoted(subject.caseId())),
              nearCases(subject.caseId())));
      return Optional.empty();
    }
    if (subject.trigger().isEmpty()) {
      return Optional.of(finding.whole());
    }
    Optional<MachineVerdict> occurrence = finding.occurrence(subject.trigger().get());
    if (occurrence.isEmpty()) {
      List<String> known =
          finding.occurrences().stream().flatMap(one -> one.trigger().stream()).toList();
      problems.add(
          row,
          near(
              Wording.of(
                  "office.was-not-triggered-by-in-case",
                  subject.commitment(),
                  quoted(subject.trigger().orElse("")),
                  quoted(subject.caseId())),
              known.stream().limit(NAMED).toList()));
    }
    return occurrence;
  }

  private static Wording near(Wording what, List<String> near) {
    return near.isEmpty() ? what : Wording.of("office.did-you-mean", what, Wording.choice(near));
  }

  private List<String> nearCases(String id) {
    String plain = CaseIdVariants.plain(id);
    List<String> alike =
        cases.stream().filter(one -> CaseIdVariants.plain(one).equals(plain)).toList();
    return alike.isEmpty() ? NearestWord.all(id, cases, NAMED) : alike;
  }

  private static String quoted(String text) {
    return QuotedCell.cut(text);
  }

  private static boolean isSensible(
      Decision decision, MachineVerdict shown, FileProblems problems) {
    int before = problems.found().size();
    int row = decision.place().row();
    boolean current = decision.seen().isEmpty() || decision.seen().get().same(shown.digests());
    if (current && decision.answer() instanceof HumanAnswer.Overrule overrule) {
      refuseSame(overrule.verdict(), shown.verdict(), row, problems);
    }
    if (current && decision.answer() instanceof HumanAnswer.Agree agree) {
      Optional<Verdict> other = agree.verdict().filter(verdict -> verdict != shown.verdict());
      other.ifPresent(
          verdict ->
              problems.add(
                  row, Wording.of("office.agree-with-but-run-says", verdict, shown.verdict())));
    }
    Optional<LocalDate> triggered = shown.triggered().filter(decision.date()::isBefore);
    triggered.ifPresent(
        on ->
            problems.add(
                row, Wording.of("office.date-is-before-when-what-judges", decision.date(), on)));
    return problems.found().size() == before;
  }

  private static void refuseSame(Verdict said, Verdict shown, int row, FileProblems problems) {
    if (said == shown) {
      problems.add(row, Wording.of("office.overrule-to-run-says-too", said));
    }
  }
}
