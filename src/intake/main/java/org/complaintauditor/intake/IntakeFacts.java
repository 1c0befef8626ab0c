package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.intake.check.GarbledTexts;
import org.complaintauditor.intake.check.NullCells;
import org.complaintauditor.intake.check.OffsetUsage;
import org.complaintauditor.intake.personal.PersonalTally;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordedActs;

/**
 * What is counted of the rows of an export while cases are made of them. Gathered in any order;
 * parts that were gathered apart, each of whole cases, are merged with the same result. Not safe to
 * share between threads: each gathers its own.
 */
public final class IntakeFacts {
  private static final String FORM = "intake facts";
  private static final int FORM_VERSION = 1;

  private final NullCells nullCells;
  private final GarbledTexts garbled;
  private final PersonalTally personal;
  private final List<OfFile> files = new ArrayList<>();
  private long read;
  private long used;
  private long rejected;
  private long duplicates;
  private long cases;

  /** What is counted of the rows of one file. */
  static final class OfFile {
    private final OffsetUsage timeBases;
    private long rows;

    OfFile(long rows, OffsetUsage timeBases) {
      this.rows = rows;
      this.timeBases = timeBases;
    }

    /** A row below the header that is not blank. */
    void countRow() {
      rows++;
    }

    /** How many rows below the header are not blank. */
    long rows() {
      return rows;
    }

    /** On what bases the file's times are. */
    OffsetUsage timeBases() {
      return timeBases;
    }
  }

  /** Nothing counted yet. */
  public IntakeFacts() {
    this(new NullCells(), new GarbledTexts(), new PersonalTally());
  }

  private IntakeFacts(NullCells nullCells, GarbledTexts garbled, PersonalTally personal) {
    this.nullCells = nullCells;
    this.garbled = garbled;
    this.personal = personal;
  }

  /** Adds what others counted of other cases. */
  public void merge(IntakeFacts others) {
    nullCells.merge(others.nullCells);
    garbled.merge(others.garbled);
    personal.merge(others.personal);
    for (int i = 0; i < others.files.size(); i++) {
      file(i).rows += others.files.get(i).rows;
      file(i).timeBases.merge(others.files.get(i).timeBases);
    }
    read += others.read;
    used += others.used;
    rejected += others.rejected;
    duplicates += others.duplicates;
    cases += others.cases;
  }

  /** The facts as bytes: the same facts, however they were gathered, give the same bytes. */
  public byte[] toBytes() {
    ByteWriter to = ByteWriter.of(FORM, FORM_VERSION);
    to.number(read).number(used).number(rejected).number(duplicates).number(cases);
    nullCells.write(to);
    garbled.write(to);
    personal.write(to);
    to.all(
        files,
        (out, file) -> {
          out.number(file.rows);
          file.timeBases.write(out);
        });
    return to.toBytes();
  }

  /**
   * The facts that wrote these bytes.
   *
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static IntakeFacts fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    long read = from.number();
    long used = from.number();
    long rejected = from.number();
    long duplicates = from.number();
    long cases = from.number();
    IntakeFacts facts =
        new IntakeFacts(NullCells.read(from), GarbledTexts.read(from), PersonalTally.read(from));
    facts.read = read;
    facts.used = used;
    facts.rejected = rejected;
    facts.duplicates = duplicates;
    facts.cases = cases;
    facts.files.addAll(from.all(in -> new OfFile(in.number(), OffsetUsage.read(in))));
    from.end();
    return facts;
  }

  /** What is counted of the file at this place. */
  OfFile file(int order) {
    while (files.size() <= order) {
      files.add(new OfFile(0, new OffsetUsage()));
    }
    return files.get(order);
  }

  NullCells nullCells() {
    return nullCells;
  }

  GarbledTexts garbled() {
    return garbled;
  }

  PersonalTally personal() {
    return personal;
  }

  void countRead() {
    read++;
  }

  void countUsed(int more) {
    used += more;
  }

  void countRejected() {
    rejected++;
  }

  void countDuplicate() {
    duplicates++;
  }

  void countCase() {
    cases++;
  }

  /** Rows below the headers. */
  public long read() {
    return read;
  }

  /** How many rows can be used. */
  public long used() {
    return used;
  }

  /** How many rows cannot. */
  public long rejected() {
    return rejected;
  }

  /** How many rows repeat another exactly. */
  public long duplicates() {
    return duplicates;
  }

  /** Distinct case ids, also of rows that were rejected for something else. */
  public long cases() {
    return cases;
  }

  /** What is wrong with columns of files as a whole. */
  List<Problem> ofColumns() {
    List<Problem> problems = new ArrayList<>(nullCells.problems());
    problems.addAll(garbled.problems());
    return problems;
  }

  /**
   * The account of all rows.
   *
   * @param columns of the files
   * @param problems what is wrong with the data
   * @param formats what each file is
   * @param dated for what a register of one row per case has a date column of its own
   * @param acts what the export can record
   */
  Export account(
      ExportColumns columns,
      ProblemSpool problems,
      List<String> formats,
      RecordCounts records,
      Set<Disclosure> dated,
      RecordedActs acts) {
    return new Export(
        used,
        problems,
        formats,
        records,
        read,
        rejected,
        duplicates,
        cases,
        columns.contentRecorded(),
        dated,
        acts,
        columns.attributes(),
        personal.fields());
  }
}
