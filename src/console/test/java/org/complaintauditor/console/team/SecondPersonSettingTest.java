package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.people.FirstAdmin;
import org.complaintauditor.console.people.TrailNotes;
import org.complaintauditor.deciding.file.WorkspacePolicy;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four eyes of a server: on unless its settings say otherwise, and the trail keeps what they say.
 */
final class SecondPersonSettingTest {

  private static final String NOON = "2026-04-20T12:00:00Z";

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void make() {
    workspace = Workspace.make(WorkspaceAddress.of(folder)).workspace();
    new FirstAdmin(workspace).add("anna", "Anna Berg", "correct horse battery");
  }

  private ServerSettings settings(Optional<List<String>> second) {
    ServerSettings usual =
        TeamDriver.settings(folder, "postgresql://localhost/x", Optional.empty());
    return new ServerSettings(
        usual.console(),
        usual.folder(),
        usual.address(),
        usual.port(),
        usual.publicUrl(),
        usual.entrance(),
        usual.database(),
        usual.local(),
        usual.oidc(),
        usual.session(),
        second,
        usual.trustedRules());
  }

  private DecisionPolicy policy() throws Exception {
    return WorkspacePolicy.read(workspace, Optional.of(folder));
  }

  private void reviewer(String account) {
    workspace
        .people()
        .add(
            new PersonRecord(
                account,
                Optional.of(account),
                "Person " + account,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Role.REVIEWER,
                true,
                NOON),
            TeamDriver.line("person-added", account, "{\"to\":\"REVIEWER\"}"));
  }

  private List<String> warnings(Optional<List<String>> second) {
    return SecondPersonSetting.warnings(workspace, settings(second)).stream()
        .map(Wording::toString)
        .toList();
  }

  @Test
  void all_is_on_where_nothing_is_said_and_lines_of_before_are_held_to_what_was_asked_then()
      throws Exception {
    workspace
        .ledger()
        .append(new LedgerEntry(NOON, TrailNotes.SERVER, "console", "decision", "{}"));
    SecondPersonSetting.set(workspace, settings(Optional.empty()), NOON);
    assertThat(policy().secondPerson()).isEqualTo(FourEyes.USUAL);
    assertThat(policy().earlier()).containsExactly(new DecisionPolicy.Earlier(1, Set.of()));

    SecondPersonSetting.set(workspace, settings(Optional.empty()), NOON);
    SecondPersonSetting.set(workspace, settings(Optional.of(List.of("waive"))), NOON);
    assertThat(policy().secondPerson()).containsExactly(FourEyes.WAIVE);
    assertThat(policy().earlier())
        .hasSize(2)
        .last()
        .extracting("secondPerson")
        .isEqualTo(FourEyes.USUAL);
    assertThat(workspace.trail().all(Set.of(WorkspacePolicy.ACTION)))
        .extracting(line -> line.entry().detail())
        .last()
        .isEqualTo(
            "{\"second_person\":[\"waive\"],\"was\":[\"overrule_to_met\",\"waive\",\"roles\","
                + "\"password_resets\"],\"ledger_line\":1}");
  }

  @Test
  void a_policy_of_the_folder_asks_for_more_until_the_settings_say_something() throws Exception {
    Files.writeString(folder.resolve("policy.yaml"), "second_person: [overrule]\n");
    assertThat(policy().secondPerson()).containsExactly(FourEyes.OVERRULE);
    SecondPersonSetting.set(workspace, settings(Optional.empty()), NOON);
    assertThat(policy().secondPerson())
        .as("the file was written when nothing was usual: it switches nothing off")
        .containsExactlyInAnyOrder(FourEyes.values());
    SecondPersonSetting.set(workspace, settings(Optional.of(List.of())), NOON);
    assertThat(policy().secondPerson()).isEmpty();
    assertThat(policy().earlier())
        .last()
        .extracting("secondPerson")
        .isEqualTo(Set.of(FourEyes.values()));
  }

  @Test
  void what_one_person_can_do_alone_and_what_waits_for_nobody_is_said() {
    assertThat(warnings(Optional.empty()))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("nobody may confirm"),
            one -> assertThat(one).startsWith("Anna Berg is the only administrator"));
    reviewer("lea");
    assertThat(warnings(Optional.empty()).get(0))
        .startsWith("Person lea alone may confirm")
        .contains("second_person: [roles, password_resets]", "the trail keeps that");
    reviewer("ben");
    new FirstAdmin(workspace).add("carla", "Carla Cruz", "correct horse battery");
    assertThat(warnings(Optional.empty())).isEmpty();
    assertThat(warnings(Optional.of(List.of("overrule", "roles"))))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("second_person does not have waive"),
            one -> assertThat(one).startsWith("second_person does not have password_resets"));
  }

  @Test
  void a_word_that_this_version_does_not_know_is_left_aside() throws Exception {
    workspace
        .trail()
        .append(
            new TrailEntry(
                NOON,
                TrailNotes.SERVER,
                WorkspacePolicy.ACTION,
                List.of(),
                "{\"second_person\":[\"waive\",\"moon\"],\"was\":[],\"ledger_line\":0}"));
    assertThat(policy().secondPerson()).containsExactly(FourEyes.WAIVE);
  }
}
