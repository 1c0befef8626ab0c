package org.complaintauditor.console.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.auditing.AuditArea;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.job.JobRunner;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;

/** Has a run audited again from its material, with what people have decided since. */
public final class RunAgainArea implements Routes.Area {

  private final Office office;
  private final RecordedRuns runs;

  /** The runs of this office. */
  public RunAgainArea(Office office) {
    this.office = office;
    runs = new RecordedRuns(office);
  }

  @Override
  public void add(Routes routes) {
    routes.post("/runs/{run}/again", Permission.PREPARE, this::again);
    routes.get("/runs/{run}/export", Permission.PREPARE, this::export);
  }

  /** Leads to the upload that the run was made from, as long as that is kept. */
  private void export(Visit visit) {
    RunRecord run = runs.of(visit);
    Optional<String> upload =
        office
            .workspace()
            .runNotes()
            .find(run.run())
            .flatMap(RunNote::upload)
            .filter(id -> office.workspace().uploads().find(id).isPresent());
    String then = visit.query("then").equals("audit") ? "/audit" : "";
    if (upload.isPresent()) {
      visit.seeOther("/uploads/" + upload.get() + then);
    } else {
      visit.seeOther(
          "/", Wording.of("The export of this run is not kept any more. Upload it again."));
    }
  }

  private void again(Visit visit) {
    RunRecord run = runs.of(visit);
    RunFiles folder = runs.folder(run);
    folder.refuseIfDamaged();
    if (!folder.hasMaterial()) {
      throw Refusal.conflict(
          Wording.of(
              "The run %s did not keep its cases, so it cannot be audited again from here. Audit"
                  + " its export again.",
              run.run()));
    }
    Optional<RunNote> note = office.workspace().runNotes().find(run.run());
    String id = JobRunner.newId();
    Path target = office.runs().resolve(id);
    LedgerAuthor author = Footprints.author(visit);
    String title = note.map(RunNote::title).orElse("");
    Map<String, String> facts =
        new TreeMap<>(
            Map.of(
                "title", title,
                "name", author.name(),
                "account", author.account(),
                "role", author.role()));
    note.flatMap(RunNote::upload).ifPresent(upload -> facts.put("upload", upload));
    office
        .jobs()
        .queue(
            id,
            new JobOrder(
                AuditArea.KIND,
                new RunWords(visit.words(), run).title(title),
                List.of(
                    "audit",
                    folder.path().resolve("material").toString(),
                    "--material",
                    "--workspace",
                    office.folder().toString(),
                    "--out",
                    target.toString()),
                target.toString(),
                "/runs/{run}",
                "/runs/" + run.run(),
                facts),
            visit.who().person());
    visit.seeOther("/jobs/" + id);
  }
}
