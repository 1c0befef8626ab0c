package org.complaintauditor.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The ombudsman to whom the customers of a pack's document may go: texts of the program name it
 * where they write {@code {authority}}.
 *
 * @param shortName what people call it, with its article where its language puts one: "the CCTS",
 *     "la CPRST"
 * @param name its whole name
 * @param sites its sites, as customers are told them
 * @param phones its telephone numbers
 */
public record Authority(
    LocalizedText shortName, LocalizedText name, List<String> sites, List<String> phones) {

  /** Whoever it is: for packs that name none. */
  public static final Authority ANY =
      new Authority(
          new LocalizedText(
              Map.of("en", "the ombudsman", "fr", "le médiateur", "de", "die Schlichtungsstelle")),
          new LocalizedText(
              Map.of("en", "the ombudsman", "fr", "le médiateur", "de", "die Schlichtungsstelle")),
          List.of(),
          List.of());

  private static final List<String> ENGLISH = List.of("the ");
  private static final List<String> FRENCH = List.of("le ", "la ", "l''", "l'", "l\u2019");
  private static final List<String> GERMAN = List.of("die ", "der ", "das ");

  public Authority {
    sites = List.copyOf(sites);
    phones = List.copyOf(phones);
  }

  /**
   * A text with the ombudsman in its places: {@code {authority}} is its short name alone, {@code
   * {the authority}}, {@code {whom authority}}, {@code {to authority}}, {@code {of authority}} and
   * {@code {at authority}} are the name in a sentence, as its language bends the article.
   *
   * @param language the text's
   * @param quoted the name as it has to stand in the text
   */
  public String in(String text, String language, UnaryOperator<String> quoted) {
    if (text.indexOf("authority") < 0) {
      return text;
    }
    Bent bent = bent(quoted.apply(shortName.in(language)), language);
    return text.replace("{authority}", bent.bare())
        .replace("{the authority}", bent.the())
        .replace("{whom authority}", bent.whom())
        .replace("{to authority}", bent.to())
        .replace("{of authority}", bent.of())
        .replace("{at authority}", bent.at());
  }

  /** What people call it, without an article. */
  public String bare(String language) {
    return bent(shortName.in(language), language).bare();
  }

  /** Whether a text names it in one of its places. */
  public static boolean isNamedIn(String text) {
    return text.contains("authority}");
  }

  /**
   * A name in its cases.
   *
   * @param the who does something
   * @param whom whom somebody reaches
   * @param to where a complaint goes
   * @param of whose
   * @param at where a complaint is
   */
  private record Bent(String bare, String the, String whom, String to, String of, String at) {}

  private static Bent bent(String name, String language) {
    List<String> articles =
        switch (language) {
          case "fr" -> FRENCH;
          case "de" -> GERMAN;
          default -> ENGLISH;
        };
    Optional<String> article =
        articles.stream().filter(one -> name.toLowerCase(Locale.ROOT).startsWith(one)).findFirst();
    if (article.isEmpty()) {
      return switch (language) {
        case "fr" -> new Bent(name, name, name, "à " + name, "de " + name, "à " + name);
        case "de" -> new Bent(name, name, name, "zu " + name, "von " + name, "bei " + name);
        default -> new Bent(name, name, name, "to " + name, "of " + name, "at " + name);
      };
    }
    String bare = name.substring(article.get().length());
    return switch (article.get()) {
      case "le " -> new Bent(bare, name, name, "au " + bare, "du " + bare, "au " + bare);
      case "la ", "l''", "l'", "l\u2019" ->
          new Bent(bare, name, name, "à " + name, "de " + name, "à " + name);
      case "die " ->
          new Bent(bare, name, name, "zur " + bare, "von der " + bare, "bei der " + bare);
      case "der " ->
          new Bent(bare, name, "den " + bare, "zum " + bare, "vom " + bare, "beim " + bare);
      case "das " -> new Bent(bare, name, name, "zum " + bare, "vom " + bare, "beim " + bare);
      default -> new Bent(bare, name, name, "to " + name, "of " + name, "at " + name);
    };
  }
}
