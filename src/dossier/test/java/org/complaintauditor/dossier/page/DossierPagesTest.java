package org.complaintauditor.dossier.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.complaintauditor.dossier.SmallDossier;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the receiver opens first. */
final class DossierPagesTest {
  private static final String FINGERPRINT = "SHA256:8bF6iAyGUYwxgTiBHiXcjdg12a0pPiHlcr5BbBzNFXU";

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void theReadMeSaysWhatItIsGiven(String language) throws IOException {
    DossierPages.write(root, SmallDossier.pageFacts(FINGERPRINT));

    String text = Files.readString(root.resolve("README." + language + ".txt"));
    assertThat(text)
        .startsWith("DOSSIER 2026-0042\n")
        .contains(FINGERPRINT, "\n  - 3 cases that were not asked for.\n", "-I \"northtel-")
        .contains("\n  - A surname that is a common word can stay.\n")
        .contains("complaint-auditor 0.2.0", "jive-ca-0123456789ab")
        .doesNotContain("{left_out}", "{limits}", "\r", "\t");
    assertThat(Pattern.compile("\\{[a-z_]+}").matcher(text).results()).isEmpty();
    assertThat(text.lines().filter(line -> line.length() > 78))
        .as("only commands, which must not be broken, are long")
        .allMatch(line -> line.matches("     (ssh-keygen|openssl|cmd|'tagmanifest).*"));
  }

  @Test
  void aValueThatLooksLikeAPlaceIsNotFilledAgain() throws IOException {
    PageFacts facts = SmallDossier.pageFacts("{program}\n{limits}");

    assertThat(new ReadMe(facts, "en").text()).contains("\n    {program} {limits}\n");
  }

  @Test
  void thePolicyAllowsTheScriptAndTheStyleOfThePageAlone() throws GeneralSecurityException {
    String page = VerifyPage.text();

    assertThat(page)
        .contains("content=\"default-src 'none'; script-src 'sha256-" + hash(page, "script") + "';")
        .contains("style-src 'sha256-" + hash(page, "style") + "'; base-uri 'none';")
        .doesNotContain("{{", "http:", "https:", "innerHTML", "eval(");
  }

  private static String hash(String page, String element) throws GeneralSecurityException {
    String open = "<" + element + ">";
    int from = page.indexOf(open) + open.length();
    assertThat(page.indexOf(open, from)).as("one %s", element).isEqualTo(-1);
    String text = page.substring(from, page.indexOf("</" + element + ">", from));
    return Base64.getEncoder()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  @Test
  void theSameWordsAreThereInAllLanguages() throws IOException {
    Set<String> english = words("en").stringPropertyNames();
    for (String language : MessageBundle.LANGUAGES) {
      Properties words = words(language);
      assertThat(words.stringPropertyNames()).as(language).isEqualTo(english);
      for (String key : english) {
        assertThat(places(words.getProperty(key)))
            .as("%s in %s", key, language)
            .isEqualTo(places(words("en").getProperty(key)));
      }
    }
  }

  @Test
  void everyWordIsUsedAndEveryUsedOneIsThere() throws IOException {
    StringBuilder scripts = new StringBuilder();
    for (String script :
        List.of("bag", "seal", "table", "rates", "clock", "reveal", "check", "show")) {
      scripts.append(VerifyPage.resource(script + ".js"));
    }
    Set<String> known = words("en").stringPropertyNames();
    assertThat(
            Pattern.compile("'(problem\\.[a-z]+)'")
                .matcher(scripts)
                .results()
                .map((MatchResult found) -> found.group(1)))
        .isNotEmpty()
        .allMatch(known::contains);
    assertThat(known.stream().filter(key -> !key.matches("(seal|banner|none|why)\\..*")))
        .allMatch(key -> scripts.indexOf("'" + key.replaceFirst("\\.one$", "") + "'") > 0);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(one -> places.add(one.group()));
    return places;
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    words.load(new StringReader(VerifyPage.resource("words_" + language + ".properties")));
    return words;
  }
}
