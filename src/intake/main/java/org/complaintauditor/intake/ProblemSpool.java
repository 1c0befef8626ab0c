package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Wording;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/** Collects data problems as they are found; what memory does not hold goes to a file. */
public final class ProblemSpool implements Problems {
  /** In memory, of a problem beside its texts. */
  private static final int FIXED_SIZE = 200;

  /** In memory, of an argument of a message beside its text. */
  private static final int ARGUMENT_SIZE = 40;

  private final SortedSpool<Problem> sorted;

  /**
   * None yet.
   *
   * @param memory about how many bytes they may take in memory
   */
  public ProblemSpool(long memory) {
    sorted = new SortedSpool<>(memory, new ProblemForm());
  }

  /** Adds a problem, of those of one place the last. */
  public void add(Problem problem) {
    add(problem, 0);
  }

  /**
   * Adds a problem.
   *
   * @param number orders problems of one place, column and code; equal ones stay as they are added
   */
  @SuppressWarnings("EnumOrdinal") // Of this run: the file ends with it.
  void add(Problem problem, long number) {
    byte[] column = problem.column().getBytes(UTF_8);
    sorted.add(
        ByteBuffer.allocate(2 * Integer.BYTES + column.length + 2 + Long.BYTES)
            .putInt(problem.origin().fileOrder())
            .putInt(problem.origin().row())
            .put(column)
            .put((byte) 0)
            .put((byte) problem.code().ordinal())
            .putLong(number)
            .array(),
        problem);
  }

  @Override
  public long size() {
    return sorted.size();
  }

  @Override
  public Iterator<Problem> iterator() {
    return sorted.iterator();
  }

  @Override
  public void close() {
    sorted.close();
  }

  /** About how many bytes a problem takes in memory. */
  static long size(Problem problem) {
    return FIXED_SIZE + problem.value().length() + size(problem.expected());
  }

  /** Templates are of the program and take none. */
  private static long size(Wording wording) {
    long size = 0;
    for (Object argument : wording.arguments()) {
      size += ARGUMENT_SIZE;
      size += argument instanceof Wording below ? size(below) : (long) argument.toString().length();
    }
    return size;
  }

  /** How a problem stands in a file of this run. */
  private static final class ProblemForm implements SortedSpool.Form<Problem> {
    @Override
    public long size(Problem problem) {
      return ProblemSpool.size(problem);
    }

    @Override
    public void write(Problem problem, SpoolWriter out) {
      out.block(ProblemCodec.toBytes(List.of(problem)));
    }

    @Override
    public Problem read(SpoolReader in) {
      return ProblemCodec.fromBytes(in.block()).get(0);
    }
  }
}
