package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;

/** What is refused once would be refused again: Spark need not try. */
final class FirstRefusalTest {
  private static final int SECONDS = 60;

  private static long run(Throwable cause) throws Exception {
    byte[] thrown = JavaBytes.of(TaskRefusal.of(cause));
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
    return FirstRefusal.ends(
        spark.sc(),
        () ->
            spark
                .parallelize(List.of(1, 2, 3), 3)
                .map(
                    number -> {
                      if (number == 2 && TaskContext.get().attemptNumber() == 0) {
                        throw JavaBytes.read(thrown, TaskRefusal.class);
                      }
                      for (int i = 0; i < SECONDS * 10 && number == 2; i++) {
                        if (TaskContext.get().isInterrupted()) {
                          throw new IllegalStateException("cancelled");
                        }
                        TimeUnit.MILLISECONDS.sleep(mayPass(thrown) ? 0 : 100);
                      }
                      return number;
                    })
                .count());
  }

  private static boolean mayPass(byte[] thrown) {
    return JavaBytes.read(thrown, TaskRefusal.class).mayPass();
  }

  /** The second attempt would take a minute and come to an end. */
  @Test
  void endsTheJob() {
    Instant begun = Instant.now();

    assertThatThrownBy(() -> run(new UnusableExportException(Wording.of("row %d is broken", 7))))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage("row 7 is broken");

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(SECONDS / 2));
  }

  @Test
  void whatAFileSystemDidNotGiveIsTriedAgain() throws Exception {
    IOException network = new FileSystemFailure(new IOException("the network fails"));

    assertThat(run(network)).isEqualTo(3);
    assertThat(run(new UnusableExportException(Wording.of("cannot be read"), network)))
        .isEqualTo(3);
  }
}
