package org.complaintauditor.console;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.RuleStore;

/**
 * The program that the console is a part of.
 *
 * @param version its version
 * @param commit the commit that it was built of
 * @param command how its command line is started
 * @param folder the folder with sample data and rules; where it was unpacked
 * @param rules the compiled rules of runs whose cases are shown, if they may run
 */
public record Program(
    String version, String commit, ProgramCommand command, Path folder, RuleStore rules) {

  /** A program that runs no rules but those that are shipped or proven. */
  public Program(String version, String commit, ProgramCommand command, Path folder) {
    this(version, commit, command, folder, new RuleStore(Optional.empty(), ""));
  }

  /** What results are traced to that are made in this process. */
  public RunFacts.Program build() {
    return new RunFacts.Program(version, commit, "unknown");
  }
}
