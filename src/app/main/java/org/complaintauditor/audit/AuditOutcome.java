package org.complaintauditor.audit;

import java.util.List;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RowCounts;

/**
 * What an audit found besides the cases.
 *
 * @param context what the cases were judged by
 * @param rows the row accounting
 * @param formats what each file is, in a few words
 * @param records what became of the export's records
 * @param casesNotAudited cases of which no event is left
 * @param problems what is wrong with the export; whoever has this closes them
 */
public record AuditOutcome(
    JudgingContext context,
    RowCounts rows,
    List<String> formats,
    RecordCounts records,
    long casesNotAudited,
    Problems problems) {}
