package org.complaintauditor.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A process of its own that appends to a ledger until it is killed, or so often. */
public final class AppendingProcess {

  private AppendingProcess() {}

  /**
   * Appends pairs of lines, and says of each that it stands.
   *
   * @param arguments the workspace, the first number, how many
   */
  public static void main(String[] arguments) {
    Workspace workspace = Workspace.open(arguments[0]);
    int first = Integer.parseInt(arguments[1]);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      workspace.ledger().append(Samples.entry(first + 2 * i), Samples.entry(first + 2 * i + 1));
      System.out.println(first + 2 * i);
    }
  }

  /** Starts one. */
  static Process start(String workspace, int first, int pairs) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            AppendingProcess.class.getName(),
            workspace,
            Integer.toString(first),
            Integer.toString(pairs))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The class path of this process. */
  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"));
  }
}
