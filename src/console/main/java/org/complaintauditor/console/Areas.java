package org.complaintauditor.console;

import java.util.List;
import org.complaintauditor.console.auditing.AuditArea;
import org.complaintauditor.console.comparison.CompareArea;
import org.complaintauditor.console.comparison.TrendArea;
import org.complaintauditor.console.dossiers.DossierArea;
import org.complaintauditor.console.dossiers.KeyArea;
import org.complaintauditor.console.job.JobArea;
import org.complaintauditor.console.ledgers.LedgerArea;
import org.complaintauditor.console.mapping.MappingArea;
import org.complaintauditor.console.mapping.ProfilesArea;
import org.complaintauditor.console.review.ReviewArea;
import org.complaintauditor.console.run.RunAgainArea;
import org.complaintauditor.console.run.RunArea;
import org.complaintauditor.console.run.RunFilesArea;
import org.complaintauditor.console.run.RunsArea;
import org.complaintauditor.console.sampling.SampleArea;
import org.complaintauditor.console.signing.SignOffArea;
import org.complaintauditor.console.upload.ExportLooks;
import org.complaintauditor.console.upload.UploadArea;
import org.complaintauditor.console.upload.UploadStore;
import org.complaintauditor.console.waiving.WaiverArea;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.work.DecideArea;
import org.complaintauditor.console.work.WorkArea;

/** The parts of the console that have pages of cases; the same for one person and for a team. */
public final class Areas {

  private Areas() {}

  /** All of them. */
  public static List<Routes.Area> of(Office office) {
    UploadStore uploads = new UploadStore(office);
    ExportLooks looks = new ExportLooks(office);
    return List.of(
        new RunsArea(office),
        new RunArea(office),
        new RunFilesArea(office),
        new RunAgainArea(office),
        new WorkArea(office),
        new DecideArea(office),
        new JobArea(office.jobs()),
        new UploadArea(office, uploads, looks),
        new AuditArea(office, uploads, looks),
        new MappingArea(office, uploads, looks),
        new ProfilesArea(office),
        new CompareArea(office),
        new DossierArea(office),
        new KeyArea(office),
        new LedgerArea(office),
        new ReviewArea(office),
        new SampleArea(office),
        new SignOffArea(office),
        new TrendArea(office),
        new WaiverArea(office));
  }
}
