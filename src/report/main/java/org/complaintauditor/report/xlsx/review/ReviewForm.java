package org.complaintauditor.report.xlsx.review;

/**
 * What a review workbook is made for.
 *
 * @param blind whether it leaves out what the machine concludes
 * @param reviewer who fills it in; empty if nobody is named
 * @param findings how many findings it lists
 * @param drawn whether the findings were drawn as a sample
 * @param stamp what the program has to know of it when it comes back
 * @param fullTexts whether it shows whole messages
 */
public record ReviewForm(
    boolean blind, String reviewer, long findings, boolean drawn, String stamp, boolean fullTexts) {

  /** The name of the workbook's custom property with the stamp. */
  public static final String STAMP = "complaint-auditor.review";
}
