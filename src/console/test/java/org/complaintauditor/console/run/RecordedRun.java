package org.complaintauditor.console.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;

/** Runs for tests, as the database has them. */
public final class RecordedRun {

  /** What runs without a folder have as theirs. */
  public static final Path NOWHERE = Path.of("nowhere");

  private RecordedRun() {}

  /** A run of an export. */
  public static RunRecord of(String id, String asOf, Path folder, Map<String, String> inputs) {
    return new RunRecord(
        id,
        "",
        "jive-ca",
        "1.0.0",
        "",
        "complaint-auditor",
        asOf + "T23:59:59-04:00",
        asOf + "T23:59:59Z",
        "America/Toronto",
        folder.toString(),
        "{}",
        AttributesJson.of(new TreeMap<>(inputs)),
        "");
  }

  /** A finding of a case in Quebec. */
  public static FindingRecord finding(
      String caseId, String commitment, Verdict verdict, String triggered) {
    return new FindingRecord(
        caseId,
        commitment,
        verdict,
        "LATE",
        triggered,
        "2026-02-20",
        "",
        OptionalInt.empty(),
        caseId,
        "evidence",
        "basis",
        Optional.empty(),
        AttributesJson.of(Map.of("province", "QC")));
  }

  /** Records a run, and what it is called. */
  public static void keep(
      Workspace workspace, RunRecord run, String title, String audited, FindingRecord... findings) {
    try (RunRecorder recorder = workspace.runs().record(run.run()).orElseThrow()) {
      List.of(findings).forEach(recorder::add);
      recorder.finish(run);
      recorder.keep();
    }
    workspace.runNotes().add(RunNote.of(run.run(), title, "ana", audited, Optional.empty()));
  }
}
