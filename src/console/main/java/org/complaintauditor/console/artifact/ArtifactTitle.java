package org.complaintauditor.console.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.text.MessageBundle;

/**
 * What something that was made is about, for readers of any language.
 *
 * @param key the key of its text; empty where it is a name that is the same in every language
 * @param arguments what the text is about, such as the title of a run; or the name alone
 */
public record ArtifactTitle(String key, List<String> arguments) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ArtifactTitle {
    arguments = List.copyOf(arguments);
  }

  /** A name, such as that of a file. */
  public static ArtifactTitle named(String name) {
    return new ArtifactTitle("", List.of(name));
  }

  /** A text with what it is about. */
  public static ArtifactTitle of(String key, String... arguments) {
    return new ArtifactTitle(key, List.of(arguments));
  }

  /** As a reader of a language sees it. */
  public String in(MessageBundle words) {
    return key.isEmpty() ? arguments.get(0) : words.text(key, arguments.toArray());
  }

  JsonNode json() {
    ObjectNode title = JSON.createObjectNode();
    title.put("key", key);
    arguments.forEach(title.putArray("arguments")::add);
    return title;
  }

  static ArtifactTitle read(JsonNode title) {
    if (title.isTextual()) {
      return named(title.asText());
    }
    List<String> arguments = new ArrayList<>();
    title.path("arguments").forEach(one -> arguments.add(one.asText()));
    String key = title.path("key").asText();
    return key.isEmpty() && arguments.isEmpty() ? named("") : new ArtifactTitle(key, arguments);
  }
}
