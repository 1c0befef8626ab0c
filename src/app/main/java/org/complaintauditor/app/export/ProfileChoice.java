package org.complaintauditor.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.app.program.Hashes;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.RowCut;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.ProfileFacts;
import org.complaintauditor.text.MessageBundle;

/**
 * The profile by which an export is read.
 *
 * @param words those of the pack
 * @param profile empty for canonical tables, which need none
 * @param detected whether it was found out rather than named
 * @param sheet the sheet of workbooks that is meant; empty if nobody named one
 * @param remarks what whoever reads the results should know of how the export is read
 */
public record ProfileChoice(
    Vocabulary words,
    Optional<Profile> profile,
    boolean detected,
    Optional<String> sheet,
    List<Wording> remarks) {

  /**
   * The profile that is named, else the one that fits the files.
   *
   * @param named its name or file; empty to find out
   * @param sheet the sheet of workbooks that is meant; empty to find out
   * @param own the profiles that are there besides those that come with the program
   * @param words those of the pack
   */
  public static ProfileChoice of(
      String named,
      List<ExportFile> files,
      Optional<String> sheet,
      OwnProfiles own,
      Vocabulary words) {
    ProfileCatalogue catalogue = new ProfileCatalogue(Wiring.csv(), words);
    ProfileDetection detection = detection(sheet, own, words);
    if (named.equals(ExportReader.CANONICAL)) {
      return new ProfileChoice(
          words,
          Optional.of(catalogue.find(named)).filter(profile -> !areTables(files)),
          false,
          sheet,
          detection.remarks(files));
    }
    if (!named.isEmpty()) {
      Profile profile = catalogue.find(own.named(named).orElse(named));
      return new ProfileChoice(words, Optional.of(profile), false, sheet, remarks(named, profile));
    }
    Optional<Profile> found = detection.of(files);
    boolean canonical = found.filter(one -> !one.name().equals(ExportReader.CANONICAL)).isEmpty();
    List<Wording> remarks = new ArrayList<>(own.unusable());
    remarks.addAll(detection.passedOver());
    found
        .flatMap(profile -> own.named(profile.name()).map(file -> remarks(file, profile)))
        .ifPresent(remarks::addAll);
    if (canonical) {
      remarks.addAll(detection.remarks(files));
    }
    return new ProfileChoice(words, found, true, sheet, remarks);
  }

  /**
   * Canonical tables, which need no profile.
   *
   * @param words those of the pack
   */
  public static ProfileChoice canonical(Vocabulary words) {
    return new ProfileChoice(words, Optional.empty(), true, Optional.empty(), List.of());
  }

  /** What to say of results that rest on a profile with guesses. */
  private static List<Wording> remarks(String named, Profile profile) {
    Wording text = profile.guesses().text(fileName(named));
    return text.isEmpty()
        ? List.of()
        : List.of(Wording.of("app.verdicts-rest-on-such-guesses", named, text));
  }

  /** The name of a profile's file without its folder. */
  public static String fileName(String named) {
    return String.valueOf(Path.of(named).getFileName());
  }

  /**
   * What finds profiles out among those that come with the program, and one's own.
   *
   * @param words those of the pack
   */
  public static ProfileDetection detection(
      Optional<String> sheet, OwnProfiles own, Vocabulary words) {
    return new ProfileDetection(
        () ->
            Stream.concat(
                    new ProfileCatalogue(Wiring.csv(), words).builtIn().stream(),
                    own.all(words).stream())
                .toList(),
        Wiring.readers(sheet),
        new DateTrial(sheet));
  }

  private static boolean areTables(List<ExportFile> files) {
    return files.stream()
        .allMatch(
            file -> {
              try {
                return FileFormats.of(file).isTable();
              } catch (IOException e) {
                return true; // The reader will say what is wrong.
              }
            });
  }

  /** Its name, as reports show it. */
  public String name() {
    return profile.map(Profile::name).orElse(ExportReader.CANONICAL);
  }

  /** What decides how files are read: the profile's text, as a hash. */
  public String identity() {
    return text().isEmpty() ? "" : Hashes.sha256(text());
  }

  /** The profile's text; empty for canonical tables. */
  public String text() {
    return profile.map(Profile::text).orElse("");
  }

  /** What the export was taken for, as reports show it. */
  public ExportDescription readAs(List<ExportFile> files, AuditOutcome judged, String language) {
    List<String> names = FileNames.of(files);
    List<ExportDescription.TakenFor> taken = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      taken.add(new ExportDescription.TakenFor(names.get(i), judged.formats().get(i)));
    }
    return readAs(taken, judged.records(), language);
  }

  /** What the export was taken for, where its inputs are named as origins of rows name them. */
  public ExportDescription readAs(List<String> names, Export export, String language) {
    List<ExportDescription.TakenFor> taken = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      taken.add(new ExportDescription.TakenFor(names.get(i), export.formats().get(i)));
    }
    return readAs(taken, export.records(), language);
  }

  /** What the export was taken for, as an inspection shows it. */
  public ExportDescription readAs(IntakeSummary reading, String language) {
    return readAs(
        reading.files().stream()
            .map(file -> new ExportDescription.TakenFor(file.name(), file.format()))
            .toList(),
        reading
            .export()
            .map(read -> read.account().records())
            .orElseGet(
                () ->
                    RecordCounts.rows(
                        reading.perSource().values().stream().mapToLong(n -> n).sum())),
        language);
  }

  /** How the export is read, as a material keeps it. */
  public MaterialSettings.ReadBy readBy(List<MaterialSettings.TakenFor> taken) {
    ProfileFacts facts = facts();
    Map<String, String> titles = new TreeMap<>();
    for (String language : MessageBundle.LANGUAGES) {
      titles.put(language, title(language));
    }
    return new MaterialSettings.ReadBy(
        name(),
        titles,
        detected,
        identity(),
        facts.guesses(),
        facts.guessedIn(),
        facts.guessedInLine(),
        facts.checked(),
        facts.check(),
        facts.activities().stream().sorted().map(Word::name).toList(),
        taken);
  }

  private String title(String language) {
    String title =
        profile
            .orElseGet(() -> new ProfileCatalogue(Wiring.csv(), words).find(name()))
            .title()
            .in(language);
    return title.isEmpty() ? name() : title;
  }

  private ExportDescription readAs(
      List<ExportDescription.TakenFor> taken, RecordCounts records, String language) {
    return new ExportDescription(
        name(), title(language), detected, identity(), facts(), taken, records);
  }

  /** How far the profile can be relied on, as reports say it. */
  private ProfileFacts facts() {
    return profile
        .map(
            chosen ->
                new ProfileFacts(
                    chosen.guesses().number(),
                    chosen.guesses().profile(),
                    chosen.guesses().firstLine(),
                    chosen.check().checked(),
                    chosen.check().note(),
                    chosen.activities()))
        .orElseGet(() -> ProfileFacts.canonical(words));
  }

  /** The sheets of workbooks that the profile names. */
  public Set<String> sheets() {
    Set<String> names = new LinkedHashSet<>();
    profile.ifPresent(
        chosen ->
            chosen.sources().forEach(source -> source.layout().sheet().ifPresent(names::add)));
    return names;
  }

  /** The channels whose contacts are all recorded. */
  public Set<Channel> recordedChannels() {
    return profile.map(Profile::recordedChannels).orElseGet(() -> Profile.recordedByItself(words));
  }

  /** At how many characters the exporting system cuts texts; empty if the profile does not say. */
  public List<Integer> textLimits() {
    return profile.map(Profile::textLimits).orElse(List.of());
  }

  /**
   * The intake that reads by it.
   *
   * @param memory how many bytes the whole run may use
   * @param threads how many threads the run has; with one it reads, judges and writes by turns
   */
  public ExportReader intake(long memory, int threads) {
    return new ExportReader(profile, words, Wiring.readers(threads, sheet), memory, threads > 1);
  }

  /** The intake that reads by it, on one thread, and no more than a cut allows. */
  public ExportReader intake(long memory, RowCut cut) {
    return new ExportReader(profile, words, cut.of(Wiring.readers(1, sheet)), memory, false);
  }
}
