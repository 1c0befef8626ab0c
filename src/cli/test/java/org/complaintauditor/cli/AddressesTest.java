package org.complaintauditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;

/**
 * What is named on the command line goes to a cluster as it was written. A sign that no path has
 * anywhere stands for the colon, which none has on Windows.
 */
class AddressesTest {
  private static final String INPUT = "s3a://lake//export\0/";
  private static final String OUT = "s3a://lake\0//audit/";

  /** Takes what it is told, and reads nothing. */
  private static final class Told implements ClusterEngine {
    private final List<String> told = new ArrayList<>();

    @Override
    public Reading read(ClusterRequest request, Progress progress) {
      told.addAll(request.inputs());
      throw new UnusableExportException(Wording.of("nothing is read"));
    }

    @Override
    public Place place(String address, boolean replaces) {
      told.add("to " + address);
      return new Place() {
        @Override
        public Path folder() {
          throw new IllegalStateException();
        }

        @Override
        public void keep() {
          throw new IllegalStateException();
        }

        @Override
        public void close() throws IOException {
          told.add("closed");
        }
      };
    }
  }

  private final StringWriter err = new StringWriter();

  private PrintWriter errors() {
    return new PrintWriter(err);
  }

  @Test
  void aClusterIsToldAsWritten() {
    Told engine = new Told();

    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            errors(),
            engine,
            "audit",
            INPUT,
            "events",
            "--out",
            OUT);

    assertThat(err).hasToString("auditor: nothing is read\n");
    assertThat(code).isEqualTo(3);
    assertThat(engine.told).containsExactly("to " + OUT, INPUT, "events", "closed");
  }

  @Test
  void thisMachineSaysWhatIsNoPathHere() {
    int code = Main.run(new PrintWriter(new StringWriter()), errors(), "audit", INPUT);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("no file can have this name here", "--engine spark");
  }

  @Test
  void thisMachineSaysWhatIsNoFolderHere() {
    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            errors(),
            "audit",
            "sample-data/complaints-2026-q1.csv",
            "--out",
            OUT);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("--out", "no folder can have this name here");
  }
}
