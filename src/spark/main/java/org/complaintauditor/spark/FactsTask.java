package org.complaintauditor.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.IntakeFacts;
import org.complaintauditor.judgement.ExportFacts;

/**
 * The first pass over a partition: makes its cases, to know what only all cases tell. Gives the
 * bytes of its {@link ExportFacts}, those of its {@link IntakeFacts}, then the number of cases
 * whose texts could not be read. Such a case cannot be judged either, and is named then.
 */
final class FactsTask implements FlatMapFunction<Iterator<InternalRow>, byte[]> {
  private static final long serialVersionUID = 1L;

  /** How many results a partition gives. */
  static final int RESULTS = 3;

  private static final String FORM = "cases whose texts could not be read";
  private static final int FORM_VERSION = 1;

  private final JobSetup setup;

  FactsTask(JobSetup setup) {
    this.setup = setup;
  }

  @Override
  public Iterator<byte[]> call(Iterator<InternalRow> rows) {
    ExportFacts facts = new ExportFacts(setup.compiled(), setup.judgingOptions());
    long[] failed = {0};
    IntakeFacts counted;
    try {
      CaseRowsReader reader =
          new CaseRowsReader(
              rows,
              setup.compiled().pack().words(),
              setup.files(),
              setup.zone(),
              one -> failed[0] += add(one, facts) ? 0 : 1,
              (problem, number) -> {
                // Listed when the cases are judged.
              });
      while (reader.hasNext()) {
        reader.next();
      }
      counted = reader.finish();
    } catch (RuntimeException e) {
      throw TaskRefusal.of(e);
    }
    byte[] failures = ByteWriter.of(FORM, FORM_VERSION).number(failed[0]).toBytes();
    return List.of(facts.toBytes(), counted.toBytes(), failures).iterator();
  }

  private static boolean add(ExportedCase exportedCase, ExportFacts facts) {
    facts.addRows(exportedCase.rows());
    try {
      facts.addTexts(exportedCase.rows());
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** How many cases of a partition could not be read. */
  static long failed(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    long failed = from.number();
    from.end();
    return failed;
  }
}
