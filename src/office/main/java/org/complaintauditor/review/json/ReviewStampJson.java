package org.complaintauditor.review.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.complaintauditor.review.ReviewStamp;

/** The custom property of a review workbook, as JSON. */
public final class ReviewStampJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReviewStampJson() {}

  /** The property's text. */
  public static String write(ReviewStamp stamp) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("run", stamp.run());
    json.put("ledger_head", stamp.ledgerHead().orElse(null));
    json.put("sheet", 1);
    json.put("of", 1);
    json.put("blind", stamp.blind());
    json.put("sample", stamp.sample().orElse(null));
    json.put("language", stamp.language());
    json.put("texts", stamp.texts());
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts and truth values can always be written.
    }
  }

  /** What a property's text says; empty if it is none that this program writes. */
  public static Optional<ReviewStamp> read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (!json.path("run").isTextual()) {
        return Optional.empty();
      }
      return Optional.of(
          new ReviewStamp(
              json.path("run").asText(),
              Optional.ofNullable(json.path("ledger_head").textValue()),
              json.path("blind").asBoolean(),
              Optional.ofNullable(json.path("sample").textValue()),
              json.path("language").asText("en"),
              json.path("texts").asText("quotes")));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
