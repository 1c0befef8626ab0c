package org.complaintauditor.bytes;

import java.util.HashSet;
import java.util.List;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Problem;

/** The byte form of data problems. */
public final class ProblemForm {
  private static final String FORM = "problems";
  private static final int VERSION = 1;

  private ProblemForm() {}

  /** The problems as bytes. */
  public static byte[] toBytes(List<Problem> problems) {
    return ByteWriter.of(FORM, VERSION).all(problems, ProblemForm::write).toBytes();
  }

  /**
   * The problems that wrote these bytes.
   *
   * @throws BytesUnreadable if the bytes are of anything else
   */
  public static List<Problem> fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, VERSION);
    List<Problem> problems = from.all(ProblemForm::read);
    from.end();
    return problems;
  }

  private static void write(ByteWriter to, Problem problem) {
    RowForm.write(to, problem.origin());
    to.repeated(problem.column()).text(problem.value()).value(problem.code());
    to.repeated(problem.caseId()).repeated(problem.expected());
    to.all(problem.told(), ByteWriter::value);
  }

  private static Problem read(ByteReader from) {
    return new Problem(
        RowForm.origin(from),
        from.repeated(),
        from.text(),
        from.value(Problem.Code.class),
        from.repeated(),
        from.repeated(),
        new HashSet<>(from.all(in -> in.value(Disclosure.class))));
  }
}
