package org.complaintauditor.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.complaintauditor.bytes.WordingCodec;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Does something with many files, or parts of files, by tasks that have some of them each. What is
 * refused is a result like others, so that whoever asked tells it in the order of the files,
 * whichever task came to it first. What a file system did not give is asked for again.
 */
final class FileJob {
  private static final int TASKS_OF_A_CORE = 4;
  private static final int LEAST_BOUND = 512;
  private static final int ATTEMPTS = 4;

  private final JavaSparkContext spark;

  /** Jobs of this session. */
  FileJob(JavaSparkContext spark) {
    this.spark = spark;
  }

  /**
   * A file, or a part of one.
   *
   * @param address of the file
   * @param what of it, or is known of it
   */
  record Item<T extends Serializable>(String address, T what) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** What a task does with it. */
  interface Action<T extends Serializable, R extends Serializable> extends Serializable {
    /**
     * Does it.
     *
     * @throws UnusableExportException if the file is refused
     */
    R with(Item<T> item) throws IOException;
  }

  /** What came of a file: a result, or why there is none. */
  static final class Outcome<R extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable R result;
    private final byte[] refusal;
    private final boolean mayPass;

    private Outcome(@Nullable R result, byte[] refusal, boolean mayPass) {
      this.result = result;
      this.refusal = refusal;
      this.mayPass = mayPass;
    }

    static <R extends Serializable> Outcome<R> of(R result) {
      return new Outcome<>(result, new byte[0], false);
    }

    /**
     * @param mayPass whether it may be otherwise the next time
     */
    static <R extends Serializable> Outcome<R> refused(Wording why, boolean mayPass) {
      return new Outcome<>(null, WordingCodec.toBytes(why), mayPass);
    }

    /** The same refusal, of something else. */
    <S extends Serializable> Outcome<S> alike() {
      return new Outcome<>(null, refusal, mayPass);
    }

    /** Whether there is none. */
    boolean isRefused() {
      return result == null;
    }

    /**
     * The result.
     *
     * @throws UnusableExportException if the file is refused
     */
    R get() {
      R there = result;
      if (there == null) {
        throw new UnusableExportException(WordingCodec.fromBytes(refusal));
      }
      return there;
    }
  }

  /** Does it with each; what came of each, in their order. */
  <T extends Serializable, R extends Serializable> List<Outcome<R>> each(
      List<Item<T>> items, Action<T, R> action) {
    List<Outcome<R>> outcomes = once(items, action);
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      List<Integer> again = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i).mayPass) {
          again.add(i);
        }
      }
      List<Outcome<R>> now = once(again.stream().map(items::get).toList(), action);
      for (int i = 0; i < now.size(); i++) {
        outcomes.set(again.get(i), now.get(i));
      }
    }
    return outcomes;
  }

  private <T extends Serializable, R extends Serializable> List<Outcome<R>> once(
      List<Item<T>> items, Action<T, R> action) {
    if (items.isEmpty()) {
      return new ArrayList<>();
    }
    int bound = Math.max(LEAST_BOUND, spark.defaultParallelism() * TASKS_OF_A_CORE);
    Function<byte[], byte[]> task = bytes -> JavaBytes.of(outcome(read(bytes), action));
    List<Outcome<R>> outcomes = new ArrayList<>(items.size());
    spark
        .parallelize(items.stream().map(JavaBytes::of).toList(), Math.min(items.size(), bound))
        .map(task)
        .collect()
        .forEach(bytes -> outcomes.add(came(bytes)));
    return outcomes;
  }

  @SuppressWarnings("unchecked") // The bytes are those of an item of this job.
  private static <T extends Serializable> Item<T> read(byte[] bytes) {
    return JavaBytes.read(bytes, Item.class);
  }

  @SuppressWarnings("unchecked") // The bytes are those of an outcome of this job.
  private static <R extends Serializable> Outcome<R> came(byte[] bytes) {
    return JavaBytes.read(bytes, Outcome.class);
  }

  private static <T extends Serializable, R extends Serializable> Outcome<R> outcome(
      Item<T> item, Action<T, R> action) {
    try {
      return Outcome.of(action.with(item));
    } catch (UnusableExportException e) {
      return Outcome.refused(e.wording(), FileSystemFailure.causes(e));
    } catch (IOException e) {
      return Outcome.refused(unreadable(item.address(), e), true);
    } catch (RuntimeException e) {
      throw TaskRefusal.of(e);
    }
  }

  /** What is said of a file that a file system does not give. */
  static Wording unreadable(String address, IOException why) {
    return Wording.of(
        "intake.cannot-be-read",
        ShownAddress.of(address),
        ShownAddress.within(why.toString(), address, Map.of()));
  }
}
