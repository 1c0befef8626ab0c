package org.complaintauditor.dossier.making;

import java.util.Map;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.dossier.run.RunFolder;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/** That a dossier was made, as a line of the ledger says it. */
public final class DossierRecord {
  /** The kind of such lines. */
  public static final String KIND = "dossier";

  private DossierRecord() {}

  /** The body of the line. */
  public static String of(
      MadeDossier made, RunFolder run, DossierRequest request, String audience) {
    Map<String, @Nullable Object> body = JsonFile.object();
    body.put("request", request.id());
    body.put("recipient", request.recipient());
    body.put("purpose", request.purpose());
    body.put("date", request.date().toString());
    body.put("run", run.run());
    body.put("run_manifest_sha256", run.manifestHash());
    body.put("audience", audience);
    body.put("cases", made.cases());
    body.put("selected", made.selected());
    body.put("findings", made.findings());
    body.put("sha256", made.sha256());
    body.put("sealed_sha256", made.sealed());
    body.put("fingerprint", made.fingerprint());
    return JsonFile.text(body);
  }
}
