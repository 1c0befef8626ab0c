package org.complaintauditor.decision;

/** Why somebody overrules a verdict: a closed list, so that it can be counted. */
public enum OverruleReason {
  /** What was done stands in another record than the export. */
  RECORD_ELSEWHERE,
  /** The lexicon took a text for something that it does not say, or missed what it says. */
  TEXT_MISREAD,
  /** The export is wrong. */
  DATA_WRONG,
  /** A holiday or a weekend was counted wrongly. */
  CALENDAR_WRONG,
  /** The commitment does not apply to the case, or does although it was taken not to. */
  SCOPE_WRONG,
  /** The case is another one once more. */
  DUPLICATE,
  /** The rule does not say what was published. */
  RULE_WRONG,
  /** Anything else; the reason must then tell it. */
  OTHER;

  /** The fewest characters of a reason that stands for itself. */
  public static final int TOLD = 20;

  /** The fewest characters that a reason needs with this code. */
  public int fewestCharacters() {
    return this == OTHER ? TOLD : 1;
  }
}
