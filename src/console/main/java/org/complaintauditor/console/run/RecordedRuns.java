package org.complaintauditor.console.run;

import org.complaintauditor.console.Office;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;

/** Finds the run that an address names. */
public final class RecordedRuns {

  private final Office office;

  /** The runs of this office. */
  public RecordedRuns(Office office) {
    this.office = office;
  }

  /**
   * The run that the visitor asks for.
   *
   * @throws Refusal if there is none, or none any more
   */
  public RunRecord of(Visit visit) {
    return office.workspace().runs().find(visit.part("run")).orElseThrow(Refusal::notFound);
  }

  /** Its folder. */
  public RunFiles folder(RunRecord run) {
    return RunFiles.of(office, run);
  }

  /** What people call it; empty where nobody has named it. */
  public String title(RunRecord run) {
    return office.workspace().runNotes().find(run.run()).map(RunNote::title).orElse("");
  }
}
