package org.complaintauditor.console.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.settings.ConsoleSettings;
import org.complaintauditor.console.settings.ConsoleSettingsFile;
import org.complaintauditor.console.settings.KeepingTimes;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.store.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code server.yaml} and {@code console.yaml}: what they may say, and how each mistake is named.
 */
final class ServerSettingsTest {

  @TempDir Path folder;

  private ServerSettings read(String yaml) throws IOException {
    return ServerSettingsFile.read(Files.writeString(folder.resolve("server.yaml"), yaml));
  }

  private List<String> wrong(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("server.yaml"), yaml);
    SettingsException problem =
        catchThrowableOfType(SettingsException.class, () -> ServerSettingsFile.read(file));
    return problem.getMessage().lines().map(String::strip).toList();
  }

  @Test
  void everything_that_it_may_say() throws IOException {
    ServerSettings settings =
        read(
            """
            workspace: work
            address: 0.0.0.0
            port: 8443
            public_url: https://Audits.example.org:443/
            tls: {keystore: server.p12, password_file: /run/keystore.password}
            database: {url: "postgresql://db:5432/auditor", user: app, password_variable: DB, pool: 20}
            people:
              local: false
              oidc:
                issuer: https://login.example.org/realms/house
                client_id: auditor
                client_secret_file: oidc.secret
                scopes: [email]
                role_claim: realm_access.roles
                roles: {auditors: OFFICER, chiefs: REVIEWER}
                hosts: [keys.example.org]
            session: {idle: 15m, most: 8h}
            second_person: [overrule_to_met, waive]
            trusted_rules: [ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad]
            language: fr
            pack: jive-ca
            uploads: {file: 1g, export: 2g, quota: 10g}
            jobs: {at_once: 2, memory: 4g, minutes: 30}
            retention: {uploads: 14d, material: 6m, runs: 3y, reviews: 45d}
            audience: regulator
            """);
    assertThat(settings.publicUrl()).isEqualTo(URI.create("https://audits.example.org"));
    assertThat(settings.folder()).isEqualTo(folder.resolve("work"));
    assertThat(settings.port()).isEqualTo(8443);
    assertThat(settings.local()).isFalse();
    assertThat(settings.trustedRules())
        .containsExactly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(settings.session().idle()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.session().most()).isEqualTo(Duration.ofHours(8));
    assertThat(settings.secondPerson()).contains(List.of("overrule_to_met", "waive"));
    assertThat(settings.oidc().orElseThrow().roles())
        .isEqualTo(Map.of("auditors", Role.OFFICER, "chiefs", Role.REVIEWER));
    assertThat(settings.oidc().orElseThrow().scopes()).containsExactly("openid", "email");
    assertThat(settings.console())
        .isEqualTo(
            new ConsoleSettings(
                Optional.of("fr"),
                Optional.of("jive-ca"),
                Optional.of(8443),
                new Limits(1L << 30, 2L << 30, 10L << 30, 2, 4096, 30),
                new KeepingTimes(
                    Period.ofDays(14), Period.ofMonths(6), Period.ofYears(3), Period.ofDays(45)),
                Optional.of("regulator")));
    assertThat(settings.database().password().orElseThrow().read(Map.of("DB", "secret")))
        .isEqualTo("secret");
  }

  @Test
  void all_that_is_wrong_is_named_at_once_with_its_line() throws IOException {
    assertThat(
            wrong(
                """
                workspace: work
                adress: 0.0.0.0
                public_url: http://audits.example.org
                tls: {keystore: server.p12}
                behind_proxy: {addresses: [proxy]}
                database: {url: "postgresql://db/auditor?user=x&password=geheim", pool: 0}
                session: {idle: 30, most: 10h}
                people: {oidc: {issuer: "http://login.example.org", client_id: a, roles: {x: KING}}}
                second_person: [everything]
                trusted_rules: [all]
                retention: {uploads: 30h}
                """))
        .hasSize(12)
        .anySatisfy(line -> assertThat(line).startsWith("server.yaml line 2: adress is not known"))
        .anySatisfy(line -> assertThat(line).startsWith("server.yaml line 3: public_url should be"))
        .anySatisfy(
            line -> assertThat(line).contains("either \"tls\"").contains("\"behind_proxy\""))
        .anySatisfy(line -> assertThat(line).startsWith("server.yaml line 6: database.url holds a"))
        .anySatisfy(line -> assertThat(line).contains("database.pool should be"))
        .anySatisfy(line -> assertThat(line).contains("session.idle should be a time"))
        .anySatisfy(line -> assertThat(line).contains("people.oidc.issuer should be the address"))
        .anySatisfy(line -> assertThat(line).contains("lacks \"role_claim\""))
        .anySatisfy(line -> assertThat(line).contains("people.oidc.roles.x should be one of"))
        .anySatisfy(line -> assertThat(line).contains("second_person[1] should be one of"))
        .anySatisfy(line -> assertThat(line).contains("trusted_rules[1] should be the SHA-256"))
        .anySatisfy(line -> assertThat(line).contains("retention.uploads should be a time"))
        .noneSatisfy(line -> assertThat(line).contains("geheim"));
  }

  @Test
  void connections_must_be_encrypted() throws IOException {
    assertThat(
            wrong(
                """
                workspace: work
                public_url: https://audits.example.org
                database: {url: "postgresql://db/auditor"}
                """))
        .singleElement()
        .asString()
        .startsWith("connections must be encrypted: write either \"tls\"");
  }

  @Test
  void a_console_of_one_person_reads_the_same_keys() throws IOException {
    assertThat(ConsoleSettingsFile.in(folder)).isEqualTo(ConsoleSettings.DEFAULT);
    Files.writeString(
        folder.resolve("console.yaml"),
        "language: de\nport: 9000\nretention: {runs: 12m, reviews: 7d}\n");
    ConsoleSettings settings = ConsoleSettingsFile.in(folder);
    assertThat(settings.language()).contains("de");
    assertThat(settings.port()).contains(9000);
    assertThat(settings.retention())
        .isEqualTo(
            new KeepingTimes(
                Period.ofDays(30), Period.ofMonths(12), Period.ofMonths(12), Period.ofDays(7)));
    Files.writeString(folder.resolve("console.yaml"), "tls: {}\nport: 0\n");
    assertThat(
            catchThrowableOfType(SettingsException.class, () -> ConsoleSettingsFile.in(folder))
                .getMessage()
                .lines())
        .hasSize(2);
  }

  @Test
  void the_check_names_what_the_settings_lead_to() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("server.yaml"),
            """
            workspace: work
            public_url: https://audits.example.org
            tls: {keystore: missing.p12, password_file: missing.txt}
            database: {url: "postgresql://127.0.0.1:1/auditor", user: x}
            """);
    assertThat(ServerCheck.of(file, Map.of()).problems().stream().map(Object::toString))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("missing.txt"))
        .anySatisfy(line -> assertThat(line).contains("cannot be reached"));
    assertThat(folder.resolve("work")).doesNotExist();
  }
}
