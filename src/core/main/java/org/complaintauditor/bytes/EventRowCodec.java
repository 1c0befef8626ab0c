package org.complaintauditor.bytes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.WithheldText;

/** The byte form of rows, with what was found in their texts. */
public final class EventRowCodec {
  private static final String FORM = "rows";
  private static final int VERSION = 4;

  private EventRowCodec() {}

  /** The rows as bytes. */
  public static byte[] toBytes(List<EventRow> rows) {
    return ByteWriter.of(FORM, VERSION).all(rows, EventRowCodec::write).toBytes();
  }

  /**
   * The rows that wrote these bytes.
   *
   * @throws MalformedBytesException if the bytes are of anything else
   */
  public static List<EventRow> fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, VERSION);
    List<EventRow> rows = from.all(EventRowCodec::read);
    from.end();
    return rows;
  }

  /** Writes a row behind others. */
  public static void write(ByteWriter to, EventRow row) {
    to.repeated(row.caseId()).text(row.eventId());
    write(to, row.origin());
    write(to, row.timestamp());
    to.word(row.activity()).repeated(row.actor()).value(row.actorRole()).word(row.channel());
    to.all(row.discloses().stream().sorted().toList(), ByteWriter::word).value(row.toRole());
    to.text(row.refersTo()).text(row.trackingNumber()).text(row.text()).repeated(row.language());
    to.all(
        new TreeMap<>(row.attributes()).entrySet(),
        (out, one) -> out.repeated(one.getKey()).repeated(one.getValue()));
    to.all(
        new TreeMap<>(row.dates()).entrySet(),
        (out, one) -> {
          out.repeated(one.getKey()).repeated(one.getValue().field());
          write(out, one.getValue().timestamp());
        });
    to.all(row.detections(), EventRowCodec::write).all(row.possible(), EventRowCodec::write);
    to.flag(row.understood()).flag(row.blank()).flag(row.reading().otherNumber());
    to.all(row.withheld().stream().toList(), EventRowCodec::write);
  }

  private static void write(ByteWriter to, WithheldText kept) {
    to.number(kept.characters()).number(kept.codePoints()).text(kept.sha256());
    to.all(kept.behind().entrySet(), (out, one) -> out.number(one.getKey()).text(one.getValue()));
  }

  private static void write(ByteWriter to, Timestamp timestamp) {
    to.instant(timestamp.earliest()).date(timestamp.date()).flag(timestamp.isDateOnly());
    if (timestamp.isDateOnly()) {
      to.instant(timestamp.latest());
    }
  }

  private static void write(ByteWriter to, Detection found) {
    to.word(found.label()).repeated(found.entry()).repeated(found.language());
    to.text(found.quote()).number(found.start()).text(found.value()).value(found.opinion());
  }

  /** Reads what {@link #write(ByteWriter, EventRow)} wrote. */
  public static EventRow read(ByteReader from) {
    String caseId = from.repeated();
    String eventId = from.text();
    EventRow.Draft row =
        new EventRow.Draft(caseId, origin(from), timestamp(from), from.word(Activity.class));
    row.eventId = eventId;
    row.actor = from.repeated();
    row.actorRole = from.value(ActorRole.class);
    row.channel = from.word(Channel.class);
    row.discloses = new HashSet<>(from.all(in -> in.word(Disclosure.class)));
    row.toRole = from.value(ActorRole.class);
    row.refersTo = from.text();
    row.trackingNumber = from.text();
    row.text(from.text());
    row.language = from.repeated();
    row.attributes = attributes(from);
    row.dates = dates(from);
    List<Detection> detections = from.all(EventRowCodec::detection);
    List<Detection> possible = from.all(EventRowCodec::detection);
    boolean understood = from.flag();
    row.blank = from.flag();
    row.reading = new TextReading(detections, possible, understood, from.flag());
    row.withheld = from.all(EventRowCodec::withheld).stream().findFirst();
    return row.row();
  }

  private static WithheldText withheld(ByteReader from) {
    int characters = from.smallNumber();
    int codePoints = from.smallNumber();
    String sha256 = from.text();
    Map<Integer, String> behind = new HashMap<>();
    from.all(in -> behind.put(in.smallNumber(), in.text()) == null);
    return new WithheldText(characters, codePoints, sha256, behind);
  }

  private static Timestamp timestamp(ByteReader from) {
    var earliest = from.instant();
    var date = from.date();
    return new Timestamp(earliest, from.flag() ? from.instant() : earliest, date);
  }

  private static Map<String, String> attributes(ByteReader from) {
    Map<String, String> attributes = new HashMap<>();
    from.all(in -> attributes.put(in.repeated(), in.repeated()) == null);
    return attributes;
  }

  private static Map<String, GivenDate> dates(ByteReader from) {
    Map<String, GivenDate> dates = new HashMap<>();
    from.all(in -> dates.put(in.repeated(), new GivenDate(in.repeated(), timestamp(in))) == null);
    return dates;
  }

  private static Detection detection(ByteReader from) {
    return new Detection(
        from.word(Label.class),
        from.repeated(),
        from.repeated(),
        from.text(),
        from.smallNumber(),
        from.text(),
        from.value(Opinion.class));
  }

  /** Writes where a row stands. */
  public static void write(ByteWriter to, Origin origin) {
    to.repeated(origin.file()).number(origin.fileOrder()).number(origin.row());
  }

  /** Reads where a row stands. */
  public static Origin origin(ByteReader from) {
    return new Origin(from.repeated(), from.smallNumber(), from.smallNumber());
  }
}
