package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Pack;
import org.complaintauditor.report.ExportDescription;

/** What is audited: an export with options that say how, or the material of a run that said it. */
interface AuditInput {

  /** The pack with the changes tried. */
  Pack pack();

  /** The business days. */
  RunCalendar holidays();

  /** The holiday file as named; empty if the holidays are the pack's, or none. */
  String holidayFile();

  /** Reads the cases. */
  Intake intake();

  /**
   * What is to be audited.
   *
   * @param calendar the business days
   * @param personal whether attributes that identify people are asked for
   */
  AuditRequest request(RunCalendar calendar, boolean personal);

  /** The options that can change a result, by name. */
  Map<String, String> options();

  /**
   * The name of the run.
   *
   * @param resultOptions all options that can change what is found or written
   * @param decided the files of decisions, by option
   */
  RunId runId(Map<String, String> resultOptions, Map<String, Path> decided);

  /** The language of what is written. */
  String language();

  /** How many threads judge. */
  int threads();

  /** Which evidence counts, as an option. */
  String evidence();

  /** The version of the time-zone data. */
  String zoneDataVersion();

  /** What the export was taken for, as reports show it. */
  ExportDescription readAs(AuditOutcome judged);

  /** The same, as a material keeps it. */
  MaterialSettings.ReadBy readBy(Export export);

  /** The text of the profile by which it is read; empty where none is needed. */
  String profileText();

  /** What reading comes to, if nothing was changed meanwhile. */
  <T> T read(FoundExport.Reading<T> reading) throws IOException;
}
