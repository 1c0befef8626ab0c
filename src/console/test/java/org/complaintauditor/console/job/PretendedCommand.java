package org.complaintauditor.console.job;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;

/** Stands in for the program: does what its first argument says, or looks at an upload. */
public final class PretendedCommand {

  /** Begins an export that the profiles desk-a and desk-b read equally well. */
  public static final String SEVERAL = "Either,Or";

  /** What it does instead of looking, and with which files. */
  private static final Pattern OTHER =
      Pattern.compile("\"(?:write|fail|hang|swell|chatter|environment)\"(?:,\"[^\"]*\")*");

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
    switch (arguments.length == 0 ? "look" : arguments[0]) {
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
      case "look" -> {
        String call = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Matcher other = OTHER.matcher(call);
        if (other.find()) {
          main(other.group().replace("\"", "").split(","));
          return;
        }
        System.out.print(
            "{\"lines\":[\""
                + understood(call).replace("\"", "\\\"")
                + "\"],\"outcome\":\"RIGHT\"}");
        tell("{\"exit\":0}");
      }
      default -> System.exit(2);
    }
  }

  private static String understood(String call) throws IOException {
    Matcher file = Pattern.compile("\"([^\"]*0001\\.bin)\"").matcher(call);
    if (!file.find()) {
      return "{}";
    }
    String known = "{\"readable\":true,\"can_be_judged\":true,\"files\":[";
    if (!Files.readString(Path.of(file.group(1))).startsWith(SEVERAL)) {
      return known + "]}";
    }
    Matcher chosen = Pattern.compile("\"profile\":\"([^\"]+)\"").matcher(call);
    return !chosen.find()
        ? "{\"readable\":false,\"choose\":[\"desk-a\",\"desk-b\"],\"files\":[]}"
        : known + "{\"name\":\"x\",\"profile\":\"" + chosen.group(1) + "\"}]}";
  }

  private static void tell(String line) {
    System.err.println(line);
  }
}
