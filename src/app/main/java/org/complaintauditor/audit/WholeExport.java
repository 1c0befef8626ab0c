package org.complaintauditor.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.bytes.MalformedBytesException;
import org.complaintauditor.intake.Export;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.PersonalSign;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;

/**
 * What only a whole export can tell, so that some of its cases can be judged without the others: by
 * themselves they would have another audit instant, and no footers.
 *
 * @param facts gathered of all its cases
 * @param personal which of its attributes identify people
 */
public record WholeExport(ExportFacts facts, PersonalFields personal) {
  /** The name of the file that a run over a whole export writes. */
  public static final String FILE = "facts.bin";

  private static final String FORM = "facts of an export";
  private static final int FORM_VERSION = 1;

  /**
   * The facts as bytes, with what they were gathered by: equal facts give equal bytes. A hash in
   * them tells whether a byte was changed.
   *
   * @param program the version of the program that gathered them
   * @param pack with which they were gathered
   * @param options with which they were gathered
   */
  public byte[] toBytes(String program, CompiledPack pack, JudgingOptions options) {
    ByteWriter content = new GatheredBy(PackIdentity.hash(pack.pack()), options).write();
    content.number(facts.cases());
    content.all(
        personal.signs().entrySet(), (to, sign) -> to.text(sign.getKey()).value(sign.getValue()));
    byte[] bytes = content.raw(facts.toBytes()).toBytes();
    return ByteWriter.of(FORM, FORM_VERSION)
        .text(program)
        .raw(hash(program, bytes))
        .raw(bytes)
        .toBytes();
  }

  private static byte[] hash(String program, byte[] bytes) {
    return PackIdentity.sha256(
        ByteWriter.of(FORM, FORM_VERSION).text(program).raw(bytes).toBytes());
  }

  /**
   * What wrote these bytes.
   *
   * @param pack with which a part of the export is to be judged
   * @param options with which it is to be judged
   * @throws UnusableFactsException if the bytes are of anything else, were changed, or were
   *     gathered with another pack or other options
   */
  public static WholeExport fromBytes(byte[] bytes, CompiledPack pack, JudgingOptions options) {
    Opened opened = Opened.of(bytes);
    try {
      ByteReader from = opened.content();
      GatheredBy.read(from)
          .refuseOther(new GatheredBy(PackIdentity.hash(pack.pack()), options), pack.pack().name());
      long cases = from.number();
      Map<String, PersonalSign> signs = new HashMap<>();
      from.all(in -> signs.put(in.text(), in.value(PersonalSign.class)));
      ExportFacts facts = ExportFacts.fromBytes(from.raw(), pack, options);
      from.end();
      if (facts.cases() != cases) {
        throw new MalformedBytesException("the numbers of cases differ");
      }
      return new WholeExport(facts, PersonalFields.of(signs));
    } catch (MalformedBytesException e) {
      throw opened.notUnderstood();
    }
  }

  /**
   * How many cases the export has that wrote these bytes.
   *
   * @throws UnusableFactsException if the bytes are of anything else, or were changed
   */
  static long casesIn(byte[] bytes) {
    Opened opened = Opened.of(bytes);
    try {
      ByteReader from = opened.content();
      GatheredBy.read(from);
      return from.number();
    } catch (MalformedBytesException e) {
      throw opened.notUnderstood();
    }
  }

  /**
   * The account of a part, with the attributes that identify people: those of the whole, those that
   * a profile says so of, and what looks like it where the whole knows nothing of an attribute.
   */
  Export seen(Export part) {
    Map<String, PersonalSign> signs = new HashMap<>();
    part.personal()
        .signs()
        .forEach(
            (name, sign) -> {
              if (sign == PersonalSign.DECLARED || !facts.attributes().contains(name)) {
                signs.put(name, sign);
              }
            });
    signs.putAll(personal.signs());
    return part.with(PersonalFields.of(signs));
  }

  /** Bytes whose hash is right. */
  private static final class Opened {
    private final String program;
    private final byte[] bytes;

    private Opened(String program, byte[] bytes) {
      this.program = program;
      this.bytes = bytes;
    }

    static Opened of(byte[] all) {
      try {
        ByteReader from = ByteReader.of(all, FORM, FORM_VERSION);
        String program = from.text();
        byte[] hash = from.raw();
        byte[] bytes = from.raw();
        from.end();
        if (!Arrays.equals(hash, hash(program, bytes))) {
          throw new MalformedBytesException("the hash is that of other bytes");
        }
        return new Opened(program, bytes);
      } catch (MalformedBytesException e) {
        throw new UnusableFactsException(Wording.of("app.these-are-not-facts-of-an-export"));
      }
    }

    ByteReader content() {
      return ByteReader.of(bytes, GatheredBy.FORM, GatheredBy.FORM_VERSION);
    }

    UnusableFactsException notUnderstood() {
      return new UnusableFactsException(
          Wording.of("app.version-of-program-wrote-these-facts", program));
    }
  }

  /** What decides what the facts are. */
  private record GatheredBy(
      String packHash,
      String zone,
      Optional<Instant> asOf,
      EvidenceMode evidence,
      Set<Channel> channels,
      List<Integer> textLimits) {
    private static final String FORM = "gathered facts";
    private static final int FORM_VERSION = 1;

    GatheredBy(String packHash, JudgingOptions options) {
      this(
          packHash,
          options.zone().getId(),
          options.asOf(),
          options.evidence(),
          options.recordedChannels(),
          options.textLimits());
    }

    ByteWriter write() {
      ByteWriter to = ByteWriter.of(FORM, FORM_VERSION).text(packHash).text(zone);
      to.all(asOf.stream().toList(), ByteWriter::instant).value(evidence);
      to.all(new TreeSet<>(channels), ByteWriter::word);
      return to.all(textLimits, (out, limit) -> out.number(limit));
    }

    static GatheredBy read(ByteReader from) {
      String packHash = from.text();
      String zone = from.text();
      Optional<Instant> asOf = from.all(ByteReader::instant).stream().findFirst();
      EvidenceMode evidence = from.value(EvidenceMode.class);
      Set<Channel> channels = new WordSet<>();
      channels.addAll(from.all(in -> in.word(Channel.class)));
      return new GatheredBy(
          packHash, zone, asOf, evidence, channels, from.all(ByteReader::smallNumber));
    }

    void refuseOther(GatheredBy now, String packName) {
      if (!packHash.equals(now.packHash)) {
        throw new UnusableFactsException(
            Wording.of("app.they-were-gathered-with-another-pack", packName));
      }
      refuse("--zone", Wording.verbatim(zone), Wording.verbatim(now.zone));
      refuse("--as-of", said(asOf), said(now.asOf));
      refuse(
          "--evidence",
          Wording.verbatim(evidence.option()),
          Wording.verbatim(now.evidence.option()));
      if (!channels.equals(now.channels) || !textLimits.equals(now.textLimits)) {
        throw new UnusableFactsException(
            Wording.of(
                "app.whole-export-was-read-by-another-profile",
                names(channels),
                names(now.channels)));
      }
    }

    private static void refuse(String option, Wording then, Wording now) {
      if (!then.equals(now)) {
        throw new UnusableFactsException(
            Wording.of("app.whole-export-was-judged-with", option, then, now));
      }
    }

    private static Wording said(Optional<Instant> asOf) {
      return asOf.map(instant -> Wording.verbatim(String.valueOf(instant)))
          .orElse(Wording.of("app.nothing-given"));
    }

    private static String names(Set<Channel> channels) {
      return channels.stream().sorted().map(Channel::name).collect(Collectors.joining(", "));
    }
  }
}
