package org.complaintauditor.console.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;

/** Addresses in the report of a run. */
public final class ReportAddress {

  private static final String FRONT = "report/index.html";

  private ReportAddress() {}

  /**
   * The case of a finding in the report; empty if the visitor may not read it, or there is none.
   */
  public static String of(
      RequestContext request, RunRecord run, RunFiles folder, FindingRecord finding) {
    return folder.has(FRONT) && RunFilesController.may(request, folder, FRONT)
        ? "/runs/"
            + run.run()
            + "/"
            + FRONT
            + "#/case/"
            + URLEncoder.encode(finding.caseId(), StandardCharsets.UTF_8).replace("+", "%20")
            + "?c="
            + finding.commitment()
        : "";
  }
}
