package org.complaintauditor.dossier.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asks for: {@code request.yaml}.
 *
 * @param id the request's number, as the one who asks gave it
 * @param recipient who asks, and gets the dossier
 * @param organisation whose complaints these are
 * @param contact whom to ask about the dossier; may be empty
 * @param purpose what for
 * @param legalBasis by what right; may be empty
 * @param receivedOn when the request came
 * @param date the date that the dossier bears
 * @param language of reports and explanations
 * @param linkWith the id of an earlier request whose pseudonyms are used again, so that the two can
 *     be joined
 * @param selection which cases
 * @param totalsOnly whether the population goes along as totals only, not case by case
 * @param included what goes along besides
 */
public record DossierRequest(
    String id,
    String recipient,
    String organisation,
    String contact,
    String purpose,
    String legalBasis,
    Optional<LocalDate> receivedOn,
    LocalDate date,
    String language,
    Optional<String> linkWith,
    CaseSelection selection,
    boolean totalsOnly,
    Included included) {

  /**
   * What goes along besides findings and rows.
   *
   * @param decisions what people decided about the cases
   * @param workbook {@code report.xlsx}
   * @param pdf {@code report.pdf}
   * @param rules the rule book
   * @param oscal the assessment results
   */
  public record Included(
      boolean decisions, boolean workbook, boolean pdf, boolean rules, boolean oscal) {}

  /** The request whose pseudonyms are used: its own, or the one it is linked with. */
  public String pseudonymsOf() {
    return linkWith.orElse(id);
  }
}
