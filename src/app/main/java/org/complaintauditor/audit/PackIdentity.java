package org.complaintauditor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;

/** All that a pack says, so that one is known from another: what it is called proves nothing. */
public final class PackIdentity {

  private PackIdentity() {}

  /** Catalogue, lexicon, rules of all versions, and the changes tried, one behind the other. */
  public static String text(Pack pack) {
    StringBuilder all = new StringBuilder();
    all.append(pack.name()).append('\n');
    append(pack.catalogue(), all);
    pack.lexicon().forEach(file -> append(file, all));
    for (PackVersion version : pack.versions()) {
      all.append(version.version()).append('\n');
      version.rules().forEach(file -> append(file, all));
    }
    pack.whatIf().forEach(change -> all.append(change).append('\n'));
    return all.toString();
  }

  private static void append(RuleFile file, StringBuilder all) {
    all.append(file.name()).append('\0').append(file.text()).append('\0');
  }

  /** The SHA-256 of that text, in lower-case hexadecimal. */
  public static String hash(Pack pack) {
    return HexFormat.of().formatHex(sha256(text(pack).getBytes(UTF_8)));
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
