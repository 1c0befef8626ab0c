package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say can be done, can be done as they say it. */
final class DocumentationTest {

  /** The options of an audit are an interface: to rename one is a breaking change (formats 3). */
  private static final List<String> OPTIONS =
      List.of(
          "--pack",
          "--profile",
          "--as-of",
          "--zone",
          "--holidays",
          "--evidence",
          "--findings",
          "--out",
          "--force",
          "--format",
          "--set",
          "--max-rejected",
          "--language",
          "--fail-on",
          "--threads");

  private static final Pattern BLOCK =
      Pattern.compile("<!-- (append to|save as) (\\S+) -->\\R```\\w+\\R(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void everyDataProblemIsExplained() throws IOException {
    String page = Files.readString(Path.of("docs/reading-a-report.md"));

    for (Problem.Code code : Problem.Code.values()) {
      assertThat(page).contains("\n| `" + code + "` |");
    }
  }

  @Test
  void aCommitmentIsAddedAsThePageSays() throws IOException {
    EditedPack pack = EditedPack.in(folder);
    String page = Files.readString(Path.of("docs/adding-a-commitment.md"));
    List<String> done = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      pack.append(block.group(2), block.group(3));
      done.add(block.group(1) + " " + block.group(2));
    }
    assertThat(done)
        .containsExactly(
            "append to pack.yaml", "save as CLS-01.drl", "save as CLS-01.scenarios.csv");

    Run check = Run.of("rules", "check", pack.folder());
    assertThat(check.out())
        .matches(
            "notice: rule-names.yaml has no French name for \"CLS-01 obliged: the case was closed\"\\R"
                + "notice: rule-names.yaml has no German name for \"CLS-01 obliged: the case was"
                + " closed\"\\R"
                + "jive-ca: 11 commitments, \\d+ rules, \\d+ scenarios, all is well\\R");
    assertThat(check.code()).isZero();

    Path export = Path.of("sample-data/complaints-2026-q1.csv");
    Path out = folder.resolve("out");
    Run audit = Run.of("audit", export, "--pack", pack.folder(), "--format", "csv", "--out", out);
    assertThat(audit.err()).isEmpty();
    assertThat(audit.code()).isZero();
    List<Map<String, String>> findings = Run.csv(out.resolve("findings.csv"));
    List<Object> cases =
        findings.stream().<Object>map(row -> row.get("case_id")).distinct().toList();
    assertThat(cases).hasSize(326);
    assertThat(findings)
        .filteredOn(row -> row.get("commitment").equals("CLS-01"))
        .extracting(row -> (Object) row.get("case_id"))
        .containsExactlyElementsOf(cases);
    assertThat(findings)
        .filteredOn(row -> row.get("commitment").equals("CLS-01"))
        .extracting(row -> row.get("verdict"))
        .contains("MET", "BREACHED", "NOT_APPLICABLE");
  }

  @Test
  void aPackIsWrittenAsThePageSays() throws IOException {
    EditedPack pack = new EditedPack(Files.createDirectory(folder.resolve("northtel")));
    pack.append(
        "judging.drl",
        Files.readString(EditedPack.SHIPPED.resolve("judging.drl"))
            .replaceFirst("(?m)^package .*", "package rules.northtel;"));
    for (MatchResult block :
        BLOCK.matcher(Files.readString(Path.of("docs/writing-a-pack.md"))).results().toList()) {
      pack.append(block.group(2), block.group(3));
    }

    Run check = Run.of("rules", "check", pack.folder());
    assertThat(check.out())
        .isEqualTo(
            "notice: there is no rule-names.yaml, so that reports in French and German name the rules"
                + " in English%nnorthtel: 1 commitment, %d rules, 2 scenarios, all is well%n"
                    .formatted(judgingRules() + 1));
    assertThat(check.code()).isZero();
  }

  private static long judgingRules() throws IOException {
    return Files.readAllLines(EditedPack.SHIPPED.resolve("judging.drl")).stream()
        .filter(line -> line.startsWith("rule "))
        .count();
  }

  @Test
  void helpListsEveryOption() {
    String help = Run.of("audit", "--help").out();

    assertThat(OPTIONS).allMatch(option -> Pattern.compile(option + "\\b").matcher(help).find());
  }

  /** It is the column that decides, for the export as a whole, not one contact after the other. */
  @Test
  void helpSaysWhoDecidesWhichEvidenceCounts() {
    assertThat(Run.of("audit", "--help").out().replaceAll("\\s+", " "))
        .contains(
            "or both, which an export decides as a whole: one with the column discloses counts by"
                + " what is recorded, one without it by activities and by what is detected");
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(120);
  }

  @Test
  void theRuleBookIsThatOfTheRules() {
    assertThat(EditedPack.SHIPPED.resolve("README.md"))
        .as("write it again with: ./auditor rules book --out rules/jive-ca/README.md")
        .hasContent(Run.of("rules", "book").out());
  }

  @Test
  void theCommandsOfTheReadmeAreUnderstood() throws IOException {
    List<String> commands =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("./auditor "))
            .map(line -> line.substring("./auditor ".length()).replaceAll("\\s+#.*", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    Path spreadsheet =
        Files.writeString(
            folder.resolve("our-desk.csv"), "Case No,Received on\n12,31/01/2026\n13,02/02/2026\n");
    for (String command : commands) {
      List<Object> arguments = new ArrayList<>();
      for (String word : command.split(" ")) {
        arguments.addAll(word.contains("*") ? expanded(word) : List.of(word));
      }
      if (command.startsWith("audit ")) {
        arguments.addAll(List.of("--out", folder.resolve("out" + arguments.size())));
      }
      if (command.startsWith("profile ask ")) {
        Path answers = Files.writeString(folder.resolve("answers.yaml"), "recorded: none\n");
        arguments.addAll(List.of("--answers", answers));
      }
      if (command.equals("console")) { // It runs until it is ended; the journeys open it.
        arguments.add("--help");
      }
      arguments.replaceAll(
          one ->
              List.of("book.md", "our-desk.yaml").contains(one) ? folder.resolve("" + one) : one);
      arguments.replaceAll(one -> one.equals("our-desk.csv") ? spreadsheet : one);
      Run run = Run.of(arguments.toArray());
      assertThat(run.code()).as("%s: %s", command, run.err()).isZero();
    }
  }

  /** As a shell does it. */
  private static List<String> expanded(String pattern) throws IOException {
    Path parent = Path.of(pattern).getParent();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(parent, Path.of(pattern).getFileName().toString())) {
      List<String> names = new ArrayList<>();
      files.forEach(file -> names.add(file.toString()));
      return names.stream().sorted().toList();
    }
  }
}
