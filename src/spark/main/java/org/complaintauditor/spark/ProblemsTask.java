package org.complaintauditor.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.bytes.ProblemCodec;

/** Lists what is wrong with the rows of a partition, one by one, where nothing is judged. */
final class ProblemsTask implements FlatMapFunction<Iterator<InternalRow>, byte[]> {
  private static final long serialVersionUID = 1L;

  private final JobSetup setup;

  ProblemsTask(JobSetup setup) {
    this.setup = setup;
  }

  @Override
  public Iterator<byte[]> call(Iterator<InternalRow> rows) {
    Deque<byte[]> problems = new ArrayDeque<>();
    CaseRowsReader reader =
        new CaseRowsReader(
            rows,
            setup.compiled().pack().words(),
            setup.files(),
            setup.zone(),
            one -> {
              // Nothing is judged.
            },
            (problem, number) -> problems.add(ProblemCodec.toBytes(List.of(problem))));
    return new Iterator<>() {
      private boolean ended;

      @Override
      public boolean hasNext() {
        while (problems.isEmpty() && !ended) {
          read();
        }
        return !problems.isEmpty();
      }

      private void read() {
        try {
          if (reader.hasNext()) {
            reader.next();
          } else {
            reader.finish();
            ended = true;
          }
        } catch (RuntimeException e) {
          throw TaskRefusal.of(e);
        }
      }

      @Override
      public byte[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return problems.remove();
      }
    };
  }
}
