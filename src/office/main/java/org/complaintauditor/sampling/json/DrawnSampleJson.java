package org.complaintauditor.sampling.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.complaintauditor.sampling.Sample;

/** The body of a line of the ledger that says that a sample was drawn: not all of it, its hash. */
public final class DrawnSampleJson {

  /** The kind of the ledger's lines that say it. */
  public static final String SAMPLE = "sample";

  private DrawnSampleJson() {}

  /** The body: the same for the same sample. */
  public static String write(Sample sample) {
    ObjectNode body = JsonMapper.builder().build().createObjectNode();
    body.put("pack", sample.pack());
    body.put("run", sample.run());
    body.put("seed", sample.design().seed());
    sample.design().seedReason().ifPresent(reason -> body.put("seed_reason", reason));
    body.put("for", sample.design().purpose().option());
    body.put(
        "selected", sample.populations().stream().mapToInt(one -> one.selected().size()).sum());
    body.put("sha256", sha256(SampleJson.write(sample)));
    return body.toString();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
