package org.complaintauditor.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.cli.JobProcess;
import org.complaintauditor.cli.Main;
import org.complaintauditor.console.ProgramCommand;

/** The program in a process of its own. */
public final class Program {

  private Program() {}

  /** Starts it in this folder; what it prints goes to {@code err.txt} there. */
  static Process start(Path folder, Object... arguments) throws IOException {
    return start(folder, List.of(), arguments);
  }

  /** Starts it in this folder with these options of Java. */
  static Process start(Path folder, List<String> options, Object... arguments) throws IOException {
    return builder(folder, options, arguments)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("err.txt").toFile())
        .start();
  }

  /** What would start it. */
  public static ProcessBuilder builder(Path folder, List<String> options, Object... arguments) {
    List<String> all = Stream.of(arguments).map(String::valueOf).toList();
    List<String> main = List.of("-cp", jar(), Main.class.getName());
    return new ProcessBuilder(
            Stream.of(command().java(), options, main, all).flatMap(List::stream).toList())
        .directory(folder.toFile());
  }

  /** How the jar that the build has made is started, in the way of its launcher for small files. */
  public static ProgramCommand command() {
    Path target = Path.of("target").toAbsolutePath();
    return new ProgramCommand(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:SharedArchiveFile=" + target.resolve("complaint-auditor.jsa"),
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off"),
        List.of("-cp", jar(), JobProcess.class.getName()));
  }

  private static String jar() {
    return Path.of("target").toAbsolutePath().resolve("complaint-auditor.jar").toString();
  }

  /** The class path of this process. */
  public static String classPath() {
    String forked = System.getProperty("surefire.test.class.path");
    String path = forked == null ? System.getProperty("java.class.path") : forked;
    return Stream.of(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
