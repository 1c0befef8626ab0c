package org.complaintauditor.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.model.Problem;

/** Lists what is wrong with the rows of a partition, where nothing is judged. */
final class ProblemsTask implements FlatMapFunction<Iterator<InternalRow>, byte[]> {
  private static final long serialVersionUID = 1L;

  private final JobSetup setup;

  ProblemsTask(JobSetup setup) {
    this.setup = setup;
  }

  @Override
  public Iterator<byte[]> call(Iterator<InternalRow> rows) {
    List<Problem> problems = new ArrayList<>();
    CaseRowsReader reader =
        new CaseRowsReader(
            rows,
            setup.files(),
            setup.zone(),
            one -> {
              // Nothing is judged.
            },
            (problem, number) -> problems.add(problem));
    while (reader.hasNext()) {
      reader.next();
    }
    reader.finish();
    return List.of(ProblemCodec.toBytes(problems)).iterator();
  }
}
