package org.complaintauditor.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.app.program.Hashes;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.RunFacts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public final class RunIdTest {
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));

  static Stream<Named<Pack>> changedPacks() {
    return Stream.of(
        Named.of("the catalogue", with(changed(PACK.catalogue()), PACK.lexicon(), PACK.versions())),
        Named.of(
            "a lexicon file", with(PACK.catalogue(), changed(PACK.lexicon()), PACK.versions())),
        Named.of(
            "a rule file",
            with(
                PACK.catalogue(),
                PACK.lexicon(),
                PACK.versions().stream().map(RunIdTest::changed).toList())),
        Named.of(
            "a number that is tried", PACK.withWhatIf(PACK.versions(), List.of("ACK-01.x=9"))));
  }

  @ParameterizedTest
  @MethodSource("changedPacks")
  void anotherPackIsAnotherRun(Pack changed) {
    assertThat(id(changed, Map.of(), "")).isNotEqualTo(id(PACK, Map.of(), ""));
  }

  @Test
  void otherOptionsOrAnotherProfileAreAnotherRun() {
    String id = id(PACK, Map.of(), "");
    assertThat(id(PACK, Map.of("zone", "UTC"), "")).isNotEqualTo(id);
    assertThat(id(PACK, Map.of(), "profile")).isNotEqualTo(id);
  }

  /** Reports in English name rules by their own names, whatever else they are called. */
  @Test
  void otherNamesOfRulesAreAnotherRunWherePeopleReadThem() {
    Pack unnamed = with(PACK.catalogue(), PACK.lexicon(), RuleNames.NONE, PACK.versions());
    for (String language : List.of("fr", "de")) {
      Map<String, String> options = Map.of("language", language);
      assertThat(id(unnamed, options, "")).isNotEqualTo(id(PACK, options, ""));
    }
    Map<String, String> english = Map.of("language", "en");
    assertThat(id(unnamed, english, "")).isEqualTo(id(PACK, english, ""));
  }

  @Test
  void theSameIsTheSameRun() {
    assertThat(id(PackReader.read(Path.of("rules", "jive-ca")), Map.of(), ""))
        .isEqualTo(id(PACK, Map.of(), ""))
        .matches("jive-ca-[0-9a-f]{12}");
  }

  @Test
  void anotherExportIsAnotherRun(@TempDir Path folder) throws IOException {
    Path export = folder.resolve("export.csv");
    List<RunId> runs = new ArrayList<>();
    for (String text : List.of("one", "two", "one")) {
      Files.writeString(export, text);
      runs.add(RunId.of(PACK, List.of(export), List.of("export.csv"), Map.of(), "", "", Map.of()));
    }
    assertThat(runs.get(1).text()).isNotEqualTo(runs.get(0).text());
    assertThat(runs.get(2)).isEqualTo(runs.get(0));
    assertThat(runs.get(0).inputs())
        .containsExactly(new RunFacts.FileFacts("export.csv", Hashes.sha256("one"), 3));
  }

  @Test
  void otherDecisionsAreAnotherRun(@TempDir Path folder) throws IOException {
    Path decisions = folder.resolve("decisions.yaml");
    List<String> runs = new ArrayList<>();
    runs.add(RunId.of(PACK, List.of(), List.of(), Map.of(), "", "", Map.of()).text());
    for (String text : List.of("[]", "[] # other")) {
      Files.writeString(decisions, text);
      runs.add(
          RunId.of(PACK, List.of(), List.of(), Map.of(), "", "", Map.of("decisions", decisions))
              .text());
    }
    assertThat(runs).doesNotHaveDuplicates();
  }

  @Test
  void anExportThatCannotBeReadIsRefused(@TempDir Path folder) {
    Path export = folder.resolve("gone.csv");
    assertThatThrownBy(
            () ->
                RunId.of(PACK, List.of(export), List.of("export.csv"), Map.of(), "", "", Map.of()))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("export.csv");
  }

  private static String id(Pack pack, Map<String, String> options, String profile) {
    return RunId.of(pack, List.of(), List.of(), options, "", profile, Map.of()).text();
  }

  private static Pack with(RuleFile catalogue, List<RuleFile> lexicon, List<PackVersion> versions) {
    return with(catalogue, lexicon, PACK.ruleNames(), versions);
  }

  private static Pack with(
      RuleFile catalogue, List<RuleFile> lexicon, RuleNames ruleNames, List<PackVersion> versions) {
    return new Pack(
        PACK.name(),
        PACK.title(),
        PACK.document(),
        PACK.authoritativeLanguage(),
        PACK.calendar(),
        PACK.listedChannels(),
        PACK.sensitivity(),
        PACK.unreliableAbove(),
        PACK.blocks(),
        PACK.told(),
        PACK.attributes(),
        PACK.words(),
        versions,
        catalogue,
        lexicon,
        ruleNames,
        PACK.whatIf());
  }

  private static PackVersion changed(PackVersion version) {
    return new PackVersion(
        version.version(),
        version.validFrom(),
        version.validUntil(),
        version.commitments(),
        changed(version.rules()));
  }

  private static List<RuleFile> changed(List<RuleFile> files) {
    List<RuleFile> changed = new ArrayList<>(files);
    changed.set(files.size() - 1, changed(files.get(files.size() - 1)));
    return changed;
  }

  private static RuleFile changed(RuleFile file) {
    return new RuleFile(file.name(), file.text() + "\n");
  }
}
