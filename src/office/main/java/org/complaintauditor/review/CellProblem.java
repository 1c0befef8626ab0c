package org.complaintauditor.review;

import org.complaintauditor.model.Wording;
import org.complaintauditor.report.xlsx.review.ReviewColumn;

/**
 * What is wrong with a cell.
 *
 * @param row the row's number
 * @param column its column
 * @param place sheet and cell, such as {@code Review!F214}
 * @param what what is wrong, and what to write
 */
public record CellProblem(int row, ReviewColumn column, String place, Wording what) {}
