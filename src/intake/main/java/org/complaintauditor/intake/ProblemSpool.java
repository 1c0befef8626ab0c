package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/** Collects data problems as they are found; what memory does not hold goes to a file. */
public final class ProblemSpool implements Problems {
  /** In memory, of a problem beside its texts. */
  private static final int FIXED_SIZE = 200;

  private static final Problem.Code[] CODES = Problem.Code.values();
  private static final Disclosure[] DISCLOSURES = Disclosure.values();

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

  /** How a problem stands in a file of this run. */
  static final class ProblemForm implements SortedSpool.Form<Problem> {
    @Override
    public long size(Problem problem) {
      return FIXED_SIZE + problem.value().length() + WordingForm.size(problem.expected());
    }

    @Override
    @SuppressWarnings("EnumOrdinal")
    public void write(Problem problem, SpoolWriter out) {
      out.text(problem.origin().file());
      out.number(problem.origin().fileOrder());
      out.number(problem.origin().row());
      out.text(problem.column());
      out.text(problem.value());
      out.number(problem.code().ordinal());
      out.text(problem.caseId());
      WordingForm.write(problem.expected(), out);
      out.number(problem.told().size());
      problem.told().forEach(told -> out.number(told.ordinal()));
    }

    @Override
    public Problem read(SpoolReader in) {
      return new Problem(
          new Origin(in.text(), in.smallNumber(), in.smallNumber()),
          in.text(),
          in.text(),
          CODES[in.smallNumber()],
          in.text(),
          WordingForm.read(in),
          told(in));
    }

    private static Set<Disclosure> told(SpoolReader in) {
      Set<Disclosure> told = EnumSet.noneOf(Disclosure.class);
      for (int rest = in.smallNumber(); rest > 0; rest--) {
        told.add(DISCLOSURES[in.smallNumber()]);
      }
      return told;
    }
  }
}
