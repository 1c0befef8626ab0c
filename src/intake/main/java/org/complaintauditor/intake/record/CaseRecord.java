package org.complaintauditor.intake.record;

import org.complaintauditor.intake.RowsByCase;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.ExportRecordCodec;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/**
 * A record that says something of a case.
 *
 * @param caseId the case
 * @param entry the record
 * @param makesEvents whether it may make events of the case; else it only says that there must be
 *     some
 */
record CaseRecord(String caseId, ExportRecord entry, boolean makesEvents) {

  /** How such records stand in a file of this run. */
  static final class Form implements RowsByCase.Form<CaseRecord> {
    private final ExportRecordCodec entries;

    Form(ExportRecordCodec entries) {
      this.entries = entries;
    }

    @Override
    public String caseId(CaseRecord caseRecord) {
      return caseRecord.caseId();
    }

    @Override
    public long size(CaseRecord caseRecord) {
      return entries.size(caseRecord.entry());
    }

    @Override
    public void write(CaseRecord caseRecord, SpoolWriter out) {
      out.text(caseRecord.caseId());
      out.number(caseRecord.makesEvents() ? 1 : 0);
      entries.write(caseRecord.entry(), out);
    }

    @Override
    public CaseRecord read(SpoolReader in) {
      String caseId = in.text();
      boolean makesEvents = in.number() == 1;
      return new CaseRecord(caseId, entries.read(in), makesEvents);
    }
  }
}
