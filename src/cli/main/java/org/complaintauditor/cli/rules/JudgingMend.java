package org.complaintauditor.cli.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.RecordQuestion;

/**
 * Puts the shipped judging rules in the place of earlier ones that nobody edited. Edited ones are
 * left alone: only their author knows what they are to say.
 */
final class JudgingMend {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+;?");

  /** The pack whose judging rules all others copy. */
  static final String SHIPPED = "jive-ca";

  private static final int DEPTH = 3;

  private JudgingMend() {}

  /**
   * Mends the judging rules of a pack.
   *
   * @param folder the pack's
   * @return what was done, file by file
   */
  static List<Wording> in(Path folder) throws IOException {
    String shipped = text(PackLocator.find(SHIPPED).resolve(PackLint.JUDGING));
    List<Wording> said = new ArrayList<>();
    for (Path file : judging(folder)) {
      RuleFile old = new RuleFile(PackLint.JUDGING, text(file));
      if (RecordQuestion.isAskedIn(old)) {
        continue;
      }
      RuleFile mended = new RuleFile(PackLint.JUDGING, inPackageOf(old, shipped));
      if (RecordQuestion.isAllThatDiffers(old, mended)) {
        AtomicOutputFile.replacing(file, "judging rules", one -> true)
            .write(writer -> writer.write(mended.text()));
        said.add(Wording.of("cli.mended-is-now-shipped-one", file));
      } else {
        said.add(Wording.of("cli.was-edited-and-is-left-as-is", file));
      }
    }
    return said;
  }

  private static List<Path> judging(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> file.endsWith(PackLint.JUDGING))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String inPackageOf(RuleFile old, String shipped) {
    Matcher own = PACKAGE.matcher(old.text());
    return own.find()
        ? PACKAGE.matcher(shipped).replaceFirst(Matcher.quoteReplacement(own.group()))
        : shipped;
  }
}
