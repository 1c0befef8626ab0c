package org.complaintauditor.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.intake.IntakeFacts;
import org.complaintauditor.judgement.ExportFacts;

/**
 * The first pass over a partition: makes its cases, to know what only all cases tell. Gives the
 * bytes of its {@link ExportFacts}, then those of its {@link IntakeFacts}.
 */
final class FactsTask implements FlatMapFunction<Iterator<InternalRow>, byte[]> {
  private static final long serialVersionUID = 1L;

  private final JobSetup setup;

  FactsTask(JobSetup setup) {
    this.setup = setup;
  }

  @Override
  public Iterator<byte[]> call(Iterator<InternalRow> rows) {
    ExportFacts facts = new ExportFacts(setup.compiled(), setup.judgingOptions());
    CaseRowsReader reader =
        new CaseRowsReader(
            rows,
            setup.files(),
            setup.zone(),
            one -> facts.add(one.rows()),
            (problem, number) -> {
              // Listed when the cases are judged.
            });
    while (reader.hasNext()) {
      reader.next();
    }
    IntakeFacts counted = reader.finish();
    return List.of(facts.toBytes(), counted.toBytes()).iterator();
  }
}
