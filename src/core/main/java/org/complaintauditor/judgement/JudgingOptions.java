package org.complaintauditor.judgement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Vocabulary;

/**
 * How an export is judged, besides pack and calendar.
 *
 * @param zone the complaint desk's zone, whose dates count
 * @param asOf the audit instant; empty: that of the latest event
 * @param evidence which evidence of what was told counts
 * @param recordedChannels the channels whose contacts are all recorded (the absence rule,
 *     audit-definitions 5)
 * @param textLimits at how many characters the exporting system cuts texts; empty if not known
 * @param doubtful what becomes of detections that the second opinion doubts
 * @param records internal acts that the pack adds of which the desk says that it records them
 * @param textsRead whether rows come with what their texts say, so that these are not read again
 */
public record JudgingOptions(
    ZoneId zone,
    Optional<Instant> asOf,
    EvidenceMode evidence,
    Set<Channel> recordedChannels,
    List<Integer> textLimits,
    DoubtfulWords doubtful,
    Set<Activity> records,
    boolean textsRead) {

  private static final String FORM = "judging options";
  private static final int FORM_VERSION = 1;

  /** The channels whose contacts are all recorded where nobody says otherwise. */
  public static final Set<Channel> RECORDED_BY_DEFAULT =
      Set.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);

  public JudgingOptions {
    recordedChannels = Set.copyOf(recordedChannels);
    textLimits = List.copyOf(textLimits);
    records = Set.copyOf(records);
  }

  /** Options under which doubtful words count. */
  public JudgingOptions(
      ZoneId zone,
      Optional<Instant> asOf,
      EvidenceMode evidence,
      Set<Channel> recordedChannels,
      List<Integer> textLimits) {
    this(zone, asOf, evidence, recordedChannels, textLimits, DoubtfulWords.COUNT, Set.of(), false);
  }

  /** What the definitions say by default, in this zone. */
  public static JudgingOptions in(ZoneId zone) {
    return new JudgingOptions(
        zone, Optional.empty(), EvidenceMode.BOTH, RECORDED_BY_DEFAULT, List.of());
  }

  /** The same, with this done about doubtful words. */
  public JudgingOptions with(DoubtfulWords words) {
    return new JudgingOptions(
        zone, asOf, evidence, recordedChannels, textLimits, words, records, textsRead);
  }

  /** The same of a desk that says that it records these acts. */
  public JudgingOptions recording(Set<Activity> acts) {
    return new JudgingOptions(
        zone, asOf, evidence, recordedChannels, textLimits, doubtful, acts, textsRead);
  }

  /** The same in the words of a vocabulary. */
  JudgingOptions in(Vocabulary words) {
    return new JudgingOptions(
        zone,
        asOf,
        evidence,
        words.known(recordedChannels),
        textLimits,
        doubtful,
        words.known(records),
        textsRead);
  }

  /** The same for rows that come with what their texts say, as {@link EventRow#read} puts it. */
  public JudgingOptions withTextsRead() {
    return new JudgingOptions(
        zone, asOf, evidence, recordedChannels, textLimits, doubtful, records, true);
  }

  /** The same for rows whose texts are to be read. */
  public JudgingOptions withTextsToRead() {
    return new JudgingOptions(
        zone, asOf, evidence, recordedChannels, textLimits, doubtful, records, false);
  }

  /** The same as of this instant. */
  public JudgingOptions asOf(Instant instant) {
    return new JudgingOptions(
        zone,
        Optional.of(instant),
        evidence,
        recordedChannels,
        textLimits,
        doubtful,
        records,
        textsRead);
  }

  /** The options as bytes: another process judges with the same. */
  public byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .text(zone.getId())
        .all(asOf.stream().toList(), ByteWriter::instant)
        .value(evidence)
        .all(new TreeSet<>(recordedChannels), ByteWriter::word)
        .all(textLimits, (to, limit) -> to.number(limit))
        .value(doubtful)
        .all(new TreeSet<>(records), ByteWriter::word)
        .flag(textsRead)
        .toBytes();
  }

  /**
   * The options that wrote these bytes.
   *
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static JudgingOptions fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    JudgingOptions options =
        new JudgingOptions(
            ZoneId.of(from.text()),
            from.all(ByteReader::instant).stream().findFirst(),
            from.value(EvidenceMode.class),
            Set.copyOf(from.all(in -> in.word(Channel.class))),
            from.all(ByteReader::smallNumber),
            from.value(DoubtfulWords.class),
            Set.copyOf(from.all(in -> in.word(Activity.class))),
            from.flag());
    from.end();
    return options;
  }
}
