package org.complaintauditor.console.run;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;

/** Finds the run that an address names. */
public final class RecordedRuns {

  private final ConsoleContext context;

  /** The runs of this office. */
  public RecordedRuns(ConsoleContext context) {
    this.context = context;
  }

  /**
   * The run that the visitor asks for.
   *
   * @throws Refusal if there is none, or none any more
   */
  public RunRecord of(RequestContext request) {
    return context.workspace().runs().find(request.part("run")).orElseThrow(Refusal::notFound);
  }

  /** Its folder. */
  public RunFiles folder(RunRecord run) {
    return RunFiles.of(context, run);
  }

  /** What people call it; empty where nobody has named it. */
  public String title(RunRecord run) {
    return context.workspace().runNotes().find(run.run()).map(RunNote::title).orElse("");
  }

  /**
   * What is to be known of a commitment before one of its verdicts is believed, the most serious
   * first; nothing if the run's summary cannot be read.
   */
  public List<RunSummary.TrustLine> trust(RunRecord run, String commitment) {
    try {
      return RunSummary.read(folder(run)).trust().stream()
          .filter(one -> one.commitments().contains(commitment))
          .toList();
    } catch (IOException | Refusal e) {
      return List.of(); // The state of the folder tells that it is damaged.
    }
  }
}
