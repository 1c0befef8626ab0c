package org.complaintauditor.deciding.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code policy.yaml} of a workspace: what needs a second person. */
public final class PolicyFile {

  /** The file's name. */
  public static final String FILE = "policy.yaml";

  private PolicyFile() {}

  /**
   * The policy of a workspace's folder; none where there is no such file.
   *
   * @throws UnusableExportException if something in it is wrong
   * @throws IOException if it cannot be read
   */
  public static DecisionPolicy read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return DecisionPolicy.NONE;
    }
    YamlEntry root =
        YamlDocument.parse(FILE, DecisionFile.text(file), UnusableExportException::new);
    if (root.isEmpty()) {
      return DecisionPolicy.NONE;
    }
    root.only("second_person");
    Set<FourEyes> second = EnumSet.noneOf(FourEyes.class);
    FileProblems problems = new FileProblems(FILE);
    for (YamlEntry item : root.get("second_person").list()) {
      String word = item.text();
      FourEyes.of(word)
          .ifPresentOrElse(
              second::add,
              () -> problems.unknown(item.line(), "second_person", word, FourEyes.words()));
    }
    problems.refuse();
    return new DecisionPolicy(second);
  }
}
