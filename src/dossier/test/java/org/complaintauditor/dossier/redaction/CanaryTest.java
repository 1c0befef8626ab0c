package org.complaintauditor.dossier.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.complaintauditor.dossier.leak.Leak;
import org.complaintauditor.dossier.leak.LeakCheck;
import org.complaintauditor.dossier.leak.PublishedTexts;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalAttribute;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names, addresses and numbers planted in every place of a case, in every way in which they can be
 * written: none is in anything of the redacted case; and where a place is not redacted, the leak
 * check finds what stands there.
 */
class CanaryTest {
  private static final Pack PACK = PackReader.read(Path.of("rules/jive-ca"));
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Timestamp TIME = Timestamp.at(Instant.parse("2026-01-05T15:00:00Z"), ZONE);

  private static final List<String> CANARIES =
      List.of(
          "Zéphyrine Quatrebœufs",
          "Jürgen Großkreutz-Ölsner",
          "Rose Grant",
          "O'Shaughnessy McIlhenny",
          "zephyrine.quatreboeufs@example.org",
          "+1 (514) 555-0173 22",
          "416-967-1111",
          "4111 1111 1111 1111",
          "DE89 3704 0044 0532 0130 00",
          "046 454 286");

  private static final Map<String, UnaryOperator<String>> WAYS = ways();

  private static Map<String, UnaryOperator<String>> ways() {
    Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
    ways.put("plain", one -> one);
    ways.put("apart", one -> Normalizer.normalize(one, Normalizer.Form.NFD));
    ways.put("capitals", one -> one.toUpperCase(Locale.ROOT));
    ways.put("no-break", one -> one.replace(' ', '\u00A0'));
    ways.put("lines", one -> one.replace(" ", "\r\n"));
    ways.put("blanks", one -> one.replace(" ", "  "));
    return ways;
  }

  private enum Place {
    CASE_ID,
    EVENT_ID,
    ACTOR,
    TRACKING_NUMBER,
    REFERS_TO,
    FILE,
    LANGUAGE,
    PERSONAL_ATTRIBUTE,
    UNKNOWN_ATTRIBUTE,
    SHOWN_ATTRIBUTE,
    TEXT,
    QUOTE,
    VALUE,
    DATE_FIELD,
    PROBLEM_VALUE,
    PROBLEM_COLUMN,
    PROBLEM_ADVICE;

    ExportedCase plant(String canary, int number) {
      String text = this == TEXT || this == QUOTE ? "We spoke to " + canary + " about it." : "Hm.";
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("customer_type", "RESIDENTIAL");
      attributes.put("team", this == SHOWN_ATTRIBUTE ? canary : "Mobile");
      attributes.put("reference", this == UNKNOWN_ATTRIBUTE ? canary : "x");
      attributes.put(
          PersonalAttribute.key("customer name"), this == PERSONAL_ATTRIBUTE ? canary : "");
      List<Detection> detections =
          this == QUOTE || this == VALUE
              ? List.of(
                  new Detection(
                      Label.TRACKING_NUMBER,
                      "tn",
                      "en",
                      this == QUOTE ? "to " + canary : "about it",
                      this == QUOTE ? 9 : 0,
                      this == VALUE ? canary : ""))
              : List.of();
      Origin origin = new Origin(this == FILE ? canary + ".csv" : "export.csv", 0, number + 2);
      EventRow row =
          EventRow.of(
                  this == CASE_ID ? canary : "K" + number + "-9000417",
                  origin,
                  TIME,
                  this == REFERS_TO ? Activity.DELIVERY_FAILED : Activity.MESSAGE_SENT)
              .by(ActorRole.AGENT)
              .on(Channel.EMAIL)
              .telling(Disclosure.OUTCOME)
              .saying(text)
              .with(
                  draft -> {
                    draft.eventId = this == EVENT_ID ? canary : "V" + number + "-8000417";
                    draft.actor = this == ACTOR ? canary : "";
                    draft.refersTo = this == REFERS_TO ? canary : "";
                    draft.trackingNumber = this == TRACKING_NUMBER ? canary : "";
                    draft.language = this == LANGUAGE ? canary : "en";
                    draft.attributes = attributes;
                    draft.dates =
                        this == DATE_FIELD
                            ? Map.of("deadline", new GivenDate("of " + canary, TIME))
                            : Map.of();
                  })
              .read(new TextReading(detections, List.of(), true, false));
      Problem problem =
          new Problem(
              origin,
              this == PROBLEM_COLUMN ? canary : "actor",
              this == PROBLEM_VALUE ? canary : "",
              Problem.Code.UNKNOWN_ROLE,
              row.caseId(),
              Wording.of("should be %s", this == PROBLEM_ADVICE ? canary : "AGENT"));
      return new ExportedCase(row.caseId(), List.of(row), List.of(problem));
    }
  }

  private record Planted(Place place, String way, String canary, ExportedCase exported) {}

  /** Each place with each canary, written in turn in each way: 10 in each of 17 places, twice. */
  private static List<Planted> planted() {
    List<Planted> planted = new ArrayList<>();
    List<String> ways = List.copyOf(WAYS.keySet());
    int number = 0;
    for (Place place : Place.values()) {
      for (String canary : CANARIES) {
        for (int turn = 0; turn < 2; turn++) {
          String way = ways.get((number + turn) % ways.size());
          String written = WAYS.get(way).apply(canary);
          planted.add(new Planted(place, way, canary, place.plant(written, number++)));
        }
      }
    }
    return planted;
  }

