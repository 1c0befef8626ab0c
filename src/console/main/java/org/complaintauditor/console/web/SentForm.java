package org.complaintauditor.console.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody has filled in, so that it can stand in the form again.
 *
 * @param values what was sent for each field
 */
public record SentForm(Map<String, List<String>> values) {

  /** What is never kept: the token of the form, and what only its sender may know. */
  private static final Set<String> SECRET = Set.of("csrf", "password");

  public SentForm {
    Map<String, List<String>> copy = new TreeMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = Collections.unmodifiableMap(copy);
  }

  /** What was sent, without passwords. */
  public static SentForm of(RequestContext request) {
    Map<String, List<String>> values = new TreeMap<>(request.http().formParamMap());
    values.keySet().removeAll(SECRET);
    return new SentForm(values);
  }

  /** A field, without blanks around it; empty if it was not sent. */
  public String field(String name) {
    return fields(name).stream().findFirst().orElse("").strip();
  }

  /** All that was sent for a field. */
  public List<String> fields(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** One text, as browsers send forms. */
  public String text() {
    List<String> pairs = new ArrayList<>();
    values.forEach(
        (name, all) -> all.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return String.join("&", pairs);
  }

  /** Reads such a text. */
  public static SentForm read(String text) {
    Map<String, List<String>> values = new TreeMap<>();
    for (String pair : text.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        values
            .computeIfAbsent(decoded(pair.substring(0, sign)), name -> new ArrayList<>())
            .add(decoded(pair.substring(sign + 1)));
      }
    }
    return new SentForm(values);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
