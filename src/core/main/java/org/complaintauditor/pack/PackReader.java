package org.complaintauditor.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads a pack's folder: {@code pack.yaml} and the rule files beside it. */
public final class PackReader {

  /** The catalogue's file name. */
  public static final String CATALOGUE = "pack.yaml";

  /** The languages of texts, those of the reports. */
  private static final List<String> LANGUAGES = List.of("en", "fr", "de");

  private static final List<String> BASES = List.of("promise", "right", "derived");
  private static final int DAYS_OF_A_YEAR = 366;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{2}");

  private PackReader() {}

  /**
   * Reads the pack in this folder.
   *
   * @throws InvalidPackException if a file is missing or an entry is wrong; the message names it
   */
  public static Pack read(Path folder) {
    Path file = folder.resolve(CATALOGUE);
    if (!Files.isRegularFile(file)) {
      throw new InvalidPackException(Wording.of("core.pack-no-in-folder", folder, CATALOGUE));
    }
    PackFiles.refuseMisnamed(folder);
    return read(
        file.toString(),
        PackFiles.catalogue(file),
        PackFiles.lexicon(folder),
        PackFiles.ruleNames(folder),
        folder.resolve(RuleNamesReader.FILE).toString(),
        one -> {
          Path place = one.find("rules").map(name -> folder.resolve(name.text())).orElse(folder);
          return new VersionFiles(place.toString(), PackFiles.rules(place, one));
        });
  }

  /**
   * The rule files of a version.
   *
   * @param place where they stand, for messages
   */
  private record VersionFiles(String place, List<RuleFile> files) {}

  /**
   * Reads a pack from the texts of its files, as they were read from a folder.
   *
   * @param catalogue the text of {@code pack.yaml}
   * @param lexicon the files of the lexicon
   * @param ruleNames the file of the rules' names in other languages, if there is one
   * @param rules the rule files of each version, in the order of the catalogue
   * @throws InvalidPackException if an entry is wrong
   */
  public static Pack read(
      String catalogue,
      List<RuleFile> lexicon,
      Optional<RuleFile> ruleNames,
      List<List<RuleFile>> rules) {
    Iterator<List<RuleFile>> next = rules.iterator();
    return read(
        CATALOGUE,
        new RuleFile(CATALOGUE, catalogue),
        lexicon,
        ruleNames,
        RuleNamesReader.FILE,
        one -> ofNext(next, one));
  }

  private static VersionFiles ofNext(Iterator<List<RuleFile>> next, YamlEntry version) {
    if (!next.hasNext()) {
      throw version.wrong(Wording.of("core.has-no-files-of-rules"));
    }
    return new VersionFiles(CATALOGUE, next.next());
  }

  private static Pack read(
      String name,
      RuleFile catalogue,
      List<RuleFile> lexicon,
      Optional<RuleFile> ruleNames,
      String ruleNamesPlace,
      Function<YamlEntry, VersionFiles> rules) {
    YamlEntry root = YamlDocument.parse(name, catalogue.text(), InvalidPackException::new);
    root.only(
        "pack",
        "title",
        "document",
        "authoritative_language",
        "calendar",
        "listed_channels",
        "sensitivity",
        "unreliable_above",
        "problems",
        "told",
        "words",
        "versions",
        "commitments");
    List<VersionFiles> read = new ArrayList<>();
    for (YamlEntry version : root.get("versions").list()) {
      version.only("version", "valid_from", "valid_until", "limits", "rules");
      read.add(rules.apply(version));
    }
    DeclaredWords declared =
        PackWords.orCanadian(
            PackWords.of(root.find("words")),
            Stream.concat(
                    Stream.of(List.of(catalogue), lexicon), read.stream().map(VersionFiles::files))
                .flatMap(List::stream)
                .map(RuleFile::text));
    Vocabulary words = Vocabulary.of(declared);
    List<Commitment> commitments = commitments(root.get("commitments"), words);
    YamlEntry document = root.get("document").only("publisher", "title", "address");
    return new Pack(
        name(root.get("pack")),
        localText(root.get("title")),
        new Pack.Document(
            document.get("publisher").filledText(),
            document.get("title").filledText(),
            document.get("address").filledText()),
        authoritativeLanguage(root.get("authoritative_language"), commitments),
        calendar(root.get("calendar")),
        root.find("listed_channels").map(listed -> channels(listed, words)).orElse(Set.of()),
        sensitivity(root.get("sensitivity")),
        root.get("unreliable_above").share(),
        root.find("problems")
            .map(problems -> BlockedVerdicts.ofProblems(problems, commitments))
            .orElse(Map.of()),
        root.find("told")
            .map(told -> BlockedVerdicts.ofDisclosures(told, words, commitments))
            .orElse(Map.of()),
        DeclaredAttributes.of(root.find("words")),
        words,
        versions(root.get("versions"), commitments, read.iterator()),
        catalogue,
        lexicon,
        ruleNames.map(file -> RuleNamesReader.read(ruleNamesPlace, file)).orElse(RuleNames.NONE),
        List.of());
  }

