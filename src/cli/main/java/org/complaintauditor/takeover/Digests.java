package org.complaintauditor.takeover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.spool.Memory;
import org.complaintauditor.spool.SpoolWriter;
import org.jspecify.annotations.Nullable;

/** Digests of what results hang on; the characters are bytes. */
final class Digests {

  /** More bits than two different contents could have in common by chance. */
  private static final int LENGTH = 16;

  private static final int BUFFER = 1 << 12;

  private Digests() {}

  static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /**
   * The digest of the rows of a case, in the order of its events, with what was found in their
   * texts. Where in the export they stand is left out: rows of other cases move them.
   *
   * @param version the digest of the pack version under which the case is judged
   */
  static String of(CaseHistory history, String version) {
    Memory memory = Memory.empty();
    SpoolWriter out = new SpoolWriter(memory, BUFFER);
    out.text(version);
    out.text(history.caseId());
    @Nullable EventRow before = null;
    for (Event event : history.events()) {
      EventRow row = event.row();
      // What a customer says can make several events of one row.
      if (before == null || !before.origin().equals(row.origin())) {
        write(row, before == null ? Map.of() : before.attributes(), out);
        before = row;
      }
    }
    out.flush();
    return of(memory.toBytes());
  }

  private static void write(EventRow row, Map<String, String> attributesBefore, SpoolWriter out) {
    out.text(row.eventId());
    write(row.timestamp().earliest(), out);
    write(row.timestamp().latest(), out);
    out.signed(row.timestamp().date().toEpochDay());
    out.number(Codes.ACTIVITIES.of(row.activity()));
    out.text(row.actor());
    out.number(Codes.ROLES.of(row.actorRole()));
    out.number(Codes.CHANNELS.of(row.channel()));
    out.number(bits(row.discloses()));
    out.number(Codes.ROLES.of(row.toRole()));
    out.text(row.refersTo());
    out.text(row.trackingNumber());
    out.text(row.text());
    out.text(row.language());
    if (row.attributes().equals(attributesBefore)) {
      out.number(0);
    } else {
      out.number(1 + row.attributes().size());
      new TreeMap<>(row.attributes())
          .forEach(
              (name, value) -> {
                out.text(name);
                out.text(value);
              });
    }
    out.number(2 * row.detections().size() + (row.understood() ? 1 : 0));
    for (Detection found : row.detections()) {
      out.number(Codes.LABELS.of(found.label()));
      out.text(found.entry());
      out.text(found.language());
      out.text(found.quote());
      out.number(found.start());
      out.text(found.value());
    }
  }

  private static long bits(Set<Disclosure> disclosures) {
    long bits = 0;
    for (Disclosure one : disclosures) {
      bits |= 1L << Codes.DISCLOSURES.of(one);
    }
    return bits;
  }

  private static void write(Instant instant, SpoolWriter out) {
    out.signed(instant.getEpochSecond());
    out.number(instant.getNano());
  }

  private static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new String(Arrays.copyOf(digest, LENGTH), ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
