package org.complaintauditor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files in which texts stand by key, one for each language. */
public final class BundleFile {

  private BundleFile() {}

  /**
   * The texts of a bundle in one language, as they are set there; none if there is no such file.
   *
   * @param bundle its folder and name, such as {@code text/report}
   */
  public static Map<String, String> read(String bundle, String language) {
    String file = "/org/complaintauditor/%s_%s.properties".formatted(bundle, language);
    Properties properties = new Properties();
    try (InputStream stream = BundleFile.class.getResourceAsStream(file)) {
      if (stream != null) {
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    Map<String, String> texts = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      String text = properties.getProperty(key);
      texts.put(key, language.equals("fr") ? FrenchTypography.set(text) : text);
    }
    return texts;
  }
}
