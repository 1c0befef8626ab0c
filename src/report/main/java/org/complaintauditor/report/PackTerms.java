package org.complaintauditor.report;

import java.util.Set;
import org.complaintauditor.text.MessageBundle;

/** Words for names that packs use. A pack may have others: those are shown as they stand. */
public final class PackTerms {

  private static final Set<String> LIMITS = Set.of("written", "live", "between", "after", "said");
  private static final Set<String> PARAMETERS =
      Set.of("suspended_at_most", "first_escalation_is_level");
  private static final Set<String> BASES = Set.of("promise", "right", "derived");
  private static final Set<String> DIMENSIONS =
      Set.of(
          "month", "channel", "team", "product", "province", "category", "customer_type", "agent");

  private final MessageBundle words;

  /** The terms of a language. */
  public PackTerms(MessageBundle words) {
    this.words = words;
  }

  /** The limit's name in words. */
  public String limit(String name) {
    return term("report.limit.", LIMITS, name);
  }

  /** The parameter's name in words. */
  public String parameter(String name) {
    return term("report.parameter.", PARAMETERS, name);
  }

  /** How strong the published words are. */
  public String basis(String name) {
    return term("report.basis.", BASES, name);
  }

  /** The name of a dimension that groups the cases. */
  public String dimension(String name) {
    return term("report.dimension.", DIMENSIONS, name);
  }

  private String term(String prefix, Set<String> known, String name) {
    return known.contains(name) ? words.text(prefix + name) : name;
  }
}
