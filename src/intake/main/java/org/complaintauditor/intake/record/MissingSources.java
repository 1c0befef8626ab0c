package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.model.Wording;

/**
 * Sources that tell more of the cases, and that no file of the export holds. Without them whatever
 * stands there, a contact or a closing, would look as if it had never happened.
 */
final class MissingSources {
  private final Profile profile;
  private final List<RecordCounter.Look> files;
  private final List<String> names;

  /**
   * @param files the files, in order
   * @param names their names
   */
  MissingSources(Profile profile, List<RecordCounter.Look> files, List<String> names) {
    this.profile = profile;
    this.files = files;
    this.names = names;
  }

  /** What is missing, with what to do; a sentence for each source with cases. */
  List<Wording> found() {
    Set<Source> held = new HashSet<>();
    files.forEach(file -> held.addAll(file.sources()));
    Set<Source> told = new HashSet<>();
    List<Wording> found = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (Source cases : files.get(i).sources()) {
        List<Source> missing =
            profile.sources().stream()
                .filter(source -> cases.needs().contains(source.name()))
                .filter(source -> !held.contains(source))
                .toList();
        if (!missing.isEmpty() && told.add(cases)) {
          found.add(sentence(names.get(i), cases, missing));
        }
      }
    }
    return found;
  }

  private Wording sentence(String file, Source cases, List<Source> missing) {
    Set<String> rest = new LinkedHashSet<>(cases.needs());
    missing.forEach(source -> rest.remove(source.name()));
    return Wording.of(
        "intake.holds-but-no-file-holds",
        file,
        cases.name(),
        Wording.choice(
            missing.stream()
                .map(one -> "%s (%s)".formatted(one.name(), String.join(", ", one.recognisedBy())))
                .toList()),
        profile.name(),
        cases.name(),
        String.join(", ", rest));
  }
}
