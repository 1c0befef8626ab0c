package org.complaintauditor.console;

import java.util.List;
import org.complaintauditor.console.job.JobArea;
import org.complaintauditor.console.run.RunArea;
import org.complaintauditor.console.run.RunFilesArea;
import org.complaintauditor.console.run.RunsArea;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.work.DecideArea;
import org.complaintauditor.console.work.WorkArea;

/** The parts of the console that have pages of cases; the same for one person and for a team. */
public final class Areas {

  private Areas() {}

  /** All of them. */
  public static List<Routes.Area> of(Office office) {
    return List.of(
        new RunsArea(office),
        new RunArea(office),
        new RunFilesArea(office),
        new WorkArea(office),
        new DecideArea(office),
        new JobArea(office.jobs()));
  }
}
