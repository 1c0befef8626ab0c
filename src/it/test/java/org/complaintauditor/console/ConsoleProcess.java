package org.complaintauditor.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.acceptance.Program;

/** The console as somebody starts it on the command line: a process of its own. */
final class ConsoleProcess implements AutoCloseable {

  private static final Pattern ENTRANCE = Pattern.compile("(http://\\S+)");
  private static final int SECONDS_TO_END = 20;

  private final Process process;
  private final Path workspace;
  private final URI entrance;

  private ConsoleProcess(Process process, Path workspace, URI entrance) {
    this.process = process;
    this.workspace = workspace;
    this.entrance = entrance;
  }

  /**
   * Starts it over this folder, in the folder of the program, and waits until it says its address.
   */
  static ConsoleProcess over(Path workspace) throws IOException {
    Path errors = Files.createTempFile("console", ".txt");
    Process process =
        Program.builder(
                Path.of("").toAbsolutePath(),
                List.of(),
                "console",
                "--workspace",
                workspace,
                "--no-browser")
            .redirectError(errors.toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      Matcher address = ENTRANCE.matcher(line);
      if (address.find()) {
        return new ConsoleProcess(process, workspace, URI.create(address.group(1)));
      }
    }
    throw new IllegalStateException(
        "the console said no address: " + said + Files.readString(errors));
  }

  /** The folder that it keeps everything in. */
  Path workspace() {
    return workspace;
  }

  /** The address with the key, as it prints it. */
  URI entrance() {
    return entrance;
  }

  /** Its number in the system. */
  long pid() {
    return process.pid();
  }

  /** Ends it as a power cut does: it can do nothing more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Ends it as Ctrl+C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the console did not end when it was asked to");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
