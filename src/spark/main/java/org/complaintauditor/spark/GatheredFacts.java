package org.complaintauditor.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.intake.IntakeFacts;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingOptions;

/**
 * What the first pass tells of some partitions, or of all. Parts are merged by the executors, some
 * at a time, and again what comes of that: the driver never has those of all partitions at once,
 * which may hold each closing of each message.
 */
final class GatheredFacts {
  private static final String FORM = "gathered facts";
  private static final int FORM_VERSION = 1;

  private final ExportFacts facts;
  private final IntakeFacts counted;
  private long failed;

  private GatheredFacts(ExportFacts facts, IntakeFacts counted, long failed) {
    this.facts = facts;
    this.counted = counted;
    this.failed = failed;
  }

  /** What only all cases tell; settled. */
  ExportFacts facts() {
    return facts;
  }

  /** What was counted of the rows. */
  IntakeFacts counted() {
    return counted;
  }

  /** How many cases could not be read. */
  long failed() {
    return failed;
  }

  /** Reads all partitions once. */
  static GatheredFacts of(
      JavaRDD<InternalRow> grouped, JobSetup setup, CompiledPack pack, JudgingOptions options) {
    byte[] all = parts(grouped, setup).treeReduce(new Merging(setup));
    GatheredFacts gathered = fromBytes(all, pack, options);
    gathered.facts.settle();
    return gathered;
  }

  /** What each partition tells, as bytes. */
  static JavaRDD<byte[]> parts(JavaRDD<InternalRow> grouped, JobSetup setup) {
    FlatMapFunction<Iterator<byte[]>, byte[]> together =
        results -> {
          ByteWriter part = ByteWriter.of(FORM, FORM_VERSION);
          part.raw(results.next()).raw(results.next());
          part.number(FactsTask.failed(results.next()));
          return List.of(part.toBytes()).iterator();
        };
    return grouped.mapPartitions(new FactsTask(setup)).mapPartitions(together);
  }

  private static GatheredFacts fromBytes(byte[] bytes, CompiledPack pack, JudgingOptions options) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    ExportFacts facts = ExportFacts.fromBytes(from.raw(), pack, options);
    IntakeFacts counted = IntakeFacts.fromBytes(from.raw());
    GatheredFacts gathered = new GatheredFacts(facts, counted, from.number());
    from.end();
    return gathered;
  }

  private byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .raw(facts.toBytes())
        .raw(counted.toBytes())
        .number(failed)
        .toBytes();
  }

  /** Makes one of two, whichever comes first. */
  static final class Merging implements Function2<byte[], byte[], byte[]>, Serializable {
    private static final long serialVersionUID = 1L;

    private final JobSetup setup;

    Merging(JobSetup setup) {
      this.setup = setup;
    }

    @Override
    public byte[] call(byte[] facts, byte[] other) {
      GatheredFacts merged = fromBytes(facts, setup.compiled(), setup.judgingOptions());
      GatheredFacts more = fromBytes(other, setup.compiled(), setup.judgingOptions());
      merged.facts.merge(more.facts);
      merged.counted.merge(more.counted);
      merged.failed += more.failed;
      return merged.toBytes();
    }
  }
}
