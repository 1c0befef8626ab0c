package org.complaintauditor.deciding.file;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** The body of a line of the ledger by which somebody signs off a run. */
public final class SignOffJson {

  /** The kind of the ledger's lines that sign off a run. */
  public static final String SIGN_OFF = "sign-off";

  private SignOffJson() {}

  /**
   * The body.
   *
   * @param by who signs
   * @param date when, as this person says
   * @param remark what this person adds; may be empty
   */
  public static String write(SignedRun run, String by, LocalDate date, String remark) {
    ObjectNode body = JsonMapper.builder().build().createObjectNode();
    body.put(DecisionJson.PACK, run.pack());
    body.put("run", run.run());
    body.put("manifest_sha256", run.manifest());
    body.put("by", by);
    body.put("date", date.toString());
    if (!remark.isEmpty()) {
      body.put("remark", remark);
    }
    return body.toString();
  }
}
