package org.complaintauditor.audit;

import java.util.List;
import java.util.Map;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.report.ReportModel;

/**
 * What an audit found besides the cases.
 *
 * @param basis calendar, audit instant and recorded channels
 * @param rows the row accounting
 * @param formats what each file is, in a few words
 * @param records what became of the export's records
 * @param casesNotAudited cases of which no event is left
 * @param sensitivity per commitment id and number of business days, the verdicts
 * @param alternatives commitments under other readings of a parameter
 * @param problems what is wrong with the export
 */
public record Judged(
    Assessment.Basis basis,
    RowCounts rows,
    List<String> formats,
    RecordCounts records,
    long casesNotAudited,
    Map<String, Map<Integer, Tally>> sensitivity,
    List<ReportModel.Alternative> alternatives,
    List<Problem> problems) {}