  /** The pack's name, which becomes part of the names of folders. */
  private static String name(YamlEntry entry) {
    if (!NAME.matcher(entry.text()).matches()) {
      throw entry.wrong(Wording.of("core.should-be-a-name-such-as-jive", entry.text()));
    }
    return entry.text();
  }

  /** The language in which the document decides: each promise is quoted in it. */
  private static String authoritativeLanguage(YamlEntry entry, List<Commitment> commitments) {
    String language = entry.oneOf(LANGUAGES);
    for (Commitment commitment : commitments) {
      if (!commitment.promise().byLanguage().containsKey(language)) {
        throw entry.wrong(
            Wording.of("core.is-in-promise-of-is-not-written", language, commitment.id()));
      }
    }
    return language;
  }

  private static List<Integer> sensitivity(YamlEntry entry) {
    List<Integer> days = new ArrayList<>();
    for (YamlEntry item : entry.list()) {
      int number = item.numberUpTo(DAYS_OF_A_YEAR);
      if (days.contains(number)) {
        throw item.wrong(Wording.of("core.repeats", number));
      }
      days.add(number);
    }
    return days;
  }

  private static CalendarSpec calendar(YamlEntry entry) {
    entry.only("country", "region", "holiday_types", "zone", "source");
    return new CalendarSpec(
        entry.get("country").text(),
        entry.find("region").map(YamlEntry::text),
        entry.get("holiday_types").list().stream().map(YamlEntry::text).toList(),
        entry.find("zone").map(PackReader::zone).orElse(CalendarSpec.DEFAULT_ZONE),
        localText(entry.get("source")));
  }

  private static ZoneId zone(YamlEntry entry) {
    try {
      return ZoneId.of(entry.text());
    } catch (DateTimeException e) {
      throw entry.wrong(Wording.of("core.should-be-a-time-zone", entry.text()));
    }
  }

  /**
   * What to throw of a calendar that the holiday library does not know. Only who counts days asks
   * it, so a pack may be read, and audited with holidays of one's own, without.
   *
   * @param key the entry that is wrong
   */
  public static RuntimeException wrongCalendar(Path folder, String key, Wording what) {
    Path file = folder.resolve(CATALOGUE);
    YamlEntry calendar =
        YamlDocument.parse(
                file.toString(), PackFiles.catalogue(file).text(), InvalidPackException::new)
            .get("calendar");
    return calendar.find(key).orElse(calendar).wrong(what);
  }

