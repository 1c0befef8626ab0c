package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.MisspelledColumns;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.FilePreview;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.model.Wording;

/** Finds out by which profile an export is to be read. */
public final class ProfileDetection {
  private static final int NAMES_SHOWN = 20;

  /** Two columns in common say more than chance would. */
  private static final int FEWEST_COLUMNS = 2;

  private final Supplier<List<Profile>> profiles;
  private final Readers readers;
  private final TriedProfile trial;
  private final Map<ExportFile, FilePreview> seen = new HashMap<>();
  private final Map<String, Wording> passedOver = new LinkedHashMap<>();

  /** Reads the beginning of files by a profile that has their columns. */
  @FunctionalInterface
  public interface TriedProfile {
    /** Why the profile does not read them nevertheless; empty if it does. */
    Optional<Wording> unread(Profile profile, List<ExportFile> files);
  }

  /**
   * Detection among these profiles, by the files' columns alone.
   *
   * @param profiles asked for only when there are files that are no canonical tables
   */
  public ProfileDetection(Supplier<List<Profile>> profiles, Readers readers) {
    this(profiles, readers, (profile, files) -> Optional.empty());
  }

  /** The same, where a profile that has the columns is tried before it is taken. */
  public ProfileDetection(Supplier<List<Profile>> profiles, Readers readers, TriedProfile trial) {
    this.profiles = profiles;
    this.readers = readers;
    this.trial = trial;
  }

  /** Why profiles were not taken that have the columns of the files, or all but one of them. */
  public List<Wording> passedOver() {
    return List.copyOf(passedOver.values());
  }

  /**
   * How well a profile fits: files that it reads, then fields by which it knows them.
   *
   * @param places of the files
   */
  private record Fit(Profile profile, List<Integer> places, long fields) {
    int files() {
      return places.size();
    }
  }

  /**
   * The profile that fits the files best; empty if they are to be read as canonical tables.
   *
   * @throws UnusableExportException if a file cannot be read, if two profiles fit equally well, or
   *     if none does and nothing looks like a canonical table
   */
  public Optional<Profile> of(List<ExportFile> files) {
    List<FilePreview> looks = looks(files);
    if (looks.stream().allMatch(ProfileDetection::isCanonical)) {
      return Optional.empty();
    }
    Optional<Profile> known = known(files, looks);
    if (known.isEmpty()) {
      instead(files)
          .ifPresent(
              message -> {
                throw new UnusableExportException(message);
              });
      refuseUnlessAlmostCanonical(files, looks);
    }
    return known;
  }

  /**
   * What should be said of files that are read as canonical case histories: columns that are nearly
   * some of the format.
   */
  public List<Wording> remarks(List<ExportFile> files) {
    List<Wording> remarks = new ArrayList<>();
    for (ExportFile file : files) {
      FilePreview look = look(file);
      List<String> names =
          look.format().isTable()
              ? look.columns()
              : look.names().stream().map(n -> n.substring(n.lastIndexOf('.') + 1)).toList();
      MisspelledColumns.of(names)
          .forEach(
              (written, meant) ->
                  remarks.add(
                      Wording.of(
                          "intake.column-is-not-used-as-but-kept",
                          file,
                          QuotedCell.cut(written),
                          meant.title(),
                          meant.title())));
    }
    return remarks;
  }

  /** Whether no profile reads the files, and nothing looks like a canonical table. */
  public boolean isUnknown(List<ExportFile> files) {
    List<FilePreview> looks = looks(files);
    return known(files, looks).isEmpty()
        && looks.stream().noneMatch(ProfileDetection::isAlmostCanonical);
  }

  /** Whether the files have the columns of the canonical export. */
  public boolean areCanonical(List<ExportFile> files) {
    return looks(files).stream().allMatch(ProfileDetection::isCanonical);
  }

  /**
   * The profile that fits the files best; empty for canonical tables, and if none does.
   *
   * @throws UnusableExportException if a file cannot be read
   * @throws SeveralProfilesException if two profiles fit equally well, or each fits other files
   */
  public Optional<Profile> known(List<ExportFile> files) {
    return areCanonical(files) ? Optional.empty() : known(files, looks(files));
  }

  private List<FilePreview> looks(List<ExportFile> files) {
    return files.stream().map(this::look).toList();
  }

  private FilePreview look(ExportFile file) {
    return seen.computeIfAbsent(
        file, unseen -> FilePreview.at(unseen, readers, TableLayout.FOUND_OUT));
  }

  private Optional<Profile> known(List<ExportFile> files, List<FilePreview> looks) {
    List<Fit> fits = new ArrayList<>();
    Map<String, Wording> lacking = new LinkedHashMap<>();
    for (Profile profile : profiles.get()) {
      Fit fit = fit(profile, looks);
      if (fit.files() > 0) {
        Optional<Wording> unread =
            trial.unread(profile, fit.places().stream().map(files::get).toList());
        unread.ifPresentOrElse(why -> passedOver.put(profile.name(), why), () -> fits.add(fit));
      } else {
        lacking(profile, looks).ifPresent(why -> lacking.put(profile.name(), why));
      }
    }
    if (fits.isEmpty()) {
      passedOver.putAll(lacking);
    }
    long most = fits.stream().mapToLong(Fit::files).max().orElse(0);
    fits.removeIf(fit -> fit.files() < most);
    refuseTwoSystems(files, fits);
    long fields = fits.stream().mapToLong(Fit::fields).max().orElse(0);
    fits.removeIf(fit -> fit.fields() < fields);
    if (fits.size() > 1) {
      List<String> names = fits.stream().map(fit -> fit.profile().name()).toList();
      throw new SeveralProfilesException(
          Wording.of(
              "intake.could-be-an-export-for-profiles", files.get(0), String.join(", ", names)),
          names);
    }
    return fits.stream().findFirst().map(Fit::profile);
  }

