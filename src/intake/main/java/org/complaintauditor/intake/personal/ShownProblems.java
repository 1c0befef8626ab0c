package org.complaintauditor.intake.personal;

import java.util.Iterator;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Vocabulary;

/** The problems of an export as reports can show them: see {@link ShownValue}. */
public final class ShownProblems implements Problems {
  private final Problems all;
  private final ShownValue shown;

  /** What can be shown of these in a run with these words; whoever closes them closes those. */
  public ShownProblems(Problems all, Vocabulary words) {
    this.all = all;
    shown = new ShownValue(words);
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
        return shown.of(each.next());
      }
    };
  }

  @Override
  public void close() {
    all.close();
  }
}