  private static List<Commitment> commitments(YamlEntry entry, Vocabulary words) {
    List<Commitment> commitments = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlEntry item : entry.list()) {
      Commitment commitment = commitment(item, words);
      if (!ids.add(commitment.id())) {
        throw item.wrong(Wording.of("core.repeats-commitment-id", commitment.id()));
      }
      commitments.add(commitment);
    }
    return commitments;
  }

  private static Commitment commitment(YamlEntry entry, Vocabulary words) {
    entry.only(
        "id",
        "clause",
        "basis",
        "title",
        "promise",
        "sought",
        "limits",
        "parameters",
        "needs",
        "otherwise");
    String id = entry.get("id").text();
    if (!ID.matcher(id).matches()) {
      throw entry.get("id").wrong(Wording.of("core.should-look-like-ack-01-but-is", id));
    }
    Map<String, Limit> limits = new LinkedHashMap<>();
    entry.get("limits").entries().forEach((name, limit) -> limits.put(name, limit(name, limit)));
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    entry
        .find("parameters")
        .ifPresent(
            all ->
                all.entries().forEach((name, one) -> parameters.put(name, parameter(name, one))));
    return new Commitment(
        id,
        entry.get("clause").filledText(),
        entry.get("basis").oneOf(BASES),
        localText(entry.get("title")),
        localText(entry.get("promise")),
        localText(entry.get("sought")),
        java.util.Collections.unmodifiableMap(limits),
        java.util.Collections.unmodifiableMap(parameters),
        needs(entry.get("needs"), words),
        entry.find("otherwise").map(PackReader::otherwise));
  }

  private static Set<Channel> channels(YamlEntry entry, Vocabulary words) {
    Set<Channel> channels = new WordSet<>();
    for (YamlEntry item : entry.list()) {
      channels.add(
          words
              .find(Channel.class, item.text())
              .filter(channel -> channel != Channel.NONE)
              .orElseThrow(
                  () ->
                      item.wrong(
                          meant(
                              item,
                              words.channels().stream(),
                              Wording.of("core.should-be-a-channel-but-is", item.text())))));
    }
    return channels;
  }

  /** What was meant instead of what is no word; what should stand there if nobody can say. */
  private static Wording meant(YamlEntry item, Stream<? extends Word> known, Wording otherwise) {
    return NearestWord.of(item.text(), known.map(Word::name).toList())
        .map(near -> Wording.of("core.is-no-word-did-you-mean", item.text(), near))
        .orElse(otherwise);
  }

  private static EvidenceRequirements needs(YamlEntry entry, Vocabulary words) {
    entry.only("trigger", "discharge");
    return new EvidenceRequirements(
        sign(entry.get("trigger"), words), sign(entry.get("discharge"), words));
  }

  private static EvidenceRequirements.Sign sign(YamlEntry entry, Vocabulary words) {
    Set<Activity> activities = new WordSet<>();
    Set<Disclosure> disclosures = new WordSet<>();
    for (YamlEntry item : entry.list()) {
      Optional<Activity> activity = words.find(Activity.class, item.text());
      Optional<Disclosure> disclosure = words.find(Disclosure.class, item.text());
      activity.ifPresent(activities::add);
      disclosure.ifPresent(disclosures::add);
      if (activity.isEmpty() && disclosure.isEmpty()) {
        throw item.wrong(
            meant(
                item,
                Stream.concat(words.activities().stream(), words.disclosures().stream()),
                Wording.of("core.should-be-an-activity-or-a-disclosure", item.text())));
      }
    }
    return new EvidenceRequirements.Sign(activities, disclosures);
  }

  private static Reason otherwise(YamlEntry entry) {
    return Reason.valueOf(
        entry.oneOf(
            Arrays.stream(Reason.values())
                .filter(Reason::isWithoutTrigger)
                .map(Reason::name)
                .toList()));
  }

  private static Limit limit(String name, YamlEntry entry) {
    entry.only("value", "roll", "source", "sensitive");
    try {
      Limit.Span span = Limit.parseSpan(entry.get("value").text());
      return new Limit(
          name,
          span,
          rolls(entry, span),
          localText(entry.get("source")),
          entry.find("sensitive").map(YamlEntry::flag).orElse(true));
    } catch (IllegalArgumentException e) {
      throw entry.get("value").wrong(Wording.of("core.after-colon", Wording.saidBy(e)));
    }
  }

  /** Whether the limit's last day is moved to a business day, which the catalogue has to say. */
  private static boolean rolls(YamlEntry entry, Limit.Span span) {
    Optional<YamlEntry> roll = entry.find("roll");
    if (roll.isEmpty()) {
      return false;
    }
    if (!roll.get().text().equals("next")) {
      throw roll.get().wrong(Wording.of("core.is-write-next-or-leave-out", roll.get().text()));
    }
    if (!(span instanceof Limit.CalendarDays)) {
      throw roll.get().wrong(Wording.of("core.is-for-limits-in-calendar-days", span));
    }
    return true;
  }

  private static Parameter parameter(String name, YamlEntry entry) {
    entry.only("value", "also", "source");
    return new Parameter(
        name,
        entry.get("value").number(),
        entry
            .find("also")
            .map(also -> also.list().stream().map(YamlEntry::number).toList())
            .orElse(List.of()),
        localText(entry.get("source")));
  }

  private static List<PackVersion> versions(
      YamlEntry entry, List<Commitment> commitments, Iterator<VersionFiles> rules) {
    List<PackVersion> versions = new ArrayList<>();
    Map<String, YamlEntry> entries = new HashMap<>();
    for (YamlEntry item : entry.list()) {
      VersionFiles found = rules.next();
      List<RuleFile> files = found.files();
      if (files.stream().noneMatch(file -> file.name().equals(PackLint.JUDGING))) {
        throw item.wrong(Wording.of("core.has-no-in", PackLint.JUDGING, found.place()));
      }
      Set<String> withoutRules = PackLint.withoutRules(commitments, files);
      if (!withoutRules.isEmpty()) {
        PackLint.statedForAnother(withoutRules, files)
            .ifPresent(
                what -> {
                  throw item.wrong(what);
                });
        throw item.wrong(
            Wording.of("core.has-no-rule-for-in", String.join(", ", withoutRules), found.place()));
      }
      PackVersion version =
          new PackVersion(
              item.get("version").filledText(),
              item.find("valid_from").map(YamlEntry::date),
              item.find("valid_until").map(YamlEntry::date),
              item.find("limits").map(changed -> changed(commitments, changed)).orElse(commitments),
              files);
      if (entries.put(version.version(), item) != null) {
        throw item.wrong(Wording.of("core.repeats-version", version.version()));
      }
      if (version.validUntil().isPresent() && !version.inForceOn(version.validUntil().get())) {
        throw item.wrong(
            Wording.of(
                "core.is-never-in-force",
                version.validUntil().get(),
                version.validFrom().orElseThrow()));
      }
      versions.add(version);
    }
    if (versions.isEmpty()) {
      throw entry.wrong(Wording.of("core.should-name-at-least-one-version"));
    }
    versions.sort(Comparator.comparing(version -> version.validFrom().orElse(LocalDate.MIN)));
    for (int i = 1; i < versions.size(); i++) {
      refuseOverlap(
          versions.get(i - 1),
          versions.get(i),
          Objects.requireNonNull(entries.get(versions.get(i).version())));
    }
    return versions;
  }

  /** Refuses two versions in force on one day: which one judges would depend on their order. */
  private static void refuseOverlap(PackVersion earlier, PackVersion later, YamlEntry entry) {
    if (later.validFrom().isEmpty()) {
      throw entry.wrong(Wording.of("core.is-in-force-from-beginning-as-is", earlier.version()));
    }
    LocalDate from = later.validFrom().get();
    if (earlier.inForceOn(from)) {
      throw entry.wrong(
          Wording.of(
              "core.begins-on-when-is-still-in-force",
              from,
              earlier.version(),
              earlier.validFrom().equals(later.validFrom())
                  ? Wording.of("core.give-another-valid-from")
                  : Wording.of("core.give-one-valid-until", from.minusDays(1))));
    }
  }

  private static List<Commitment> changed(List<Commitment> commitments, YamlEntry limits) {
    List<Commitment> changed = commitments;
    for (Map.Entry<String, YamlEntry> limit : limits.entries().entrySet()) {
      YamlEntry entry = limit.getValue().only("value", "roll", "source");
      try {
        String value = entry.get("value").text();
        // A later version says all of a limit: one that rolled before rolls only if it says so.
        boolean rolls = entry.find("roll").isPresent() && rolls(entry, Limit.parseSpan(value));
        changed =
            WhatIf.apply(
                changed, limit.getKey(), value, localText(entry.get("source")), before -> rolls);
      } catch (IllegalArgumentException e) {
        throw entry.wrong(Wording.of("core.after-colon", Wording.saidBy(e)));
      }
    }
    return changed;
  }

  static LocalizedText localText(YamlEntry entry) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    entry.only(LANGUAGES.toArray(String[]::new));
    entry.get("en");
    entry.entries().forEach((language, text) -> byLanguage.put(language, text.filledText()));
    return new LocalizedText(byLanguage);
  }
}