  private static RedactionFacts facts(Audience audience, List<Planted> planted) {
    RedactionFacts facts = new RedactionFacts(audience, PACK, Set.of("customer name"));
    planted.forEach(one -> facts.add(one.exported()));
    CANARIES.forEach(one -> facts.identities().add(IdentityKind.PERSON, one));
    return facts;
  }

  private static LeakCheck check(RedactionFacts facts) {
    return new LeakCheck(facts, PublishedTexts.of(PACK, ZONE, List.of()));
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"public", "regulator", "masked"})
  void noneIsLeft(String name) throws IOException {
    List<Planted> planted = planted();
    assertThat(planted).hasSizeGreaterThanOrEqualTo(200);
    RedactionFacts facts = facts(audience(name), planted);
    Redaction redaction =
        new Redaction(
            Pseudonyms.of(PseudonymSecret.of(new byte[32]), "the regulator", "2026-7"), facts);
    Path root = Files.createDirectory(folder.resolve("root"));
    List<String> log = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Planted hidden : planted) {
      RedactedCase redacted = redaction.of(hidden.exported());
      all.append(redacted.redacted()).append('\n');
      redacted.log().forEach(line -> log.add(line.toString()));
      redacted.sealed().forEach(line -> log.add(line.toString()));
    }
    Files.writeString(root.resolve("cases.txt"), all);
    Files.write(root.resolve("log.txt"), log);
    assertThat(check(facts).over(root)).isEmpty();
    String letters = lettersOf(all + String.join("\n", log));
    for (String canary : CANARIES) {
      assertThat(letters).doesNotContain(lettersOf(canary));
    }
    assertThat(all)
        .doesNotContainIgnoringCase("quatreb")
        .doesNotContainIgnoringCase("kreutz")
        .doesNotContainIgnoringCase("mcilhenny")
        .doesNotContain("4111", "3704", "5550173", "967-1111", "454");
  }

  /** Written by other means than those that are tested: no blanks, signs, accents, case. */
  private static String lettersOf(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("ß", "ss")
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private Audience audience(String name) throws IOException {
    if (Audience.SHIPPED.contains(name)) {
      return Audience.shipped(name);
    }
    Path file = folder.resolve("desk.yaml");
    Files.writeString(file, "name: desk\nextends: regulator\ntexts: masked\n");
    return Audience.read(file);
  }

  @Test
  void eachIsFoundWhereNothingIsRedacted() throws IOException {
    List<Planted> planted = planted();
    RedactionFacts facts = facts(Audience.shipped("regulator"), planted);
    LeakCheck check = check(facts);
    List<String> missed = new ArrayList<>();
    int number = 0;
    for (Planted hidden : planted) {
      Path root = Files.createDirectory(folder.resolve("r" + number++));
      // The canary alone: the case's other ids are known as well.
      Files.writeString(
          root.resolve("x"), "a " + WAYS.get(hidden.way()).apply(hidden.canary()) + " b");
      if (check.over(root).isEmpty()) {
        missed.add(hidden.place() + " " + hidden.way() + " " + hidden.canary());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void eachContainerAndEscapeIsOpened() throws IOException {
    String name = "Zéphyrine Quatrebœufs";
    RedactionFacts facts = facts(Audience.shipped("regulator"), planted());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("plain.txt", utf8("to " + name + "."));
    files.put("latin.txt", "à Rose Grant, né".getBytes(StandardCharsets.ISO_8859_1));
    files.put("wide.txt", ("\uFEFF" + name).getBytes(StandardCharsets.UTF_16LE));
    files.put("html.txt", utf8("Z&eacute;phyrine Quatreb&oelig;ufs"));
    files.put("xml.txt", utf8("Z&#233;phyrine&#xA0;Quatreb&#x153;ufs"));
    files.put("json.txt", utf8("{\"a\":\"Z\\u00e9phyrine\\nQuatreb\\u0153ufs\"}"));
    files.put("url.txt", utf8("?q=Z%C3%A9phyrine%20Quatreb%C5%93ufs&x=1"));
    files.put("twice.txt", utf8("{\"a\":\"Z&amp;eacute;phyrine Quatreb&amp;oelig;ufs\"}"));
    files.put("apart.txt", utf8(Normalizer.normalize(name, Normalizer.Form.NFD)));
    files.put("wide-letters.txt", utf8("ＲＯＳＥ　ＧＲＡＮＴ"));
    files.put("soft.txt", utf8("Zéphy\u00ADrine Quatre\u200Bbœufs"));
    files.put("digits.txt", utf8("card 4111-1111 1111\n1111"));
    files.put("gz.gz", gzip(utf8(name)));
    files.put("zip.zip", zip("inside.txt", utf8(name)));
    files.put("nested.zip", zip("a/b.zip", zip("c.gz", gzip(utf8(name)))));
    files.put("entry.zip", zip("Rose Grant.txt", utf8("x")));
    files.put("book.xlsx", zip("xl/sharedStrings.xml", utf8("<t>Rose Grant</t>")));
    files.put("Rose_Grant.txt", utf8("x"));
    files.put("text.pdf", pdf("", name));
    files.put("title.pdf", pdf(name, ""));
    Path root = Files.createDirectory(folder.resolve("root"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(root.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(root.resolve("clean.txt"), "We rose to grant a credit. Zéphyr.");
    List<Leak> leaks = check(facts).over(root);
    assertThat(leaks.stream().map(leak -> leak.place().replaceFirst("!.*", "")).distinct())
        .containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(leaks.toString()).doesNotContain("Quatre", "4111");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(String title, String shown) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setTitle(title);
      try (var stream = new PDPageContentStream(document, page)) {
        stream.beginText();
        stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        stream.newLineAtOffset(50, 700);
        stream.showText(shown);
        stream.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
