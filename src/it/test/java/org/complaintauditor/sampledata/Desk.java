package org.complaintauditor.sampledata;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The desk's habits: who works there, when complaints come, how often what happens. */
final class Desk {

  private static final List<String> TEAMS =
      List.of("Billing", "Technical", "Mobile", "Loyalty", "Installation");
  private static final List<String> FIRST_EN =
      List.of(
          "Maren",
          "Tobin",
          "Odile",
          "Kasper",
          "Junia",
          "Perrin",
          "Salome",
          "Wendell",
          "Anouk",
          "Idris",
          "Harlow",
          "Petra",
          "Quincy",
          "Rosalind",
          "Yannis",
          "Bettina");
  private static final List<String> LAST_EN =
      List.of(
          "Larkmoor",
          "Quillfeather",
          "Ashbrindle",
          "Dunmarrow",
          "Pellworthy",
          "Orrinsby",
          "Vantreight",
          "Kestlemere",
          "Brackwater",
          "Sundvale",
          "Thornleaf",
          "Ismaroff");
  private static final List<String> FIRST_FR =
      List.of(
          "Apolline",
          "Blaise",
          "Cyrielle",
          "Eudore",
          "Fabienne",
          "Ghislain",
          "Léonie",
          "Maëlle",
          "Normande",
          "Thècle",
          "Réjean",
          "Solange");
  private static final List<String> LAST_FR =
      List.of(
          "Tessandier",
          "Boisvallon",
          "Clairefond",
          "Desrivault",
          "L'Essaimeur",
          "Montarnel",
          "Pradelune",
          "Sablonnet",
          "Vertemarre",
          "Grandchêne-Roy");

  private final Random random;
  private final Letters english = new Letters(EnglishTexts.TEXTS, false);
  private final Letters french = new Letters(FrenchTexts.TEXTS, true);
  private final Set<String> numbers = new HashSet<>();

  Desk(long seed) {
    random = new Random(seed);
    english.use(this);
    french.use(this);
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  int from(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Picks by weight. */
  <T> T pick(List<T> values, int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = random.nextInt(sum);
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return values.get(i);
      }
    }
    throw new IllegalStateException("weights");
  }

  Letters letters(String language) {
    return language.equals("fr") ? french : english;
  }

  Customer customer(Archetype archetype) {
    String language = chance(27) ? "fr" : "en";
    boolean isFrench = language.equals("fr");
    String name =
        isFrench ? one(FIRST_FR) + " " + one(LAST_FR) : one(FIRST_EN) + " " + one(LAST_EN);
    String province =
        isFrench
            ? pick(List.of("QC", "NB", "ON"), 80, 10, 10)
            : pick(
                List.of("ON", "BC", "AB", "MB", "NS", "QC", "SK", "NL"), 50, 14, 13, 5, 6, 6, 4, 2);
    String type =
        archetype == Archetype.BUSINESS_CUSTOMER
            ? "BUSINESS"
            : pick(List.of("RESIDENTIAL", "SMALL_BUSINESS", ""), 80, 15, 5);
    String channel = archetype.channel(this);
    String team = pick(TEAMS, archetype.teamWeights());
    int serial = TEAMS.indexOf(team);
    String agent = "A-" + (1010 + 40 * serial + number(9));
    String lead = "L-" + (201 + 10 * serial + number(2));
    int cents = 900 + number(24000);
    String amount =
        isFrench
            ? String.format(Locale.ROOT, "%d,%02d $", cents / 100, cents % 100)
            : String.format(Locale.ROOT, "$%d.%02d", cents / 100, cents % 100);
    String topic = team + "." + number(3);
    return new Customer(
        name,
        language,
        type,
        province,
        channel,
        team,
        product(team, topic),
        topic,
        trackingNumber(),
        amount,
        agent,
        lead);
  }

  private String product(String team, String topic) {
    return switch (team) {
      case "Mobile" -> "Mobile";
      case "Technical" -> topic.endsWith("2") ? "Home Phone" : "Internet";
      case "Installation" -> topic.endsWith("1") ? "TV" : "Internet";
      default -> pick(List.of("Internet", "TV", "Mobile", "Home Phone"), 45, 20, 20, 15);
    };
  }

  String trackingNumber() {
    String number;
    do {
      number = "TN-" + (4100000 + number(799999));
    } while (!numbers.add(number));
    return number;
  }

  /** A day on which such a complaint comes in. */
  LocalDate receiptDay(Archetype archetype, boolean live) {
    LocalDate first = LocalDate.of(2026, 1, 2);
    int days = (int) (archetype.latest().toEpochDay() - first.toEpochDay()) + 1;
    while (true) {
      LocalDate day = first.plusDays(number(days));
      int weight = day.getDayOfWeek() == DayOfWeek.MONDAY ? 100 : 84;
      if (!BusinessDays.isBusinessDay(day)) {
        weight = live ? 0 : 38;
      }
      if (day.getMonthValue() != 2) {
        weight = weight * 100 / archetype.februaryPercent();
      }
      if (day.getMonthValue() != 3 && archetype.evensOut()) {
        weight = weight * 40 / 100;
      }
      if (chance(weight)) {
        return day;
      }
    }
  }

  /** Customers write at any hour but mostly by day and in the evening. */
  LocalDateTime customerTime(LocalDate day) {
    boolean working = BusinessDays.isBusinessDay(day);
    int hour =
        switch (pick(List.of(0, 1, 2), 9, working ? 56 : 50, 35)) {
          case 0 -> pick(List.of(0, 1, 5, 6, 7), 15, 7, 10, 26, 42);
          case 1 -> from(8, 17);
          default -> pick(List.of(18, 19, 20, 21, 22), 20, 25, 25, 20, 10);
        };
    return day.atTime(LocalTime.of(hour, number(60), number(60)));
  }

  /** Calls and chats are taken in the desk's hours. */
  LocalDateTime callTime(LocalDate day) {
    return day.atTime(pick(List.of(9, 10, 11, 12, 13, 14, 15), 22, 22, 16, 10, 12, 10, 8), 0)
        .plusSeconds(number(3600));
  }
}
