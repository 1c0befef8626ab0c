package org.complaintauditor.store.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;

/**
 * Runs, findings, people and notes as lines of a backup: arrays of texts, in the order of their
 * components.
 */
final class RecordJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String ACTIVE = "active";
  private static final int RUN = 13;
  private static final int FINDING = 17;

  /** Before the data problems that leave verdicts in doubt were kept. */
  private static final int FINDING_WITHOUT_DOUBTS = 16;

  /** Before verdicts to be reviewed were kept. */
  private static final int FINDING_BEFORE = 14;

  private static final int PERSON = 10;
  private static final int NOTE = 8;

  private RecordJson() {}

  static String of(RunRecord run) {
    return line(
        List.of(
            run.run(),
            run.organisation(),
            run.pack(),
            run.packVersions(),
            run.packSha256(),
            run.program(),
            run.asOf(),
            run.asOfUtc(),
            run.zone(),
            run.folder(),
            run.settings(),
            run.inputs(),
            run.ledgerHead()));
  }

  static RunRecord run(String line) throws IOException {
    List<String> texts = texts(line, RUN, RUN);
    return new RunRecord(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        texts.get(6),
        texts.get(7),
        texts.get(8),
        texts.get(9),
        texts.get(10),
        texts.get(11),
        texts.get(12));
  }

  static String of(String run, FindingRecord finding) {
    return line(
        List.of(
            run,
            finding.caseId(),
            finding.commitment(),
            finding.verdict().name(),
            finding.reason(),
            finding.triggered(),
            finding.due(),
            finding.done(),
            finding.lateBusinessDays().isPresent()
                ? Integer.toString(finding.lateBusinessDays().getAsInt())
                : "",
            finding.occurrenceKey(),
            finding.evidenceDigest(),
            finding.basisDigest(),
            finding.humanVerdict().map(Verdict::name).orElse(""),
            finding.attributes(),
            finding.review().map(FindingRecord.ReviewMark::text).orElse(""),
            finding.review().map(FindingRecord.ReviewMark::order).orElse(""),
            finding.doubtsText()));
  }

  /** The run that the finding in this line is of, and the finding. */
  record OfRun(String run, FindingRecord finding) {}

  static OfRun finding(String line) throws IOException {
    List<String> texts = texts(line, FINDING, FINDING_WITHOUT_DOUBTS, FINDING_BEFORE);
    String late = texts.get(8);
    String human = texts.get(12);
    try {
      return new OfRun(
          texts.get(0),
          new FindingRecord(
              texts.get(1),
              texts.get(2),
              Verdict.valueOf(texts.get(3)),
              texts.get(4),
              texts.get(5),
              texts.get(6),
              texts.get(7),
              late.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(late)),
              texts.get(9),
              texts.get(10),
              texts.get(11),
              human.isEmpty() ? Optional.empty() : Optional.of(Verdict.valueOf(human)),
              texts.get(13),
              texts.size() > FINDING_BEFORE && !texts.get(15).isEmpty()
                  ? Optional.of(FindingRecord.ReviewMark.of(texts.get(14), texts.get(15)))
                  : Optional.empty(),
              texts.size() == FINDING ? FindingRecord.doubts(texts.get(16)) : List.of()));
    } catch (IllegalArgumentException e) {
      throw new IOException("no finding: " + e.getMessage(), e);
    }
  }

  static String of(PersonRecord person) {
    return line(
        List.of(
            person.id(),
            person.account().orElse(""),
            person.name(),
            person.email().orElse(""),
            person.password().orElse(""),
            person.issuer().orElse(""),
            person.subject().orElse(""),
            person.role().name(),
            person.active() ? ACTIVE : "",
            person.created()));
  }

  static PersonRecord person(String line) throws IOException {
    List<String> texts = texts(line, PERSON);
    try {
      return new PersonRecord(
          texts.get(0),
          filled(texts.get(1)),
          texts.get(2),
          filled(texts.get(3)),
          filled(texts.get(4)),
          filled(texts.get(5)),
          filled(texts.get(6)),
          Role.valueOf(texts.get(7)),
          texts.get(8).equals(ACTIVE),
          texts.get(9));
    } catch (IllegalArgumentException e) {
      throw new IOException("no person: " + e.getMessage(), e);
    }
  }

  static String of(RunNote note) {
    return line(
        List.of(
            note.run(),
            note.title(),
            note.auditedBy(),
            note.audited(),
            note.upload().orElse(""),
            note.archived().orElse(""),
            note.materialPurged().orElse(""),
            note.purged().orElse("")));
  }

  static RunNote note(String line) throws IOException {
    List<String> texts = texts(line, NOTE, NOTE);
    return new RunNote(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        filled(texts.get(4)),
        filled(texts.get(5)),
        filled(texts.get(6)),
        filled(texts.get(7)));
  }

  private static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String line(List<String> texts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (String value : texts) {
        json.writeString(value);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return text.append('\n').toString();
  }

  private static List<String> texts(String line, int count, Integer... before) throws IOException {
    List<String> texts = new ArrayList<>(count);
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      }
    }
    if (texts.size() != count && !List.of(before).contains(texts.size())) {
      throw new IOException(texts.size() + " texts instead of " + count);
    }
    return texts;
  }
}