  /** A profile of one's own of whose columns a file has all but one. */
  private static Optional<Wording> lacking(Profile profile, List<FilePreview> looks) {
    if (ProfileCatalogue.BUILT_IN.contains(profile.name())) {
      return Optional.empty();
    }
    for (FilePreview look : looks) {
      for (Source source : profile.sources()) {
        List<String> missing =
            source.recognisedBy().stream().filter(one -> !look.hasAll(List.of(one))).toList();
        if (look.format().isTable()
            && missing.size() == 1
            && source.recognisedBy().size() > FEWEST_COLUMNS) {
          return Optional.of(
              Wording.of(
                  "intake.profile-would-read-file-but-column",
                  profile.name(),
                  QuotedCell.cut(missing.get(0))));
        }
      }
    }
    return Optional.empty();
  }

  /** Refuses a choice between two profiles that each read other files: neither can be preferred. */
  private static void refuseTwoSystems(List<ExportFile> files, List<Fit> fits) {
    List<Fit> different = new ArrayList<>();
    for (Fit fit : fits) {
      if (different.stream()
          .allMatch(known -> Collections.disjoint(known.places(), fit.places()))) {
        different.add(fit);
      }
    }
    if (different.size() > 1) {
      throw new SeveralProfilesException(
          Wording.of(
              "intake.these-are-exports-of-several-systems",
              Wording.join(
                  ", ",
                  different.stream()
                      .map(
                          fit ->
                              Wording.of(
                                  "intake.is-one-for-profile",
                                  files.get(fit.places().get(0)),
                                  fit.profile().name()))
                      .toList())),
          different.stream().map(fit -> fit.profile().name()).toList());
    }
  }

  /** What to export instead, where a known system has exported what nobody can read. */
  public Optional<Wording> instead(List<ExportFile> files) {
    for (ExportFile file : files) {
      FilePreview look = look(file);
      for (Profile profile : profiles.get()) {
        for (Profile.NotRead read : profile.notRead()) {
          if (look.hasAll(read.recognisedBy())) {
            return Optional.of(
                Wording.of("intake.colon-profile", file, read.instead(), profile.name()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What is almost a canonical table gets a message that says what is amiss in its header. */
  private void refuseUnlessAlmostCanonical(List<ExportFile> files, List<FilePreview> looks) {
    for (int i = 0; i < looks.size(); i++) {
      FilePreview look = looks.get(i);
      if (!isAlmostCanonical(look)) {
        refuseWithoutFields(files.get(i), look);
        Wording unread =
            Wording.of(
                "intake.no-profile-reads-file",
                files.get(i),
                look.described(),
                named(look),
                ShellWord.ofFile(files.get(i).toString()));
        throw new UnusableExportException(
            passedOver.isEmpty()
                ? unread
                : Wording.of("intake.and-below", unread, Wording.join("\n  ", passedOver())));
      }
    }
  }

  private static void refuseWithoutFields(ExportFile file, FilePreview look) {
    if (look.names().isEmpty()) {
      throw FieldSamples.withoutRecords(file);
    }
  }

  private static boolean isAlmostCanonical(FilePreview look) {
    return look.format().isTable()
        && (look.columns().isEmpty()
            || CanonicalColumn.REQUIRED.stream()
                .anyMatch(column -> look.columns().contains(column.title())));
  }

  private static Wording named(FilePreview look) {
    List<String> names = List.copyOf(look.names());
    String shown =
        names.stream()
            .limit(NAMES_SHOWN)
            .map(name -> '"' + QuotedCell.cut(name) + '"')
            .collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN
        ? Wording.of("intake.and-more", shown, names.size() - NAMES_SHOWN)
        : Wording.verbatim(shown);
  }

  private static boolean isCanonical(FilePreview look) {
    return look.format().isTable()
        && CanonicalColumn.REQUIRED.stream()
            .allMatch(column -> look.columns().contains(column.title()));
  }

  /** Whose header is nearly that of the format is told so, by the reader of such tables. */
  private static boolean holds(Profile profile, FilePreview look, Source source) {
    boolean exactly = profile.name().equals(ExportReader.CANONICAL) && look.format().isTable();
    return look.holds(source) && (!exactly || look.columns().containsAll(source.recognisedBy()));
  }

  private static Fit fit(Profile profile, List<FilePreview> looks) {
    List<Integer> places = new ArrayList<>();
    long fields = 0;
    boolean events = false;
    for (int i = 0; i < looks.size(); i++) {
      FilePreview look = looks.get(i);
      List<Source> held =
          profile.sources().stream().filter(source -> holds(profile, look, source)).toList();
      if (!held.isEmpty()) {
        places.add(i);
      }
      fields += held.stream().mapToLong(source -> source.recognisedBy().size()).max().orElse(0);
      events |= held.stream().anyMatch(source -> source.caseId().isPresent());
    }
    return new Fit(profile, events ? places : List.of(), fields);
  }
}
