package org.complaintauditor.console.team;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.console.people.Rights;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.deciding.file.PolicyFile;
import org.complaintauditor.deciding.file.WorkspacePolicy;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;

/**
 * What needs a second person on a server: all that can, where its settings do not say otherwise.
 */
final class SecondPersonSetting {

  private SecondPersonSetting() {}

  /**
   * What {@code server.yaml} asks for; else what is usual, and what {@code policy.yaml} in the
   * folder asks for besides: it may have been written when nothing was usual.
   */
  static Set<FourEyes> asked(ServerSettings settings) {
    if (settings.secondPerson().isPresent()) {
      return settings.secondPerson().get().stream()
          .flatMap(word -> FourEyes.of(word).stream())
          .collect(Collectors.toUnmodifiableSet());
    }
    Set<FourEyes> asked = EnumSet.copyOf(FourEyes.USUAL);
    try {
      asked.addAll(PolicyFile.read(settings.folder()).secondPerson());
      return Set.copyOf(asked);
    } catch (IOException e) {
      throw unreadable(settings.folder().resolve(PolicyFile.FILE), e);
    }
  }

  /** Sets it, with a line in the trail where it is another than before. */
  static void set(Workspace workspace, ServerSettings settings, String at) {
    try {
      WorkspacePolicy.set(workspace, settings.folder(), asked(settings), TrailNotes.SERVER, at);
    } catch (IOException e) {
      throw unreadable(settings.folder().resolve(PolicyFile.FILE), e);
    }
  }

  private static SettingsException unreadable(Path file, IOException problem) {
    return new SettingsException(
        Wording.of("console.cannot-be-read-or-written", file, problem.getClass().getSimpleName()));
  }

  /** What one person can do alone, and what waits for somebody who is not there. */
  static List<Wording> warnings(Workspace workspace, ServerSettings settings) {
    Set<FourEyes> asked = asked(settings);
    List<PersonRecord> active =
        workspace.people().all().stream().filter(PersonRecord::active).toList();
    List<Wording> warnings = new ArrayList<>();
    for (FourEyes kind : FourEyes.values()) {
      if (FourEyes.USUAL.contains(kind) && !isAsked(asked, kind)) {
        warnings.add(Wording.of("console.second-person-does-not-have", kind.word()));
      }
    }
    confirming(active, asked).ifPresent(warnings::add);
    List<PersonRecord> admins = active.stream().filter(one -> one.role() == Role.ADMIN).toList();
    boolean guarded = asked.contains(FourEyes.ROLES) || asked.contains(FourEyes.PASSWORD_RESETS);
    if (guarded && admins.size() == 1) {
      warnings.add(Wording.of("console.is-only-administrator", admins.get(0).name()));
    }
    return warnings;
  }

  private static boolean isAsked(Set<FourEyes> asked, FourEyes kind) {
    return asked.contains(kind)
        || (kind == FourEyes.OVERRULE_TO_MET && asked.contains(FourEyes.OVERRULE));
  }

  private static Optional<Wording> confirming(List<PersonRecord> active, Set<FourEyes> asked) {
    List<PersonRecord> confirming =
        active.stream().filter(one -> Rights.of(one.role()).contains(Permission.CONFIRM)).toList();
    boolean decisions = isAsked(asked, FourEyes.OVERRULE_TO_MET) || asked.contains(FourEyes.WAIVE);
    if (!decisions || confirming.size() > 1) {
      return Optional.empty();
    }
    String kept =
        asked.stream()
            .filter(one -> one == FourEyes.ROLES || one == FourEyes.PASSWORD_RESETS)
            .sorted()
            .map(FourEyes::word)
            .collect(Collectors.joining(", "));
    return Optional.of(
        confirming.isEmpty()
            ? Wording.of("console.nobody-may-confirm-what-needs-a-second", kept)
            : Wording.of(
                "console.alone-may-confirm-what-needs-a-second", confirming.get(0).name(), kept));
  }
}
