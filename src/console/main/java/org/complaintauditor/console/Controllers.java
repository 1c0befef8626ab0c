package org.complaintauditor.console;

import java.util.List;
import org.complaintauditor.console.auditing.AuditController;
import org.complaintauditor.console.comparison.CompareController;
import org.complaintauditor.console.comparison.TrendController;
import org.complaintauditor.console.dossiers.DossierController;
import org.complaintauditor.console.dossiers.KeyController;
import org.complaintauditor.console.job.JobController;
import org.complaintauditor.console.ledgers.LedgerController;
import org.complaintauditor.console.mapping.MappingController;
import org.complaintauditor.console.mapping.ProfilesController;
import org.complaintauditor.console.review.ReviewController;
import org.complaintauditor.console.run.RunAgainController;
import org.complaintauditor.console.run.RunController;
import org.complaintauditor.console.run.RunFilesController;
import org.complaintauditor.console.run.RunsController;
import org.complaintauditor.console.sampling.SampleController;
import org.complaintauditor.console.signing.SignOffController;
import org.complaintauditor.console.upload.ExportLooks;
import org.complaintauditor.console.upload.UploadController;
import org.complaintauditor.console.upload.UploadStore;
import org.complaintauditor.console.waiving.WaiverController;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.work.DecideController;
import org.complaintauditor.console.work.WorkController;

/** The controllers of pages about cases; the same for one person and for a team. */
public final class Controllers {

  private Controllers() {}

  /** All of them. */
  public static List<Routes.Controller> of(ConsoleContext context) {
    UploadStore uploads = new UploadStore(context);
    ExportLooks looks = new ExportLooks(context);
    return List.of(
        new RunsController(context),
        new RunController(context),
        new RunFilesController(context),
        new RunAgainController(context),
        new WorkController(context),
        new DecideController(context),
        new JobController(context.jobs()),
        new UploadController(context, uploads, looks),
        new AuditController(context, uploads, looks),
        new MappingController(context, uploads, looks),
        new ProfilesController(context),
        new CompareController(context),
        new DossierController(context),
        new KeyController(context),
        new LedgerController(context),
        new ReviewController(context),
        new SampleController(context),
        new SignOffController(context),
        new TrendController(context),
        new WaiverController(context));
  }
}
