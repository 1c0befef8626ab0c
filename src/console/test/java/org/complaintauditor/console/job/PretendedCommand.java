package org.complaintauditor.console.job;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;

/** Stands in for the command line: does what its first argument says. */
public final class PretendedCommand {

  /** Begins an export that the profiles desk-a and desk-b read equally well. */
  public static final String SEVERAL = "Either,Or";

  private PretendedCommand() {}

  /** The words that start it. */
  public static ProgramCommand command() {
    return new ProgramCommand(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
        List.of(
            "-cp",
            placeOf(PretendedCommand.class) + File.pathSeparator + placeOf(ProgramCommand.class),
            PretendedCommand.class.getName()));
  }

  /** The origin of a loaded class: the class path that runs tests need not have it. */
  private static String placeOf(Class<?> loaded) {
    try {
      return Path.of(loaded.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A program that does nothing else. */
  public static Program program() {
    return new Program("1", "commit", command(), Path.of("").toAbsolutePath());
  }

  /** Runs as a process of its own. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    List<String> all = Arrays.asList(arguments);
    switch (arguments[0]) {
      case "write" -> {
        tell("{\"stage\":\"READING\",\"steps\":0}");
        tell("{\"stage\":\"JUDGING\",\"steps\":3}");
        tell("{\"done\":3}");
        tell("{\"warning\":\"mind the holidays\"}");
        Files.createDirectories(Path.of(arguments[1]));
        System.out.print("printed");
        tell("{\"exit\":0,\"run\":\"run-1\",\"folder\":\"x\"}");
      }
      case "fail" -> {
        Files.createDirectories(Path.of(arguments[1] + ".partial"));
        tell("{\"exit\":3,\"message\":\"the export is no table\"}");
        System.exit(3);
      }
      case "hang" -> {
        Files.createDirectories(Path.of(arguments[1]));
        Process child = new ProcessBuilder("sleep", "600").start();
        Files.writeString(Path.of(arguments[2]), String.valueOf(child.pid()));
        tell("{\"stage\":\"JUDGING\",\"steps\":100}");
        tell("{\"done\":40}");
        Thread.sleep(600_000);
      }
      case "swell" -> {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
          kept.add(new byte[1 << 20]);
        }
      }
      case "chatter" -> {
        String line = "x".repeat(1 << 16);
        for (int i = 0; i < 2_000; i++) {
          System.out.println(line);
        }
        tell("{\"exit\":0}");
      }
      case "environment" -> {
        System.out.print(System.getenv().getOrDefault(arguments[1], "none"));
        tell("{\"exit\":0}");
      }
      case "start" ->
          System.out.print(
              CommandProcess.start(
                      List.of("printenv", arguments[1]),
                      "",
                      Path.of("."),
                      Map.of(),
                      1 << 20,
                      line -> {})
                  .await(Duration.ofMinutes(1))
                  .answer());
      case "inspect" -> {
        System.out.print(understood(all));
        tell("{\"exit\":0}");
      }
      default -> System.exit(2);
    }
  }

  private static String understood(List<String> arguments) throws IOException {
    Optional<Path> file =
        arguments.stream().filter(one -> one.endsWith("0001.bin")).map(Path::of).findFirst();
    if (file.isEmpty()) {
      return "{}";
    }
    String known = "{\"readable\":true,\"can_be_judged\":true,\"files\":[";
    if (!Files.readString(file.get()).startsWith(SEVERAL)) {
      return known + "]}";
    }
    int chosen = arguments.indexOf("--profile") + 1;
    return chosen == 0
        ? "{\"readable\":false,\"choose\":[\"desk-a\",\"desk-b\"],\"files\":[]}"
        : known + "{\"name\":\"x\",\"profile\":\"" + arguments.get(chosen) + "\"}]}";
  }

  private static void tell(String line) {
    System.err.println(line);
  }
}
