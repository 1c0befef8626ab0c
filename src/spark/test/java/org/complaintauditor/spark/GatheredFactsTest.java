package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.benchmark.ExportGenerator;
import org.complaintauditor.cli.Main;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What partitions tell comes to the same, in whatever order and by whomever it is merged. */
final class GatheredFactsTest {
  private static final int PARTITIONS = 60;
  private static final int ORDERS = 25;

  @TempDir Path work;

  /** What the command line asks an engine for. */
  private static final class Asked implements ClusterEngine {
    private final List<ClusterRequest> requests = new ArrayList<>();

    @Override
    public Reading read(ClusterRequest request, Progress progress) {
      requests.add(request);
      throw new UnusableExportException(Wording.of("nothing is read"));
    }

    @Override
    public Place place(String address, boolean replaces) {
      throw new IllegalStateException("nothing is written");
    }
  }

  private static ClusterRequest request(Path... inputs) {
    Asked asked = new Asked();
    List<String> arguments = new ArrayList<>(List.of("audit"));
    for (Path input : inputs) {
      arguments.add(input.toString());
    }
    Main.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        asked,
        arguments.toArray(String[]::new));
    return asked.requests.get(0);
  }

  /** Two at a time, wherever they stand, until there is one. */
  private static byte[] merged(List<byte[]> parts, GatheredFacts.Merging merging, Random random) {
    List<byte[]> left = new ArrayList<>(parts);
    Collections.shuffle(left, random);
    while (left.size() > 1) {
      byte[] first = left.remove(random.nextInt(left.size()));
      byte[] other = left.remove(random.nextInt(left.size()));
      left.add(merging.call(first, other));
    }
    return left.get(0);
  }

  @Test
  void anyOrderComesToTheSame() throws Exception {
    Path generated = work.resolve("generated.csv");
    new ExportGenerator(400, 7).write(generated, ExportGenerator.Order.TIME);
    ClusterRequest request =
        request(
            generated,
            Path.of("sample-data/edge-cases.csv"),
            Path.of("sample-data/complaints-2026-q1.csv"));
    HadoopFiles files = AskedFileSystem.anew();
    LocalSpark.inPartitions(
        PARTITIONS,
        () -> {
          ExportInputs inputs = ExportInputs.of(LocalSpark.session(), files, request, 200_000);
          List<Integer> tasks;
          SparkReading reading;
          try (JobsSeen seen = new JobsSeen()) {
            reading = SparkReading.of(LocalSpark.session(), files, request, inputs);
            seen.jobs();
            tasks = seen.tasksOfStages();
          }
          JobSetup setup = JobSetup.reading(request, inputs.files());
          GatheredFacts.Merging merging = new GatheredFacts.Merging(setup);
          List<byte[]> parts = GatheredFacts.parts(reading.rowsByCase(), setup).collect();
          byte[] inOrder = parts.stream().reduce(merging::call).orElseThrow();

          assertThat(parts).hasSize(PARTITIONS);
          for (int order = 0; order < ORDERS; order++) {
            assertThat(merged(parts, merging, new Random(order)))
                .as("order %d", order)
                .isEqualTo(inOrder);
          }
          assertThat(reading.facts().cases()).isGreaterThan(500);
          assertThat(tasks.get(tasks.indexOf(PARTITIONS) + 1))
              .as("results of which the driver has all at once")
              .isLessThan(PARTITIONS / 2);
        });
  }
}
