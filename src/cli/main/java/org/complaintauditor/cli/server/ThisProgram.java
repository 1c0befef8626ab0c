package org.complaintauditor.cli.server;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.TrustedRules;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.JobProcess;
import org.complaintauditor.console.Program;
import org.complaintauditor.console.ProgramCommand;
import org.complaintauditor.report.RunFacts;

/** The program that runs, and how another process of it is started. */
final class ThisProgram {

  /** Options of Java that decide how fast it starts: those that this process was started with. */
  private static final List<String> STARTING =
      List.of("-XX:SharedArchiveFile=", "-Xshare:", "-Xlog:");

  private ThisProgram() {}

  /** What the console of one person has to know of it. */
  static Program asConsole() {
    return asServer(List.of());
  }

  /**
   * What a console has to know of it.
   *
   * @param trusted the hashes of rule files that may run although they are neither shipped nor
   *     proven
   */
  static Program asServer(List<String> trusted) {
    RunFacts.Program program = BuildFacts.program();
    String hashes = String.join(",", trusted);
    return new Program(
        program.version(),
        program.commit(),
        command(hashes),
        folder(),
        Wiring.rules(TrustedRules.ofUser(hashes)));
  }

  private static ProgramCommand command(String trusted) {
    List<String> options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> STARTING.stream().anyMatch(option::startsWith))
            .toList();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProgramCommand(
        Stream.of(
                Stream.of(java),
                options.stream(),
                Stream.of("-D" + TrustedRules.OF_SERVER + "=" + trusted)
                    .filter(option -> !trusted.isEmpty()))
            .flatMap(Function.identity())
            .toList(),
        List.of("-cp", classPath(), JobProcess.class.getName()));
  }

  /** Another process may stand in another folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * The folder of the jar, or the one above that of the build; else the one in which the process
   * was started.
   */
  private static Path folder() {
    Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0]);
    Path folder = Optional.ofNullable(jar.toAbsolutePath().getParent()).orElse(Path.of(""));
    return Stream.of(folder, folder.resolve(".."))
        .map(Path::normalize)
        .filter(one -> Files.isDirectory(one.resolve("sample-data")))
        .findFirst()
        .orElse(Path.of("").toAbsolutePath());
  }
}
