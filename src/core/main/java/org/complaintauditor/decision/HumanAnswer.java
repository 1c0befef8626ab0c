package org.complaintauditor.decision;

import java.util.Optional;
import org.complaintauditor.model.Verdict;

/** What somebody answers to a finding. */
public sealed interface HumanAnswer {

  /** What a decision with this answer does. */
  DecisionKind kind();

  /** What the person says about it, in the person's words. */
  String reason();

  /** The reason's code, or empty. */
  default String reasonCode() {
    return "";
  }

  /**
   * The machine is right.
   *
   * @param verdict what it said then, where that is known
   * @param reason may be empty
   */
  record Agree(Optional<Verdict> verdict, String reason) implements HumanAnswer {
    @Override
    public DecisionKind kind() {
      return DecisionKind.AGREE;
    }
  }

  /**
   * The machine is wrong.
   *
   * @param verdict what is right: not PENDING, which nobody decides but the calendar
   */
  record Overrule(Verdict verdict, OverruleReason code, String reason) implements HumanAnswer {
    public Overrule {
      if (verdict == Verdict.PENDING) {
        throw new IllegalArgumentException("nobody overrules to PENDING");
      }
    }

    @Override
    public DecisionKind kind() {
      return DecisionKind.OVERRULE;
    }

    @Override
    public String reasonCode() {
      return code.name();
    }
  }

  /**
   * It cannot be said before something is answered.
   *
   * @param question what has to be known
   * @param to who should answer; may be empty
   */
  record AskEvidence(String question, String to) implements HumanAnswer {
    @Override
    public DecisionKind kind() {
      return DecisionKind.ASK_EVIDENCE;
    }

    @Override
    public String reason() {
      return question;
    }
  }

  /**
   * It stands, and is waived.
   *
   * @param waiver the id of a waiver
   * @param written the waiver, where the decision brings its own
   * @param reason may be empty
   */
  record Waive(String waiver, Optional<Waiver> written, String reason) implements HumanAnswer {
    @Override
    public DecisionKind kind() {
      return DecisionKind.WAIVE;
    }

    @Override
    public String reasonCode() {
      return written.map(own -> own.code().name()).orElse("");
    }
  }
}
