package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.RuleNameNotices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads a report in French or German reads the names of rules in it, too. */
final class RuleNamesTest {

  private static final String FILE = "rule-names.yaml";
  private static final String LATE = "BREACHED LATE: done after the day it was due";
  private static final Pattern COMMITMENT = Pattern.compile("([A-Z]{3}-\\d{2}) .*");

  @TempDir private Path folder;

  @Test
  @DisplayName("every rule of the shipped pack has a French and a German name, and no other has")
  void theShippedPack() {
    Pack shipped = PackReader.read(EditedPack.SHIPPED);

    assertThat(RuleNameNotices.of(shipped)).isEmpty();
    assertThat(shipped.ruleNames().byRule()).hasSizeGreaterThan(40);
    shipped.ruleNames().byRule().forEach(RuleNamesTest::areTranslations);
  }

  private static void areTranslations(String rule, LocalizedText names) {
    assertThat(names.in("en")).isEqualTo(rule);
    assertThat(Stream.of("en", "fr", "de").map(names::in)).as(rule).doesNotHaveDuplicates();
    if (COMMITMENT.matcher(rule).matches()) {
      String commitment = rule.substring(0, rule.indexOf(' ') + 1);
      assertThat(List.of(names.in("fr"), names.in("de")))
          .as(rule)
          .allMatch(name -> name.startsWith(commitment));
    }
  }

  @Test
  @DisplayName("another process that gets the compiled pack has its names")
  void inBytes() {
    CompiledPack pack = CompiledPack.load(EditedPack.SHIPPED);

    RuleNames read = CompiledPack.fromBytes(pack.toBytes()).pack().ruleNames();

    assertThat(read).isEqualTo(pack.pack().ruleNames());
    assertThat(read.in("de", LATE))
        .isEqualTo("verletzt (verspätet erledigt): nach dem Tag der Fälligkeit erledigt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | ESC-02 obliged: the customer asked to escalate | BREACHED MISSING: not done, and the day it was due is over
          fr | ESC-02 dû : le client a demandé une escalade | non respecté (non fait) : pas fait, et le jour de l’échéance est passé
          de | ESC-02 geschuldet: der Kunde verlangte eine Eskalation | verletzt (nicht erledigt): nicht erledigt, und der Tag der Fälligkeit ist vorbei
          """)
  @DisplayName("explain names rules in its language, findings.csv by their own names")
  void inReports(String language, String obliged, String judged) {
    String breached =
        Run.csv(Path.of("sample-data", "edge-cases.expected-findings.csv")).stream()
            .filter(row -> "ESC-02".equals(row.get("commitment")))
            .filter(row -> "MISSING".equals(row.get("reason")))
            .map(row -> row.get("case_id"))
            .findFirst()
            .orElseThrow();

    String said =
        Run.fine(
                "explain sample-data/edge-cases.csv --as-of 2026-04-15T17:00:00-04:00"
                    + " --commitment ESC-02 --case %s --language %s",
                breached, language)
            .out()
            .replace('\u00a0', ' ')
            .replaceAll("\\s+", " ");

    assertThat(said).contains(" - " + obliged + " - " + judged);
  }

  @Test
  @DisplayName("a rule without a name in a language is shown by its own")
  void withoutNames() throws IOException {
    EditedPack pack = EditedPack.in(folder).delete(FILE);

    Pack read = PackReader.read(pack.folder());

    assertThat(read.ruleNames().in("fr", LATE)).isEqualTo(LATE);
    assertThat(RuleNameNotices.of(read))
        .extracting(Wording::english)
        .containsExactly(
            "notice: there is no rule-names.yaml, so that reports in French and German name the"
                + " rules in English");
  }

  @Test
  @DisplayName("names that are missing, and those of no rule, are told apart")
  void notices() throws IOException {
    EditedPack pack = EditedPack.in(folder).delete(FILE);
    pack.append(FILE, "\"" + LATE + "\":\n  fr: \"en retard\"\nan old rule:\n  de: \"alt\"\n");

    Pack read = PackReader.read(pack.folder());

    assertThat(RuleNameNotices.of(read).stream().map(Wording::english))
        .satisfiesExactly(
            french ->
                assertThat(french)
                    .startsWith("notice: rule-names.yaml has no French name for \"ACK-01 obliged: ")
                    .doesNotContain(LATE),
            german ->
                assertThat(german)
                    .startsWith("notice: rule-names.yaml has no German name for \"ACK-01 obliged: ")
                    .contains("\"" + LATE + "\""),
            none ->
                assertThat(none)
                    .isEqualTo(
                        "notice: rule-names.yaml names what is no rule of this pack: \"an old"
                            + " rule\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# to come\n"})
  @DisplayName("a file with nothing in it names no rule")
  void anEmptyFile(String text) throws IOException {
    EditedPack pack = EditedPack.in(folder).delete(FILE);
    pack.append(FILE, text);

    assertThat(PackReader.read(pack.folder()).ruleNames().byRule()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a rule: {es: regla} | line 1: a rule does not know "es"; it knows fr, de
          a rule: {fr: ''} | line 1: a rule.fr is empty; write what it is
          a rule: name | line 1: a rule should have keys, but is "name"
          """)
  @DisplayName("a wrong entry is named with its place")
  void aWrongEntry(String text, String message) throws IOException {
    EditedPack pack = EditedPack.in(folder).delete(FILE);
    pack.append(FILE, text);

    assertThatThrownBy(() -> PackReader.read(pack.folder()))
        .isInstanceOf(InvalidPackException.class)
        .hasMessage(pack.folder().resolve(FILE) + " " + message);
  }

  @Test
  @DisplayName("a file that is nearly named so is refused")
  void misnamed() throws IOException {
    EditedPack pack = EditedPack.in(folder);
    Files.move(pack.folder().resolve(FILE), pack.folder().resolve("rule-names.yml"));

    assertThatThrownBy(() -> PackReader.read(pack.folder()))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("rule-names.yml is not read, as it is not named rule-names.yaml.");
  }
}
