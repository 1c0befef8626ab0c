package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.spool.SortedSpool;

/**
 * Gathers the rows of each case. Cases are handed on sorted by id in code points, the rows of a
 * case in the order in which they were added. Where the rows of a large export stand so already,
 * each case is handed on as soon as the next one begins.
 *
 * @param <T> a row
 */
public final class RowsByCase<T> implements Closeable {
  /** Rows that take so many bytes show whether the export is in order. */
  private static final long SHOWS_ORDER = 1L << 25;

  private static final long LARGEST_RUN = 1L << 28;

  /** What part of the memory rows may take while they are sorted. */
  private static final int SORTED = 8;

  private static final int ROWS_OF_A_PART = 1_000;

  private final Form<T> form;
  private final PartTaker<T> taker;
  private final int mostAtOnce;
  private final SortedSpool<T> sorted;
  private final long showsOrder;
  private boolean mayBeInOrder;
  private boolean inOrder;
  private String current = "";
  private byte[] key = {};
  private List<T> rows = new ArrayList<>();
  private boolean inCase;

  /** Takes the rows of one case after the other. */
  public interface Taker<T> {
    /** Takes a case. */
    void take(String caseId, List<T> rows);
  }

  /** Takes the rows of one case after the other, those of a large case in parts. */
  interface PartTaker<T> {
    /**
     * Takes rows of a case.
     *
     * @param last whether the case has no further ones; only then may there be none
     */
    void take(String caseId, List<T> rows, boolean last);
  }

  /** How rows are kept. */
  public interface Form<T> extends SortedSpool.Form<T> {
    /** The row's case. */
    String caseId(T row);
  }

  /**
   * No rows yet.
   *
   * @param memory how many bytes the whole audit may use
   * @param mayBeInOrder whether to try if the rows stand in the order of their cases
   */
  public RowsByCase(long memory, boolean mayBeInOrder, Form<T> form, Taker<T> taker) {
    this(
        memory,
        mayBeInOrder,
        form,
        Integer.MAX_VALUE,
        (caseId, rows, last) -> taker.take(caseId, rows));
  }

  private RowsByCase(
      long memory, boolean mayBeInOrder, Form<T> form, int mostAtOnce, PartTaker<T> taker) {
    this.form = form;
    this.mostAtOnce = mostAtOnce;
    this.taker = taker;
    this.mayBeInOrder = mayBeInOrder;
    long run = Math.min(LARGEST_RUN, memory / SORTED);
    sorted = new SortedSpool<>(run, form);
    showsOrder = Math.min(SHOWS_ORDER, run);
  }

  /** The same, for one that need not have all rows of a case at once. */
  static <T> RowsByCase<T> inParts(
      long memory, boolean mayBeInOrder, Form<T> form, PartTaker<T> taker) {
    return new RowsByCase<>(memory, mayBeInOrder, form, ROWS_OF_A_PART, taker);
  }

  /**
   * Adds a row.
   *
   * @throws NotInOrder if the rows seemed to be in order, and are not
   */
  public void add(T row) {
    if (inOrder) {
      gather(row);
      return;
    }
    String caseId = form.caseId(row);
    if (!caseId.equals(current)) {
      current = caseId;
      key = caseId.getBytes(UTF_8);
    }
    sorted.add(key, row);
    if (mayBeInOrder && sorted.held() > showsOrder) {
      mayBeInOrder = false;
      if (sorted.isInOrder()) {
        current = "";
        sorted.forEach(this::gather);
        sorted.clear();
        inOrder = true;
      }
    }
  }

  private void gather(T row) {
    String caseId = form.caseId(row);
    if (!caseId.equals(current)) {
      if (CodePoints.ORDER.compare(current, caseId) > 0) {
        throw new NotInOrder();
      }
      handOn();
      current = caseId;
    }
    rows.add(row);
    inCase = true;
    if (rows.size() == mostAtOnce) {
      taker.take(current, rows, false);
      rows = new ArrayList<>();
    }
  }

  private void handOn() {
    if (inCase) {
      taker.take(current, rows, true);
      rows = new ArrayList<>();
      inCase = false;
    }
  }

  /** Hands on all cases that were not handed on yet. */
  public void finish() {
    if (!inOrder) {
      current = "";
      sorted.forEach(this::gather);
    }
    handOn();
  }

  @Override
  public void close() {
    sorted.close();
  }

  /**
   * The rows do not stand in the order of their cases after all: the export has to be read again.
   */
  static final class NotInOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInOrder() {
      super("the rows of the cases do not stand in order", null, false, false);
    }
  }
}
