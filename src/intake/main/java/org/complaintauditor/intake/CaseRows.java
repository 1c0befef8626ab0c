package org.complaintauditor.intake;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.spool.SortedSpool;

/**
 * The cases of an export, sorted by case id in code points. They can be gone through several times;
 * what memory does not hold stands in a temporary file until this is closed.
 */
public final class CaseRows implements Iterable<ExportedCase>, Closeable {
  private final Export account;
  private final Store cases;

  /** What showed only when all cases were read. */
  private final Map<String, List<Problem>> late;

  private final UnaryOperator<ExportedCase> seenAs;

  CaseRows(Export account, SortedSpool<ExportedCase> cases, List<Problem> late) {
    this(account, new Spooled(cases), byCase(late), UnaryOperator.identity());
  }

  /** The cases of this store, of which nothing else is known. */
  public CaseRows(Export account, Store cases) {
    this(account, cases, Map.of(), UnaryOperator.identity());
  }

  /** A store of cases, sorted by case id in code points. */
  public interface Store extends Iterable<ExportedCase> {
    /** How many there are. */
    long size();

    /** Whether memory holds them. */
    boolean isInMemory();

    /** Gives them up. */
    void close();
  }

  private record Spooled(SortedSpool<ExportedCase> cases) implements Store {
    @Override
    public long size() {
      return cases.size();
    }

    @Override
    public boolean isInMemory() {
      return cases.isInMemory();
    }

    @Override
    public Iterator<ExportedCase> iterator() {
      return cases.iterator();
    }

    @Override
    public void close() {
      cases.close();
    }
  }

  private CaseRows(
      Export account,
      Store cases,
      Map<String, List<Problem>> late,
      UnaryOperator<ExportedCase> seenAs) {
    this.account = account;
    this.cases = cases;
    this.late = late;
    this.seenAs = seenAs;
  }

  private static Map<String, List<Problem>> byCase(List<Problem> problems) {
    Map<String, List<Problem>> byCase = new HashMap<>();
    for (Problem problem : problems) {
      byCase.computeIfAbsent(problem.caseId(), id -> new ArrayList<>(1)).add(problem);
    }
    return byCase;
  }

  /**
   * The same cases, each as somebody lets it be seen; closing those closes these.
   *
   * @param as what is made of each
   */
  public CaseRows seenAs(UnaryOperator<ExportedCase> as) {
    return new CaseRows(account, cases, late, as);
  }

  /** The same cases, of an export that can record these acts; closing those closes these. */
  public CaseRows recording(RecordedActs acts) {
    return new CaseRows(account.with(acts), cases, late, seenAs);
  }

  /** The account of all rows. */
  public Export account() {
    return account;
  }

  /** How many cases have a row that can be used. */
  public long size() {
    return cases.size();
  }

  /** Whether memory holds the cases, so that going through them again costs nothing. */
  public boolean isInMemory() {
    return cases.isInMemory();
  }

  @Override
  public Iterator<ExportedCase> iterator() {
    Iterator<ExportedCase> all = cases.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public ExportedCase next() {
        return seenAs.apply(withLate(all.next()));
      }
    };
  }

  private ExportedCase withLate(ExportedCase exportedCase) {
    List<Problem> more = late.get(exportedCase.caseId());
    return more == null ? exportedCase : withLate(exportedCase, more);
  }

  /** The case with further problems, in their places. */
  static ExportedCase withLate(ExportedCase exportedCase, List<Problem> more) {
    List<Problem> problems = new ArrayList<>(exportedCase.problems());
    for (Problem problem : more) {
      int place = 0;
      while (place < problems.size() && origin(problems, place).compareTo(problem.origin()) < 0) {
        place++;
      }
      problems.add(place, problem);
    }
    return new ExportedCase(exportedCase.caseId(), exportedCase.rows(), problems);
  }

  private static Origin origin(List<Problem> problems, int place) {
    return problems.get(place).origin();
  }

  /** Gives up the cases; the account and its problems stay. */
  @Override
  public void close() {
    cases.close();
  }
}
