package org.complaintauditor.bytes;

import java.util.HashSet;
import java.util.List;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Problem;

/** The byte form of data problems. */
public final class ProblemCodec {
  private static final String FORM = "problems";
  private static final int VERSION = 2;

  private ProblemCodec() {}

  /** The problems as bytes. */
  public static byte[] toBytes(List<Problem> problems) {
    return ByteWriter.of(FORM, VERSION).all(problems, ProblemCodec::write).toBytes();
  }

  /**
   * The problems that wrote these bytes.
   *
   * @throws MalformedBytesException if the bytes are of anything else
   */
  public static List<Problem> fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, VERSION);
    List<Problem> problems = from.all(ProblemCodec::read);
    from.end();
    return problems;
  }

  private static void write(ByteWriter to, Problem problem) {
    EventRowCodec.write(to, problem.origin());
    to.repeated(problem.column()).text(problem.value()).value(problem.code());
    to.repeated(problem.caseId());
    WordingCodec.write(to, problem.expected());
    to.all(problem.told(), ByteWriter::word);
  }

  private static Problem read(ByteReader from) {
    return new Problem(
        EventRowCodec.origin(from),
        from.repeated(),
        from.text(),
        from.value(Problem.Code.class),
        from.repeated(),
        WordingCodec.read(from),
        new HashSet<>(from.all(in -> in.word(Disclosure.class))));
  }
}
