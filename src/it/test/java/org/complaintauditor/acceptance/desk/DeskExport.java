package org.complaintauditor.acceptance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.draft.Draft;
import org.complaintauditor.intake.profile.draft.Question;
import org.complaintauditor.intake.profile.suggest.ProfileSuggestion;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;

/** A desk's export, asked about by the program and answered by its truth. */
final class DeskExport {
  static final Path ALL = Path.of("src/it/test/resources/desk");

  private static final Readers READERS =
      new Readers(
          FileFormats::of,
          new TableReaders(
              Map.of(FileFormat.CSV, new CsvTableReader(), FileFormat.XLSX, new XlsxTableReader())),
          new JsonTreeReader(),
          new XesTreeReader());

  private final Path folder;
  private final Truth truth;
  private final List<Path> files;

  DeskExport(Path folder) throws IOException {
    this.folder = folder;
    truth = new Truth(folder.resolve("truth.yaml"));
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(
                  file ->
                      !List.of("canonical.csv", "truth.yaml")
                          .contains(file.getFileName().toString()))
              .sorted()
              .toList();
    }
  }

  static List<Path> folders() {
    try (Stream<Path> all = Files.list(ALL)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was asked and answered.
   *
   * @param questions the questions, in order
   * @param answers the answers by the questions' ids
   * @param settledByFile questions that the file itself answers
   */
  record Asked(List<Question> questions, Map<String, String> answers, List<String> settledByFile) {}

  /** Asks until nothing is open. */
  Asked asked() {
    Draft draft = ProfileSuggestion.draft(ExportFiles.of(files), READERS, JiveWords.WORDS);
    List<Question> questions = new ArrayList<>();
    Map<String, String> answers = new LinkedHashMap<>();
    List<String> settled = new ArrayList<>();
    while (!draft.questions().isEmpty()) {
      Question question = draft.questions().get(0);
      Optional<String> answer = truth.answer(question);
      if (answer.isEmpty()) {
        settled.add(question.id() + " " + question.words());
      }
      String said = answer.orElse(question.proposed());
      assertThat(question.allows(said)).as("%s: %s", question, said).isTrue();
      questions.add(question);
      answers.put(question.id(), said);
      draft = draft.answered(question.id(), said);
    }
    return new Asked(questions, answers, settled);
  }

  /** The findings by the profile that the program writes with these answers. */
  Map<String, String> byProfile(Asked asked, Path scratch) throws IOException {
    StringBuilder yaml = new StringBuilder();
    asked
        .answers()
        .forEach(
            (id, answer) ->
                yaml.append(quoted(id)).append(": ").append(quoted(answer)).append('\n'));
    Path answers = Files.writeString(scratch.resolve("answers.yaml"), yaml.isEmpty() ? "{}" : yaml);
    Path profile = scratch.resolve("profile.yaml");
    Run.fine(
        "profile", "ask", files, "--answers", answers, "--out", profile, "--checked-by", "a test");
    return findings(files, scratch.resolve("profile"), List.of("--profile", profile));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * The findings of the canonical twin; of a register, which cannot show all that the twin can, the
   * other ones that are stated.
   */
  Map<String, String> byTwin(Path scratch) throws IOException {
    Path profile =
        Files.writeString(
            scratch.resolve("twin.yaml"),
            "profile: twin\nextends: canonical\nrecorded_channels: " + truth.recordedChannels());
    Map<String, String> findings =
        findings(
            List.of(folder.resolve("canonical.csv")),
            scratch.resolve("twin"),
            List.of("--profile", profile));
    for (Map<String, String> row : Run.csv(ALL.resolve("not-recorded.csv"))) {
      if (folder.endsWith(row.get("desk"))) {
        findings.put(row.get("case_id") + " " + row.get("commitment"), shown(row));
      }
    }
    return findings;
  }

  private static String shown(Map<String, String> row) {
    return String.join(
        " ", row.get("verdict"), row.get("reason"), row.get("due"), row.get("discharged_at"));
  }

  private Map<String, String> findings(List<Path> export, Path out, List<Object> more) {
    List<Object> arguments = new ArrayList<>(List.of("audit"));
    arguments.addAll(export);
    arguments.addAll(more);
    arguments.addAll(
        List.of("--as-of", truth.asOf(), "--zone", truth.zone(), "--out", out, "--format", "csv"));
    Run.fine(arguments.get(0), arguments.subList(1, arguments.size()));
    Map<String, String> findings = new TreeMap<>();
    for (Map<String, String> row : Run.csv(out.resolve("findings.csv"))) {
      findings.put(row.get(first(row, "case_id")) + " " + row.get("commitment"), shown(row));
    }
    return findings;
  }

  /** The first column may bear the mark with which such files begin. */
  private static String first(Map<String, String> row, String title) {
    return row.keySet().stream().filter(one -> one.endsWith(title)).findFirst().orElse(title);
  }
}
