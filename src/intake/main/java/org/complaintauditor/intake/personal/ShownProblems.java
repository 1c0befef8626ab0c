package org.complaintauditor.intake.personal;

import java.util.Iterator;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;

/** The problems of an export as reports can show them: see {@link ShownValue}. */
public final class ShownProblems implements Problems {
  private final Problems all;

  /** What can be shown of these; whoever closes them closes those. */
  public ShownProblems(Problems all) {
    this.all = all;
  }

  @Override
  public long size() {
    return all.size();
  }

  @Override
  public Iterator<Problem> iterator() {
    Iterator<Problem> each = all.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Problem next() {
        return ShownValue.of(each.next());
      }
    };
  }

  @Override
  public void close() {
    all.close();
  }
}
