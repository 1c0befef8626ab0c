package org.complaintauditor.console.auditing;

import java.util.Arrays;
import java.util.List;
import org.complaintauditor.console.upload.InspectionView;
import org.complaintauditor.model.Problem;

/**
 * What the page shows that an audit is asked for on.
 *
 * @param id the upload
 * @param upload what people call it
 * @param form what is filled in
 * @param packs the packs that can be chosen
 * @param told whose commitments these packs are; without those that cannot be read
 * @param understood what was understood of the upload
 */
public record AuditPage(
    String id,
    String upload,
    AuditForm form,
    List<String> packs,
    List<PackInWords> told,
    InspectionView understood) {

  public AuditPage {
    packs = List.copyOf(packs);
    told = List.copyOf(told);
  }

  /**
   * Whether more rows than may be are known to be unusable: then people say first what becomes of
   * that.
   */
  public boolean asksAboutRows() {
    return understood
        .rows()
        .filter(rows -> form.isEndedBy(rows) || (rows.rejected() > 0 && !form.isUsualLimit()))
        .isPresent();
  }

  /** What is wrong with the rows that cannot be used: each kind, and where the first is. */
  public List<InspectionView.FoundProblem> why() {
    return understood.problems().stream()
        .filter(
            one ->
                Arrays.stream(Problem.Code.values())
                    .anyMatch(code -> code.rejectsRow() && code.name().equals(one.code())))
        .toList();
  }

  /** What a pack is called where it is chosen: its title with its name, as two may be alike. */
  public String titleOf(String pack) {
    return told.stream()
        .filter(one -> one.name().equals(pack))
        .map(one -> one.title() + " (" + pack + ")")
        .findFirst()
        .orElse(pack);
  }
}
