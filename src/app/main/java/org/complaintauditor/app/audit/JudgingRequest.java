package org.complaintauditor.app.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.program.MaxMemory;
import org.complaintauditor.app.program.PackLocator;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditInstantOption;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.MaxRejected;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What is judged, and how. The values are written as the options of the same name are.
 *
 * @param pack its name, or its folder
 * @param export the files
 * @param asOf the audit instant, or a date for its end; null: the latest event of the export
 * @param zone the desk's time zone; null: the pack's
 * @param holidays a file, or the word none; empty: the pack's
 * @param evidence which evidence counts: {@code recorded}, {@code detected} or {@code both}
 * @param doubtful what becomes of doubtful words: {@code count} or {@code not-evidenced}
 * @param set the limits that are tried, such as {@code ACK-01.written=1}
 * @param maxRejected how many rows may be unusable: a share or a number
 * @param language of what is written
 * @param threads how many judge; results do not depend on it
 * @param maxMemory how much memory the run may use; null: what Java gives it
 * @param actsKept internal acts that the pack adds of which the desk says that it records them
 */
public record JudgingRequest(
    String pack,
    ExportRequest export,
    @Nullable String asOf,
    @Nullable String zone,
    String holidays,
    String evidence,
    String doubtful,
    List<String> set,
    String maxRejected,
    String language,
    int threads,
    @Nullable String maxMemory,
    @Nullable List<String> actsKept) {

  public JudgingRequest {
    set = List.copyOf(set);
    actsKept = actsKept == null ? List.of() : List.copyOf(actsKept);
  }

  /** An export that is judged as it usually is, by the threads that this machine has. */
  public static JudgingRequest usual(String pack, ExportRequest export, String language) {
    return new JudgingRequest(
        pack,
        export,
        null,
        null,
        "",
        EvidenceMode.BOTH.option(),
        "count",
        List.of(),
        "1%",
        language,
        Runtime.getRuntime().availableProcessors(),
        null,
        List.of());
  }

  /** The same in a desk's time zone; null: the pack's. */
  public JudgingRequest in(@Nullable String desk) {
    return new JudgingRequest(
        pack,
        export,
        asOf,
        desk,
        holidays,
        evidence,
        doubtful,
        set,
        maxRejected,
        language,
        threads,
        maxMemory,
        actsKept);
  }

  /**
   * Refuses values that nobody understands.
   *
   * @throws InvalidRequestException if there is one
   */
  public void check() {
    evidenceMode();
    doubtfulWords();
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new InvalidRequestException(
          Wording.of(
              "app.language-write-one-of", language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    if (threads < 1) {
      throw new InvalidRequestException(Wording.of("app.threads-at-least-one-is-needed", threads));
    }
    instant(zone(CalendarSpec.DEFAULT_ZONE));
    limit();
    memory();
  }

  /**
   * The pack, with the changes tried.
   *
   * @param rules the compiled rules of packs
   * @throws InvalidRequestException if it cannot be judged by
   */
  public Pack readPack(RuleStore rules) {
    try {
      Pack read = WhatIf.apply(PackReader.read(PackLocator.find(pack)), set);
      List<Wording> unusable = PackLint.unusable(read);
      if (!unusable.isEmpty()) {
        // What does not compile is said first: half a rule may look as if it said nothing.
        read.versions().forEach(version -> rules.rulesOf(version.rules(), read.words()));
        throw new InvalidRequestException(
            Wording.of("app.option-pack", pack, Wording.join("\n  ", unusable)));
      }
      return read;
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(Wording.saidBy(e));
    }
  }

  /** The business days. */
  public RunCalendar calendar(Pack read) {
    return RunCalendar.of(holidays, read.calendar(), PackLocator.find(pack), Wiring.csv());
  }

  /**
   * What is audited.
   *
   * @param onlyCase the one case that is judged, if not all are
   * @param personal whether attributes that identify people are asked for
   */
  public AuditRequest audit(
      FoundExport input,
      Pack read,
      RunCalendar calendar,
      Optional<String> onlyCase,
      boolean personal) {
    return new AuditRequest(
        input.files(),
        read,
        calendar.calendar(),
        options(read, input.profiles().recordedChannels(), input.profiles().textLimits()),
        limit(),
        onlyCase,
        personal,
        threads);
  }

  /**
   * How the export is judged.
   *
   * @param channels the channels whose contacts are all recorded
   * @param textLimits at how many characters the exporting system cuts texts
   */
  public JudgingOptions options(Pack read, Set<Channel> channels, List<Integer> textLimits) {
    ZoneId desk = zone(read);
    return new JudgingOptions(desk, instant(desk), evidenceMode(), channels, textLimits)
        .with(doubtfulWords())
        .recording(recorded(read.words()));
  }

  private Set<Activity> recorded(Vocabulary words) {
    Set<Activity> acts = new WordSet<>();
    for (String name : Objects.requireNonNullElse(actsKept, List.<String>of())) {
      acts.add(
          words
              .find(Activity.class, name)
              .filter(RecordedActs::isOwnAct)
              .orElseThrow(
                  () ->
                      new InvalidRequestException(
                          Wording.of(
                              "app.records-no-activity",
                              name,
                              words.activities().stream()
                                  .filter(RecordedActs::isOwnAct)
                                  .map(Activity::name)
                                  .collect(Collectors.joining("|"))))));
    }
    return acts;
  }

  /** How many bytes the run may use. */
  public long memory() {
    long given = Runtime.getRuntime().maxMemory();
    return maxMemory == null ? given : Math.min(MaxMemory.parse(maxMemory), given);
  }

  private EvidenceMode evidenceMode() {
    return Arrays.stream(EvidenceMode.values())
        .filter(used -> used.option().equals(evidence))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    Wording.of("app.evidence-write-recorded-detected-or-both", evidence)));
  }

  /** What becomes of words that the second opinion doubts. */
  public DoubtfulWords doubtfulWords() {
    return switch (doubtful) {
      case "count" -> DoubtfulWords.COUNT;
      case "not-evidenced" -> DoubtfulWords.NOT_EVIDENCED;
      default ->
          throw new InvalidRequestException(
              Wording.of("app.doubtful-write-count-or-not-evidenced", doubtful));
    };
  }

  /** The desk's time zone. */
  public ZoneId zone(Pack read) {
    return zone(read.calendar().zone());
  }

  private ZoneId zone(ZoneId usual) {
    try {
      return zone == null ? usual : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new InvalidRequestException(Wording.of("app.zone-not-a-time-zone", zone));
    }
  }

  /**
   * The values that can change a result, by name.
   *
   * @param profileName of the profile by which the export is read
   */
  public Map<String, String> thatChangeResults(Pack read, String profileName) {
    Map<String, String> options = new TreeMap<>();
    options.put("as-of", asOf == null ? "latest event" : asOf);
    options.put("doubtful", doubtful);
    options.put("evidence", evidence);
    options.put(
        "holidays", holidays.isEmpty() || holidays.equals(RunCalendar.NONE) ? holidays : "file");
    options.put("language", language);
    options.put("max-rejected", maxRejected);
    options.put("pack", String.valueOf(PackLocator.find(pack).toAbsolutePath().getFileName()));
    options.put("profile", profileName);
    options.put("set", String.join(" ", set));
    if (actsKept != null && !actsKept.isEmpty()) {
      options.put("records", String.join("|", actsKept));
    }
    export.namedSheet().ifPresent(name -> options.put("sheet", name));
    options.put("zone", zone(read).getId());
    return options;
  }

  private Optional<Instant> instant(ZoneId desk) {
    try {
      return asOf == null ? Optional.empty() : Optional.of(AuditInstantOption.parse(asOf, desk));
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(Wording.of("app.option-as-of", Wording.saidBy(e)));
    }
  }

  /** How many rows may be unusable. */
  public MaxRejected limit() {
    try {
      return MaxRejected.parse(maxRejected);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(Wording.of("app.option-max-rejected", Wording.saidBy(e)));
    }
  }
}
