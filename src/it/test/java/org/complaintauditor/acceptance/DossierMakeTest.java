package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.file.PathUtils;
import org.complaintauditor.report.RunFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dossier made of the sample quarter, judged again, and asked for wrongly. */
final class DossierMakeTest {

  private static final String REQUEST =
      """
      id: CCTS-2026-0042
      recipient: CCTS
      organisation: NorthTel
      purpose: Review of acknowledgements in the first quarter
      date: 2026-05-04
      select:
        where: {commitment: [ACK-01], verdict: [BREACHED]}
      """;

  private static final String PASSWORD = "correct horse battery staple";

  @TempDir private static Path folder = Path.of("");
  private static Path run = Path.of("");
  private static Path dossier = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    run = folder.resolve("run");
    Run.fine("audit sample-data/complaints-2026-q1.csv --material --format csv,json --out %s", run);
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    Run.fine(
        "dossier key new --name %s --out %s --password-file %s",
        "NorthTel Compliance", folder.resolve("signing"), folder.resolve("password"));
    OftenOpenedKey.make(folder.resolve("signing/signing.key"), PASSWORD);
    secret("pseudonyms.key", "ab");
    dossier = folder.resolve("dossier.zip");
    made(REQUEST, dossier);
  }

  private static void secret(String name, String digits) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "complaint-auditor pseudonyms 1\nplain " + digits.repeat(32) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static Run ordered(String request, Path target, Object... more) throws IOException {
    Path file = Files.createTempFile(folder, "request", ".yaml");
    Files.writeString(file, request);
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "dossier make %s --request %s --key %s --password-file %s --secret %s --out %s"
                    + " %s".repeat(more.length),
                run,
                file,
                folder.resolve("signing").resolve("signing.key"),
                folder.resolve("password"),
                folder.resolve("pseudonyms.key"),
                target));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray());
  }

  private static Run made(String request, Path target, Object... more) throws IOException {
    Run done = ordered(request, target, more);
    assertThat(done.code()).as(done.err()).isZero();
    return done;
  }

  private static String sha256(Path file) throws IOException {
    return RunFacts.FileFacts.of("", file).sha256();
  }

  /** The files of a dossier by their names below its folder. */
  private static Map<String, byte[]> files(Path zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream bytes = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName().replaceFirst("^[^/]*/", ""), entries.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Path unpacked(Map<String, byte[]> files, String name) throws IOException {
    Path root = Files.createDirectories(folder.resolve(name).resolve("northtel"));
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = root.resolve(entry.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, entry.getValue());
    }
    return root;
  }

  @Test
  @DisplayName("the same run, request and keys give the same bytes, wherever it is made")
  void repeatable() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path again = folder.resolve("again.zip");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      made(REQUEST, again);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(again).hasSameBinaryContentAs(dossier);
  }

  @Test
  @DisplayName("the population has every case, the findings those selected, and counts say so")
  void selected() throws IOException {
    Map<String, byte[]> files = files(dossier);
    List<String> population = text(files, "data/population.csv").lines().toList();
    List<String> findings = text(files, "data/findings.csv").lines().toList();
    assertThat(text(files, "data/material/settings.json"))
        .contains("\"selected-for\": \"CCTS-2026-0042\"", "\"selected-of\": \"326\"");
    JsonNode counts =
        JsonMapper.builder().build().readTree(text(files, "data/request.json")).path("counts");

    assertThat(population).hasSize(1 + 326);
    assertThat(population.get(0)).startsWith("case,received,pack_version,ACK-01,ACK-01_reason");
    assertThat(population.stream().filter(row -> row.matches("C-[A-Z2-7]{10},2026-.*")).count())
        .isEqualTo(
            326 - population.stream().filter(row -> row.matches("C-.{10},(2025-|,).*")).count());
    assertThat(findings).hasSize(1 + 280);
    assertThat(findings.stream().filter(row -> row.contains(",ACK-01,BREACHED,")).count())
        .isEqualTo(28);
    assertThat(counts.path("cases").asInt()).isEqualTo(326);
    assertThat(counts.path("selected").asInt()).isEqualTo(28);
    assertThat(counts.path("by_commitment").path("ACK-01").path("breached_not_selected").asInt())
        .isZero();
    assertThat(counts.path("by_commitment").path("TRK-01").path("breached_not_selected").asInt())
        .isEqualTo(
            40 - counts.path("by_commitment").path("TRK-01").path("breached_selected").asInt());
  }

  @Test
  @DisplayName("another recipient has other pseudonyms, a linked request the same")
  void linked() throws IOException {
    Path other = folder.resolve("other.zip");
    Path linked = folder.resolve("linked.zip");
    made(REQUEST.replace("recipient: CCTS", "recipient: CRTC"), other);
    made(
        REQUEST.replace("id: CCTS-2026-0042", "id: CCTS-2026-0043\nlink_with: CCTS-2026-0042"),
        linked);

    List<String> first = cases(dossier);
    assertThat(cases(other)).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    assertThat(cases(linked)).isEqualTo(first);
  }

  private static List<String> cases(Path zip) throws IOException {
    return text(files(zip), "data/population.csv")
        .lines()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .toList();
  }

  @Test
  @DisplayName("judged again all is the same; with another limit, holiday or time it is listed")
  void replayed() throws IOException {
    Run same = Run.fine("dossier replay %s", dossier);
    assertThat(same.out()).startsWith("Judged again: 28 cases, 280 findings, all the same.");

    Path root = unpacked(files(dossier), "edited");
    Path findings = root.resolve("data/findings.csv");
    String sealed = Files.readString(findings);
    int at = sealed.indexOf(",ACK-01,BREACHED,LATE,");
    String finding = sealed.substring(sealed.lastIndexOf('\n', at) + 1, at);
    Files.writeString(
        findings, sealed.substring(0, at) + ",ACK-01,MET,IN_TIME," + sealed.substring(at + 22));
    Run other = Run.of("dossier replay %s", root);
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err())
        .isEqualTo(
            "auditor: "
                + root
                + " is not as it was sealed: data/findings.csv: changed: its SHA-256 is not the one in"
                + " manifest-sha256.txt. Check it with \"auditor dossier verify\"\n");
    assertThat(other.out())
        .endsWith(
            "The dossier is not as it was sealed, so what was judged need not be what was sealed."
                + " Deviations: 2; \"auditor dossier verify\" lists them.\n")
        .contains(
            finding + "/ACK-01: verdict is sealed as \"MET\", and comes out as \"BREACHED\"",
            finding + "/ACK-01: reason is sealed as \"IN_TIME\", and comes out as \"LATE\"",
            "Judged again: 28 cases, 280 findings; differences: 2, listed above.");
  }

  @Test
  @DisplayName("that nobody has sealed a dossier is said when it is judged again")
  void replayedUnsealed() throws IOException {
    Path root = unpacked(files(dossier), "unsealed");
    PathUtils.deleteDirectory(root.resolve("signature"));

    Run judged = Run.of("dossier replay %s", root);

    assertThat(judged.code()).isEqualTo(1);
    assertThat(judged.err()).startsWith("auditor: Intact, but nobody has sealed it");
    assertThat(judged.out()).contains("all the same.").contains("Intact, but nobody has sealed it");
  }

  @Test
  @DisplayName("rules that say more than a rule may are run only when that is said")
  void foreignRules() throws IOException {
    Path root = unpacked(files(dossier), "rules");
    Path material = root.resolve("data/material");
    Path rule = material.resolve("pack/ACK-01.drl");
    Files.writeString(
        rule, Files.readString(rule).replace("then\n", "then\n    String.valueOf( 1 );\n"));
    Path settings = material.resolve("settings.json");
    Map<String, String> hashes = new HashMap<>();
    JsonNode files = JsonMapper.builder().build().readTree(settings.toFile()).path("files");
    hashes.put(files.path("pack/ACK-01.drl").asText(), sha256(rule));
    String edited = Files.readString(settings);
    for (Map.Entry<String, String> hash : hashes.entrySet()) {
      edited = edited.replace(hash.getKey(), hash.getValue());
    }
    Files.writeString(settings, edited);

    Run refused = Run.of("dossier replay %s", root);
    Run trusted = Run.of("dossier replay %s --trust-rules", root);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "the rules are not run:\n  ACK-01.drl line 17: \"String\" has no place in a rule");
    assertThat(trusted.code()).as(trusted.err()).isEqualTo(3);
    assertThat(trusted.out()).contains("all the same.").contains("is not as it was sealed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      date: 2026-05-04 | datum: 2026-05-04 | line 5: key "datum" is not one of
      date: 2026-05-04 | date: 4 May | line 5: date "4 May" is not a date; write it as 2026-04-20
      recipient: CCTS | contact: x | line 1: recipient is missing
      commitment: [ACK-01] | commitment: [ACK-1] | commitment "ACK-1" is not one of
      verdict: [BREACHED] | verdict: [BROKEN] | verdict "BROKEN" is not one of
      verdict: [BREACHED] | verdict: [PENDING] | no case of run
      verdict: [BREACHED] | colour: [red] | no case has an attribute "colour"; they have
      where: {commitment: [ACK-01], verdict: [BREACHED]} | cases: [C26-01042, C26-9] | has no such case: C26-9
      where: {commitment: [ACK-01], verdict: [BREACHED]} | cases: [] | cases names no case
      where: {commitment: [ACK-01], verdict: [BREACHED]} | sample: no.json | sample: there is no file
      where: {commitment: [ACK-01], verdict: [BREACHED]} | everything: true | key "everything" is not one of
      """)
  @DisplayName("what is wrong with a request is named, and nothing is written")
  void wrongRequests(String right, String wrong, String message) throws IOException {
    Path target = folder.resolve("never.zip");
    Run done = ordered(REQUEST.replace(right, wrong), target);

    assertThat(done.code()).as(done.out()).isEqualTo(3);
    assertThat(done.err()).contains(message);
    assertThat(target).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith(".dossier")))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a run that was changed, a secret in it, or a file in the way is refused by name")
  void wrongFiles() throws IOException {
    Path copy = folder.resolve("copy");
    Run.fine("audit sample-data/edge-cases.csv --material --format csv,json --out %s", copy);
    Path secret = folder.resolve("pseudonyms.key");
    String order = "dossier make %s --request %s --key %s --password-file %s --secret %s --out %s";
    Path request = folder.resolve("all.yaml");
    Files.writeString(request, REQUEST.replaceFirst("(?s)where:.*", "all: true\n"));
    Path key = folder.resolve("signing/signing.key");
    Path password = folder.resolve("password");
    Path inside = copy.resolve("pseudonyms.key");
    Files.copy(secret, inside);
    Run within = Run.of(order, copy, request, key, password, inside, folder.resolve("x.zip"));
    assertThat(within.err()).contains("Who gets that folder could name every case");
    Files.delete(inside);

    Files.writeString(folder.resolve("wrong"), "wrong\n");
    Run locked =
        Run.of(order, copy, request, key, folder.resolve("wrong"), secret, folder.resolve("x.zip"));
    assertThat(locked.err()).contains("password");

    Run there = Run.of(order, copy, request, key, password, secret, dossier);
    assertThat(there.err()).contains("there is such a file already");

    Files.writeString(copy.resolve("findings.csv"), "case_id\n");
    Run changed = Run.of(order, copy, request, key, password, secret, folder.resolve("x.zip"));
    assertThat(changed.code()).isEqualTo(3);
    assertThat(changed.err()).contains("findings.csv was changed");
    Run verified = Run.of("verify %s", copy);
    assertThat(verified.code()).isEqualTo(3);
    assertThat(verified.out()).contains("findings.csv was changed");
    assertThat(folder.resolve("x.zip")).doesNotExist();
  }

  @Test
  @DisplayName("a dossier that was made is a line of the ledger")
  void noted() throws IOException {
    Path workspace = folder.resolve("office");
    Run.fine("workspace init %s", workspace);
    Path zip = folder.resolve("noted.zip");
    made(REQUEST, zip, "--workspace", workspace, "--by", "Ana Doe");
    Path lines = folder.resolve("lines.jsonl");
    Run.fine("ledger export --workspace %s --out %s", workspace, lines);

    JsonNode line = JsonMapper.builder().build().readTree(Files.readString(lines));
    assertThat(line.path("kind").asText()).isEqualTo("dossier");
    assertThat(line.path("by").path("name").asText()).isEqualTo("Ana Doe");
    assertThat(line.path("body").path("request").asText()).isEqualTo("CCTS-2026-0042");
    assertThat(line.path("body").path("sha256").asText()).isEqualTo(sha256(zip));
  }
}
