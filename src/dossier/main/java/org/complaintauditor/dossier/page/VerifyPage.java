package org.complaintauditor.dossier.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.complaintauditor.model.BundleFile;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;

/**
 * {@code verify.html}: one file that checks a dossier in a browser, without a network. It is the
 * same in every dossier of a version of the program. Its policy allows its own script and style, by
 * their hashes, and nothing else.
 */
final class VerifyPage {
  static final String FILE = "verify.html";

  /** In the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "bag.js",
          "seal.js",
          "table.js",
          "rates.js",
          "clock.js",
          "reveal.js",
          "check.js",
          "show.js");

  private VerifyPage() {}

  /** The page. */
  static String text() {
    String style = resource("verify.css");
    StringBuilder script = new StringBuilder("'use strict';\n(() => {\n");
    script.append("const WORDS = ").append(words()).append(";\n");
    SCRIPTS.forEach(one -> script.append(resource(one)));
    script.append("})();\n");
    String policy =
        "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(script.toString()), hash(style));
    return resource("verify.html")
        .replace("{{policy}}", policy)
        .replace("{{style}}", style)
        .replace("{{script}}", script);
  }

  /** What the page says, by language and key. */
  private static String words() {
    Map<String, Map<String, String>> words = new TreeMap<>();
    for (String language : MessageBundle.LANGUAGES) {
      Map<String, String> texts = BundleFile.read("dossier/page/words", language);
      for (Verdict verdict : Verdict.values()) {
        texts.put("verdict." + verdict, MessageBundle.in(language).of(verdict));
      }
      words.put(language, texts);
    }
    try {
      // A script ends where the page's parser says, not where the script does.
      return JsonMapper.builder().build().writeValueAsString(words).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String resource(String name) {
    try (InputStream text =
        Objects.requireNonNull(VerifyPage.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
