package org.complaintauditor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.complaintauditor.dossier.SmallDossier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page by which a receiver checks a dossier, opened from the disk as the receiver opens it. */
final class DossierPageTest {
  private static final int FLIPS = 200;

  /** Checks the files with one byte changed after the other; returns the changes not found. */
  private static final String FLIP =
      """
      const [files, flips, done] = arguments;
      const bytes = Object.fromEntries(Object.entries(files).map(([path, packed]) =>
        [path, Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]));
      const check = async (flip) => {
        const chosen = Object.entries(bytes).map(([path, content]) => {
          const copy = content.slice();
          if (flip && flip[0] === path) copy[flip[1]] ^= flip[2];
          return { path: 'dossier/' + path, file: new File([copy], path) };
        });
        return (await dossierCheck.check(chosen)).state;
      };
      (async () => {
        const result = [await check(null)];
        for (const flip of flips) if ((await check(flip)) !== 'bad') result.push(flip.join(' '));
        done(result);
      })();
      """;

  @TempDir private static Path folder;

  private static Browser browser;
  private static Path intact;

  @BeforeAll
  static void make() {
    browser = Browser.start();
    intact = dossier("intact", Map.of());
  }

  /** In a folder such as people have them. */
  private static Path dossier(String name, Map<String, UnaryOperator<String>> edits) {
    Path root = folder.resolve("clé USB 1").resolve(name).resolve("NorthTel 2026-0042");
    SmallDossier.write(root, edits);
    return root;
  }

  private static void open(Path root, String language) {
    browser.resize(1200, 1000);
    browser.emulate("screen", "light");
    browser.openPage(root.resolve("verify.html"));
    browser.find("[data-language=" + language + "]").click();
  }

  private static void choose(Path chosen) {
    browser.driver().executeScript("document.documentElement.dataset.ready = 'false'");
    browser.find("#folder").sendKeys(chosen.toString());
    browser.until(
        "return document.documentElement.dataset.ready === 'true' &&"
            + " !!document.querySelector('.banner')");
  }

  private static void choose(Path root, String language) {
    open(root, language);
    choose(root);
  }

  private static List<String> results() {
    return browser.texts(".results td:nth-child(2), .results td:nth-child(3)");
  }

  private static List<String> problems() {
    return browser.driver().findElements(By.cssSelector(".problems tbody tr")).stream()
        .map(row -> row.getText().replace('\n', ' '))
        .toList();
  }

  @Test
  void whatIsIntactIsShownWithItsCounts() throws IOException {
    choose(intact, "en");

    long files;
    try (Stream<Path> all = Files.walk(intact)) {
      files = all.filter(Files::isRegularFile).count() - 5; // The seal, and what it is over.
    }
    assertThat(browser.find("#banner").getText())
        .isEqualTo(
            "✓ Nothing was changed, and all figures agree.\n"
                + "One step is left to you: compare the fingerprint below.");
    assertThat(results())
        .containsExactly(
            files + " files unchanged. None is missing, none was added.",
            "✓ in order",
            "The seal fits the list of files and the key.",
            "✓ in order",
            "3 rates counted again. All are equal.",
            "✓ in order",
            "9 findings compared. All are equal.",
            "✓ in order",
            "9 due dates counted again. All are equal.",
            "✓ in order");
    assertThat(browser.find("output").getText()).isEqualTo(SmallDossier.fingerprint());
    assertThat(problems()).isEmpty();
    assertThat(browser.complaints()).isEmpty();

    browser.find("#published").sendKeys(SmallDossier.fingerprint());
    assertThat(browser.find(".fingerprint .mark").getText()).isEqualTo("✓ They are the same.");
    browser.find("#published").sendKeys("x");
    assertThat(browser.find(".fingerprint .mark").getText()).startsWith("✗ They are not the same.");
  }

  @Test
  void theFolderAroundItMayBeChosen() {
    open(intact, "de");
    choose(intact.getParent());

    assertThat(browser.find("#banner h2").getText())
        .isEqualTo("✓ Nichts wurde geändert, und alle Zahlen stimmen überein.");

    dossier("two/one", Map.of());
    choose(dossier("two/other", Map.of()).getParent().getParent());
    assertThat(browser.find(".banner h2").getText())
        .isEqualTo("✗ In diesem Ordner liegen mehrere Dossiers.");
  }

