package org.complaintauditor.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.DeclaredWords.OwnActivity;
import org.complaintauditor.model.DeclaredWords.OwnChannel;
import org.complaintauditor.model.DeclaredWords.OwnDisclosure;
import org.complaintauditor.model.DeclaredWords.OwnLabel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Vocabulary;

/** The words of a pack in {@code summary.json}, as its catalogue declares them. */
public final class VocabularyJson {

  static final String KEY = "vocabulary";

  private VocabularyJson() {}

  /** What the pack declares; empty for the core's words, and for those of older packs. */
  static Optional<JsonObject> of(Vocabulary words) {
    DeclaredWords declared = words.declared();
    return declared.equals(DeclaredWords.NONE) || declared.equals(DeclaredWords.CANADIAN)
        ? Optional.empty()
        : Optional.of(of(declared));
  }

  private static JsonObject of(DeclaredWords declared) {
    return JsonFile.object()
        .with(
            "authority",
            declared
                .authority()
                .map(
                    one ->
                        JsonFile.object()
                            .with("short", one.shortName().byLanguage())
                            .with("name", one.name().byLanguage())
                            .with("sites", one.sites())
                            .with("phones", one.phones())))
        .with("written_as", declared.writtenAs())
        .with(
            "disclosures",
            each(
                declared.disclosures(),
                one ->
                    named(one.name()).with("all_of", one.allOf()).with("written", one.written())))
        .with(
            "activities",
            each(
                declared.activities(),
                one ->
                    named(one.name())
                        .with("direction", lower(one.direction()))
                        .with("tells", one.tells())
                        .with("stance", lower(one.stance()))))
        .with(
            "channels",
            each(
                declared.channels(),
                one ->
                    named(one.name())
                        .with("live", one.live())
                        .with("written", one.written())
                        .with("recorded", one.recorded())))
        .with(
            "labels",
            each(
                declared.labels(),
                one -> named(one.name()).with("about", one.about()).with("wrong", one.wrong())))
        .with("drops", each(declared.drops(), VocabularyJson::named));
  }

  private static <W> JsonObject each(Map<String, W> words, Function<W, JsonObject> form) {
    JsonObject all = JsonFile.object();
    words.forEach((name, word) -> all.with(name, form.apply(word)));
    return all;
  }

  private static JsonObject named(LocalizedText name) {
    return JsonFile.object().with("name", name.byLanguage());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The words in which a summary is written.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  public static Vocabulary read(JsonNode summary) {
    JsonNode words = summary.path(KEY);
    if (!words.isObject()) {
      boolean older = summary.path("commitments").toString().contains("CCTS_");
      return Vocabulary.of(older ? DeclaredWords.CANADIAN : DeclaredWords.NONE);
    }
    JsonNode authority = words.path("authority");
    return Vocabulary.of(
        new DeclaredWords(
            authority.isObject()
                ? Optional.of(
                    new Authority(
                        text(authority.path("short")),
                        text(authority.path("name")),
                        texts(authority.path("sites")),
                        texts(authority.path("phones"))))
                : Optional.empty(),
            all(words.path("written_as"), JsonNode::asText),
            all(
                words.path("disclosures"),
                one ->
                    new OwnDisclosure(
                        text(one.path("name")),
                        texts(one.path("all_of")),
                        one.path("written").asBoolean())),
            all(
                words.path("activities"),
                one ->
                    new OwnActivity(
                        text(one.path("name")),
                        Direction.valueOf(upper(one.path("direction"))),
                        one.path("tells").isTextual()
                            ? Optional.of(one.path("tells").asText())
                            : Optional.empty(),
                        Activity.Stance.valueOf(upper(one.path("stance"))))),
            all(
                words.path("channels"),
                one ->
                    new OwnChannel(
                        text(one.path("name")),
                        one.path("live").asBoolean(),
                        one.path("written").asBoolean(),
                        one.path("recorded").asBoolean())),
            all(
                words.path("labels"),
                one ->
                    new OwnLabel(
                        text(one.path("name")),
                        one.path("about").asText(),
                        one.path("wrong").asBoolean())),
            all(words.path("drops"), one -> text(one.path("name")))));
  }

  private static <W> Map<String, W> all(JsonNode words, Function<JsonNode, W> form) {
    Map<String, W> all = new LinkedHashMap<>();
    words.properties().forEach(one -> all.put(one.getKey(), form.apply(one.getValue())));
    return all;
  }

  private static String upper(JsonNode value) {
    return value.asText().toUpperCase(Locale.ROOT);
  }

  private static LocalizedText text(JsonNode byLanguage) {
    return new LocalizedText(all(byLanguage, JsonNode::asText));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
