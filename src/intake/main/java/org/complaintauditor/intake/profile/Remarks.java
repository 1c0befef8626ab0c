package org.complaintauditor.intake.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.canonical.Column;
import org.complaintauditor.intake.file.CellText;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;

/** What a profile may remark of an event that it makes. */
final class Remarks {
  private static final Map<Code, String> EXPECTED =
      new EnumMap<>(
          Map.of(
              Code.OTHER_PARTY,
              "the customer or somebody of the provider; this is neither, as far as the export shows, so"
                  + " the message counts as a note. If it is the customer, or speaks for the customer,"
                  + " say so in a profile's role table (roles), or export the customer's addresses"));

  private Remarks() {}

  /** The problems that may be remarked, by name. */
  static List<String> names() {
    return EXPECTED.keySet().stream().map(Code::name).toList();
  }

  /** The remark on an event of the record. */
  static Problem of(Code code, Entry entry, String actor, String caseId) {
    return new Problem(
        entry.origin(),
        Column.ACTOR.title(),
        CellText.cut(actor),
        code,
        caseId,
        EXPECTED.getOrDefault(code, ""));
  }
}
