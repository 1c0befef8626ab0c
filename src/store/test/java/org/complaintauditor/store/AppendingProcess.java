package org.complaintauditor.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Wording;

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

  /** Where the classes come from, whoever loaded them here. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> one :
        List.of(
            AppendingProcess.class,
            Workspace.class,
            Wording.class,
            org.jspecify.annotations.Nullable.class,
            org.jdbi.v3.core.Jdbi.class,
            io.leangen.geantyref.GenericTypeReflector.class,
            org.sqlite.SQLiteDataSource.class,
            org.postgresql.PGConnection.class,
            org.slf4j.Logger.class,
            com.fasterxml.jackson.core.JsonFactory.class,
            org.yaml.snakeyaml.Yaml.class)) {
      try {
        places.add(
            Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(System.getProperty("path.separator"), places);
  }
}
