package org.complaintauditor.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The schema of profiles says what their reader says, as far as a schema can. */
public class ProfileSchemaTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

  @TempDir Path folder;

  private static Schema schema() {
    try (InputStream stream = Profile.class.getResourceAsStream("profile.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As YAML 1.2 has it, {@code yes} and {@code no} are texts. */
  private static final class AsEditorsDo extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }

  /** What the schema says against the profile. */
  public static List<String> complaints(String profile) throws IOException {
    LoaderOptions options = new LoaderOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new DumperOptions()),
            new DumperOptions(),
            options,
            new AsEditorsDo());
    Object value = yaml.load(profile);
    return schema()
        .validate(new ObjectMapper().writeValueAsString(value), InputFormat.JSON)
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
        .toList();
  }

  static List<String> builtIn() {
    return ProfileCatalogue.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyProfileOfTheProgramIsValid(String name) throws IOException {
    String text = ProfileCatalogue.textOf(name);

    assertThat(complaints(text)).isEmpty();
    assertThat(new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find(name).name())
        .isEqualTo(name);
  }

  @Test
  void everyProfileOfTheDocumentationIsValid() throws IOException {
    List<String> examples =
        BLOCK
            .matcher(Files.readString(Path.of("docs/profiles.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(examples).isNotEmpty();
    Files.writeString(folder.resolve("staff.csv"), "actor,role\n20014182,AGENT\n");

    for (String example : examples) {
      assertThat(complaints(example)).isEmpty();
      assertThat(read(example).name()).isNotEmpty();
    }
  }

  private Profile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("profile.yaml"), text);
    return new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find(file.toString());
  }

  static Stream<String> values() throws IOException {
    return rows("## Values", "## Conditions");
  }

  static Stream<String> conditions() throws IOException {
    return rows("## Conditions", "## Timestamps")
        .map(row -> row.replace("\\|", "|").replace("...", "x").replace("made_private", "cases"));
  }

  private static Stream<String> rows(String from, String to) throws IOException {
    String page = Files.readString(Path.of("docs/profiles.md"));
    String part = page.substring(page.indexOf(from), page.indexOf(to));
    return ROW.matcher(part).results().map((MatchResult row) -> row.group(1));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyValueOfTheDocumentationIsValid(String value) throws IOException {
    String written =
        value
            .replace("value: text", "value: x")
            .replace("map: {...}", "map: {x: y}")
            .replace("[...]", "[iso]")
            .replace("zone: ...", "zone: UTC")
            .replace("lookup: source", "lookup: cases");

    assertBothAccept(WrongProfile.RIGHT.replace("key: Case", "key: " + written));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void everyConditionOfTheDocumentationIsValid(String condition) throws IOException {
    assertBothAccept(WrongProfile.RIGHT.replace("{Kind: /x/}", "\n      " + condition));
  }

  @Test
  void theTablesOfTheDocumentationAreFound() throws IOException {
    assertThat(values()).hasSizeGreaterThan(8);
    assertThat(conditions()).hasSizeGreaterThan(8);
  }

  private void assertBothAccept(String profile) throws IOException {
    assertThat(complaints(profile)).isEmpty();
    assertThat(read(profile).name()).isEqualTo("desk");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "wrong-profiles.csv", delimiterString = "=>", quoteCharacter = '`')
  void aMistakeIsRefusedAsTheReaderRefusesIt(String who, String from, String to)
      throws IOException {
    assertThat(complaints(WrongProfile.with(from, to)).isEmpty()).isEqualTo(who.equals("reader"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile: desk>profile: 311",
        "[EMAIL]>[]",
        "[EMAIL]>[EMAIL, EMAIL]",
        "[255]>[]",
        "{ann: AGENT}>{}",
        "[iso, d/M/yyyy H:mm]>iso",
        "records: \"\">records: [a, \"\"]",
        "into: [one, two]>into: one",
        "delimiter: \";\">delimiter: 0",
        "title: Our desk>title: 2026",
        "{agent: {role_of: Who}}>{}",
        "{phone: PHONE}>{}",
        "{phone: PHONE}>{phone: }",
        "{phone: PHONE}>{1: PHONE, true: EMAIL}",
        "order_by: At>order_by: [At, Case]",
        "{mood: Mood}>all",
        "{mood: Mood}>{mood: {value: 1}}",
        "{Kind: /x/}>{Kind: [1, true]}",
        "{Kind: /x/}>{any: [{Kind: x}, {first_of_case: false}]}",
        "{Kind: /x/}>{Kind: {not: {was: [a, b]}, empty: false}}",
      })
  void whatTheReaderTakesTheSchemaTakesToo(String change) throws IOException {
    String from = change.substring(0, change.indexOf('>'));
    String to = change.substring(change.indexOf('>') + 1);

    assertBothAcceptAny(WrongProfile.RIGHT.replace(from, to));
  }

  private void assertBothAcceptAny(String profile) throws IOException {
    assertThat(complaints(profile)).isEmpty();
    assertThat(read(profile).sources()).hasSize(1);
  }

  @Test
  void whatExtendsAnotherProfileMayBeAPart() throws IOException {
    String part =
        """
        profile: mine
        extends: nyc311
        sources:
          requests: {choose: first}
        """;

    assertThat(complaints(part)).isEmpty();
    assertThat(read(part).name()).isEqualTo("mine");
    assertThat(complaints(part.replace("extends: nyc311\n", ""))).isNotEmpty();
  }
}
