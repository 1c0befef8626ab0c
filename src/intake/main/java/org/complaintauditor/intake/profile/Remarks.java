package org.complaintauditor.intake.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** What a profile may remark of an event that it makes. */
public final class Remarks {
  private static final Map<Code, Wording> EXPECTED =
      new EnumMap<>(
          Map.of(Code.OTHER_PARTY, Wording.of("intake.customer-or-somebody-of-provider")));

  private Remarks() {}

  /** The problems that may be remarked, by name. */
  static List<String> names() {
    return EXPECTED.keySet().stream().map(Code::name).toList();
  }

  /** The remark on an event of the record. */
  public static Problem of(Code code, ExportRecord entry, String actor, String caseId) {
    return new Problem(
        entry.origin(),
        CanonicalColumn.ACTOR.title(),
        QuotedCell.cut(actor),
        code,
        caseId,
        EXPECTED.getOrDefault(code, Wording.NONE));
  }
}
