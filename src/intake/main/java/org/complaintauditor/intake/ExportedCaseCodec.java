package org.complaintauditor.intake;

import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/** How a case stands in a file of this run. */
final class ExportedCaseCodec implements SortedSpool.Form<ExportedCase> {
  /** In memory, of a row beside its texts. */
  private static final int ROW_SIZE = 400;

  @Override
  public long size(ExportedCase exportedCase) {
    long size = 0;
    for (EventRow row : exportedCase.rows()) {
      size += ROW_SIZE + row.text().length();
    }
    for (Problem problem : exportedCase.problems()) {
      size += ProblemSpool.size(problem);
    }
    return size;
  }

  @Override
  public void write(ExportedCase exportedCase, SpoolWriter out) {
    out.text(exportedCase.caseId());
    out.block(EventRowCodec.toBytes(exportedCase.rows()));
    out.block(ProblemCodec.toBytes(exportedCase.problems()));
  }

  @Override
  public ExportedCase read(SpoolReader in) {
    return new ExportedCase(
        in.text(), EventRowCodec.fromBytes(in.block()), ProblemCodec.fromBytes(in.block()));
  }
}
