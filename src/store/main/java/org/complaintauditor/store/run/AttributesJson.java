package org.complaintauditor.store.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.store.database.KeptJson;
import org.complaintauditor.store.database.StorableText;

/** Names with their texts as a JSON object, as columns of the database keep it. */
public final class AttributesJson {

  /** In the object's order. */
  private static final class Texts extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;
  }

  private AttributesJson() {}

  /** In the map's order; attributes without a text are left out. */
  public static String of(Map<String, String> attributes) {
    Texts texts = new Texts();
    attributes.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            texts.put(StorableText.of(name), StorableText.of(text));
          }
        });
    return KeptJson.of(texts);
  }

  /** A text as it stands in such an object, with its quotation marks. */
  static String text(String text) {
    return KeptJson.of(StorableText.of(text));
  }

  /**
   * The names and texts of such an object, in its order.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Map<String, String> read(String object) {
    return Collections.unmodifiableMap(
        KeptJson.read(object, Texts.class, "no JSON object of texts"));
  }
}
