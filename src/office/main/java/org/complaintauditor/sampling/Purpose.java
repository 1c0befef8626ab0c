package org.complaintauditor.sampling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.Verdict;

/** What a sample is to find out: which verdicts are looked at. */
public enum Purpose {
  /** How many of the breaches are none. */
  PRECISION(List.of(Verdict.BREACHED)),

  /** How many breaches are taken for met. */
  MISSES(List.of(Verdict.MET)),

  /** Both, so that the rate can be corrected. */
  BOTH(List.of(Verdict.BREACHED, Verdict.MET)),

  /** Every verdict that somebody can say is wrong. */
  ALL(List.of(Verdict.BREACHED, Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.NOT_EVIDENCED));

  @SuppressWarnings("ImmutableEnumChecker") // Lists made by List.of never change.
  private final List<Verdict> verdicts;

  Purpose(List<Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  /** The verdicts that it looks at, in the order in which they are shown. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /** As people write it. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose that is written so. */
  public static Optional<Purpose> of(String option) {
    return Stream.of(values()).filter(one -> one.option().equals(option)).findFirst();
  }
}