  @Test
  void twoHundredChangedBytesAreAllFound() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(intact)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(intact.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    Random random = new Random(25);
    List<String> names = List.copyOf(files.keySet());
    List<List<Object>> flips = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    for (int i = 0; i < FLIPS; i++) {
      String name = names.get(i < names.size() ? i : random.nextInt(names.size()));
      touched.add(name);
      flips.add(List.of(name, random.nextInt(files.get(name).length), 1 + random.nextInt(255)));
    }
    Map<String, String> packed = new TreeMap<>();
    files.forEach((name, bytes) -> packed.put(name, Base64.getEncoder().encodeToString(bytes)));
    open(intact, "en");
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(80));

    assertThat(browser.driver().executeAsyncScript(FLIP, packed, flips)).isEqualTo(List.of("good"));
    assertThat(touched).containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          summary.json | "rate": 0.6, | "rate": 0.8, | data/summary.json ACK-01: states the rate 0.80, counted 0.60
          summary.json | "rate": null, "rate_told": false | "rate": 1, "rate_told": true | data/summary.json TMF-01: states the rate 1.00, counted -
          summary.json | "breached": 2 | "breached": 1 | data/summary.json ACK-01: states 1 BREACHED, counted 2
          request.json | "exceptions_not_selected": 5 | "exceptions_not_selected": 0 | data/request.json exceptions_not_selected: states 0, counted 5
          request.json | "not_evidenced_not_selected": 3 | "not_evidenced_not_selected": 0 | data/request.json by_commitment TMF-01 not_evidenced_not_selected: states 0, counted 3
          clocks.csv | days,5,yes | days,5,no | data/clocks.csv 10 case C-CCCCCCCCCC, TMF-01: states the due date 2026-03-16, counted 2026-03-14
          population.csv | IN_TIME,BREACHED,MISSING | IN_TIME,BREACHED,LATE | data/population.csv 3 case C-BBBBBBBBBB, CON-01: “BREACHED LATE” here, “BREACHED MISSING” in findings.csv
          clocks.csv | 2,no,,2026-01-06 | 2,no,,2026-01-05 | data/clocks.csv 2 case C-AAAAAAAAAA, ACK-01: states the due date 2026-01-05, counted 2026-01-06
          clocks.csv | BREACHED,1,LATE | BREACHED,2,LATE | data/clocks.csv 2 case C-AAAAAAAAAA, ACK-01: states 2 business days late, counted 1
          summary.json | "audit_instant": "2026-03-20 | "audit_instant": "2026-03-24 | data/clocks.csv 9 case C-CCCCCCCCCC, ACK-01: PENDING does not follow from the dates
          clocks.csv | 2026-03-23,,PENDING,,RUNNING | 2026-03-23,,BREACHED,,MISSING | data/clocks.csv 9 case C-CCCCCCCCCC, ACK-01: BREACHED does not follow from the dates
          material/holidays.csv | 2026-02-16 | 2026-02-23 | data/clocks.csv 5 case C-BBBBBBBBBB, ACK-01: states the due date 2026-02-17, counted 2026-02-16; data/clocks.csv 5 case C-BBBBBBBBBB, ACK-01: states - business days late, counted 1; data/clocks.csv 5 case C-BBBBBBBBBB, ACK-01: MET does not follow from the dates; data/clocks.csv 6 case C-BBBBBBBBBB, CON-01: states the due date 2026-03-03, counted 2026-03-04
          """)
  void whatWasWrongBeforeItWasSealedIsNamed(
      String file, String before, String after, String lines) {
    String name = Integer.toHexString((file + before).hashCode());
    choose(dossier(name, Map.of("data/" + file, text -> text.replace(before, after))), "en");

    assertThat(problems()).containsExactly(lines.split("; ", -1));
    assertThat(browser.find("#banner h2").getText()).isEqualTo("✗ This dossier is not in order.");
    assertThat(results())
        .contains("The seal fits the list of files and the key.", "✗ not in order");
  }

  @Test
  void filesThatWereAddedOrTakenAwayAreNamed() throws IOException {
    Path root = dossier("files", Map.of());
    Files.writeString(root.resolve("data/more.txt"), "x");
    Files.writeString(root.resolve("signature/more.txt"), "x");
    Files.writeString(root.resolve(".DS_Store"), "x");
    Files.delete(root.resolve("README.fr.txt"));
    Files.delete(root.resolve("data/request.json"));
    choose(root, "en");

    assertThat(problems())
        .containsExactlyInAnyOrder(
            "data/request.json is missing",
            "README.fr.txt is missing",
            "data/more.txt is not part of the dossier: it was added",
            "signature/more.txt is not part of the dossier: it was added",
            "data/request.json is missing",
            "data/request.json selected: states undefined, counted 3",
            "data/request.json findings: states undefined, counted 9",
            "data/request.json breached_selected: states undefined, counted 2",
            "data/request.json cases: states undefined, counted 6",
            "data/request.json exceptions_not_selected: states undefined, counted 5");
    assertThat(browser.texts("li"))
        .contains(
            ".DS_Store: not part of the dossier; your computer puts such files into folders.");
  }

  @Test
  void aFolderWithoutADossierIsRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("holiday pictures"));
    Files.writeString(empty.resolve("beach.txt"), "sun");
    open(intact, "fr");
    choose(empty);

    assertThat(browser.find(".banner h2").getText())
        .isEqualTo("✗ Ce répertoire ne contient aucun dossier.");
    assertThat(browser.find("#folder")).isNotNull();
  }

  @Test
  void aTextThatWasOpenedLaterIsHeldAgainstTheSeal() throws IOException {
    String opening =
        "{\"case\":\"C-AAAAAAAAAA\",\"event\":\"%s\",\"field\":\"text\",\"salt\":\"%s\",\"value\":\"%s\"}";
    Path reveal = folder.resolve("reveal.json");
    choose(intact, "en");

    Files.writeString(reveal, opening.formatted("E-1", SmallDossier.SALT, SmallDossier.SEALED));
    browser.find("#reveal").sendKeys(reveal.toString());
    browser.until("return !!document.querySelector('.reveal')");
    assertThat(browser.find(".reveal").getText())
        .isEqualTo("✓ C-AAAAAAAAAA · E-1 · text: This is what was sealed.\n" + SmallDossier.SEALED);

    Files.writeString(
        reveal,
        "{\"reveal\":1,\"values\":["
            + opening.formatted("E-1", SmallDossier.SALT, "Yes, please.")
            + ","
            + opening.formatted("E-1", SmallDossier.SALT.replace('f', '0'), SmallDossier.SEALED)
            + ","
            + opening.formatted("E-2", SmallDossier.SALT, SmallDossier.SEALED)
            + ","
            + opening
                .replace("C-AAAAAAAAAA", "C-BBBBBBBBBB")
                .formatted("E-1", SmallDossier.SALT, SmallDossier.SEALED)
            + "]}");
    browser.find("#reveal").sendKeys(reveal.toString());
    browser.until("return document.querySelectorAll('.reveal').length === 4");
    assertThat(browser.texts(".reveal .mark"))
        .containsExactly(
            "✗ C-AAAAAAAAAA · E-1 · text: This is not what was sealed.",
            "✗ C-AAAAAAAAAA · E-1 · text: This is not what was sealed.",
            "✗ C-AAAAAAAAAA · E-2 · text: The dossier has sealed nothing at this place.",
            "✗ C-BBBBBBBBBB · E-1 · text: The dossier has sealed nothing at this place.");
  }

  @Test
  void aBrowserWithoutEd25519SaysSo() {
    open(intact, "en");
    browser
        .driver()
        .executeScript("crypto.subtle.importKey = () => Promise.reject(new Error('no'))");
    choose(intact);

    assertThat(browser.find("#banner h2").getText())
        .isEqualTo("! No change was found, but this browser cannot check the seal.");
    assertThat(results()).contains("This browser cannot check it.", "– not checked");
    assertThat(browser.find("pre").getText())
        .startsWith("openssl pkeyutl -verify -pubin -inkey signature/signer.pub.pem");
    assertThat(browser.find("output").getText()).isEqualTo(SmallDossier.fingerprint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void nobodyIsShutOut(String language) {
    Path wrong =
        dossier(
            "axe-" + language, Map.of("data/summary.json", text -> text.replace("0.6,", "0.7,")));
    for (Path root : List.of(intact, wrong)) {
      open(root, language);
      for (String colours : Browser.colours(language)) {
        browser.emulate("screen", colours);
        assertThat(browser.violations()).as("first %s %s", language, colours).isEmpty();
      }
      choose(root);
      browser
          .driver()
          .executeScript(
              "document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      for (String colours : Browser.colours(language)) {
        browser.emulate("screen", colours);
        assertThat(browser.violations()).as("result %s %s", language, colours).isEmpty();
      }
      browser.narrow(NarrowPagesTest.TELEPHONE);
      assertThat(browser.number("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(NarrowPagesTest.TELEPHONE);
      assertThat(browser.driver().executeScript(NarrowPagesTest.WIDE_AND_SILENT))
          .isEqualTo(List.of());
      browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void theKeyboardIsEnough() {
    open(intact, "en");
    List<String> reached = new ArrayList<>(); // From the button on that was pressed.
    for (int i = 0; i < 3; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      WebElement active = browser.driver().switchTo().activeElement();
      reached.add(active.getTagName() + " " + active.getText());
    }
    assertThat(reached).containsExactly("button Français", "button Deutsch", "input ");

    choose(intact);
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("banner");
  }
}
