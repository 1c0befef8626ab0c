package org.complaintauditor.console.team;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.console.oidc.OidcSettings;
import org.complaintauditor.console.oidc.OidcSettingsEntry;
import org.complaintauditor.console.people.SessionTimes;
import org.complaintauditor.console.settings.Amounts;
import org.complaintauditor.console.settings.ConsoleSettings;
import org.complaintauditor.console.settings.ConsoleSettingsFile;
import org.complaintauditor.console.settings.SecretSource;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.console.settings.SettingsReading;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.RuleGate;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code server.yaml}. */
public final class ServerSettingsFile {

  private static final List<String> OWN_KEYS =
      List.of(
          "workspace",
          "address",
          "public_url",
          "tls",
          "behind_proxy",
          "database",
          "people",
          "session",
          "second_person",
          "trusted_rules");

  private static final int USUAL_PORT = 8321;
  private static final int USUAL_POOL = 10;
  private static final int LARGEST_POOL = 200;
  private static final Pattern DATABASE = Pattern.compile("postgres(?:ql)?://\\S+");
  private static final Pattern WITH_PASSWORD =
      Pattern.compile("postgres(?:ql)?://[^/@?]*:[^/@?]*@.*|.*[?&]password=.*");

  private final SettingsReading reading;

  private ServerSettingsFile(SettingsReading reading) {
    this.reading = reading;
  }

  /**
   * The settings in a file.
   *
   * @throws SettingsException if anything in it is wrong: all of it is named, with its line
   */
  public static ServerSettings read(Path file) {
    YamlEntry root = SettingsReading.root(file);
    SettingsReading reading = new SettingsReading(file);
    if (root.isEmpty()) {
      throw new SettingsException(Wording.of("console.is-empty-docs-console-md-says", file));
    }
    List<String> known = new ArrayList<>(OWN_KEYS);
    known.addAll(ConsoleSettingsFile.KEYS);
    reading.only(root, known);
    Optional<ServerSettings> settings = new ServerSettingsFile(reading).settings(root);
    reading.refuse();
    return settings.orElseThrow();
  }

  private Optional<ServerSettings> settings(YamlEntry root) {
    ConsoleSettings console = new ConsoleSettingsFile(reading).of(root);
    Optional<Path> folder = reading.need(root, "workspace", reading::path);
    Optional<URI> url = reading.need(root, "public_url", ServerSettingsFile::publicUrl);
    Optional<ServerSettings.Entrance> entrance = entrance(root);
    Optional<ServerSettings.DatabasePlace> database = database(root);
    Optional<YamlEntry> people = reading.find(root, "people", entry -> keyed(entry));
    people.ifPresent(entry -> reading.only(entry, List.of("local", "oidc")));
    boolean local =
        people.flatMap(entry -> reading.find(entry, "local", YamlEntry::flag)).orElse(true);
    Optional<YamlEntry> provider =
        people.flatMap(entry -> reading.find(entry, "oidc", found -> keyed(found)));
    Optional<OidcSettings> oidc =
        provider.flatMap(entry -> new OidcSettingsEntry(reading).of(entry));
    if (!local && provider.isEmpty()) {
      people.ifPresent(entry -> reading.add(entry, Wording.of("console.lets-nobody-in")));
    }
    SessionTimes session = session(root);
    Optional<List<String>> second = reading.find(root, "second_person", this::secondPerson);
    Optional<List<String>> trusted = reading.find(root, "trusted_rules", this::hashes);
    if (!reading.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServerSettings(
            console,
            folder.orElseThrow(),
            reading.find(root, "address", YamlEntry::filledText).orElse("127.0.0.1"),
            console.port().orElse(USUAL_PORT),
            url.orElseThrow(),
            entrance.orElseThrow(),
            database.orElseThrow(),
            local,
            oidc,
            session,
            second,
            trusted.orElse(List.of())));
  }

  private static YamlEntry keyed(YamlEntry entry) {
    entry.nullableEntries();
    return entry;
  }

  private static URI publicUrl(YamlEntry entry) {
    Wording wrong =
        Wording.of("console.should-be-address-browsers-show-with-https", entry.filledText());
    try {
      URI url = new URI(entry.filledText().toLowerCase(Locale.ROOT));
      String path = Optional.ofNullable(url.getRawPath()).orElse("");
      if (!"https".equals(url.getScheme())
          || url.getHost() == null
          || url.getRawUserInfo() != null
          || url.getRawQuery() != null
          || url.getRawFragment() != null
          || !(path.isEmpty() || path.equals("/"))) {
        throw entry.wrong(wrong);
      }
      int port = url.getPort() == 443 ? -1 : url.getPort(); // Browsers leave the usual one out.
      return URI.create("https://" + url.getHost() + (port < 0 ? "" : ":" + port));
    } catch (URISyntaxException e) {
      throw entry.wrong(wrong);
    }
  }

  private Optional<ServerSettings.Entrance> entrance(YamlEntry root) {
    Optional<YamlEntry> tls = reading.find(root, "tls", entry -> keyed(entry));
    Optional<YamlEntry> proxy = reading.find(root, "behind_proxy", entry -> keyed(entry));
    if (tls.isPresent() == proxy.isPresent()) {
      reading.add(Wording.of("console.connections-must-be-encrypted"));
      return Optional.empty();
    }
    return tls.isPresent() ? tls(tls.get()) : proxy.flatMap(this::proxy);
  }

  private Optional<ServerSettings.Entrance> tls(YamlEntry entry) {
    reading.only(entry, List.of("keystore", "password_file", "password_variable"));
    Optional<Path> keystore = reading.need(entry, "keystore", reading::path);
    Optional<SecretSource> password =
        reading.tried(() -> SecretSource.of(entry, "password", reading)).flatMap(source -> source);
    if (password.isEmpty()) {
      reading.add(entry, Wording.of("console.needs-password-file-with-keystores-password"));
      return Optional.empty();
    }
    return keystore.map(file -> new ServerSettings.Tls(file, password.get()));
  }

  private Optional<ServerSettings.Entrance> proxy(YamlEntry entry) {
    reading.only(entry, List.of("addresses"));
    return reading.need(
        entry,
        "addresses",
        list ->
            new ServerSettings.BehindProxy(
                list.filledList().stream().map(ServerSettingsFile::proxyAddress).toList()));
  }

  private static String proxyAddress(YamlEntry entry) {
    String written = entry.filledText();
    if (!NamedProxies.isAddress(written)) {
      throw entry.wrong(Wording.of("console.should-be-an-address-in-numbers", written));
    }
    return written;
  }

  private Optional<ServerSettings.DatabasePlace> database(YamlEntry root) {
    return reading
        .need(root, "database", entry -> keyed(entry))
        .flatMap(
            entry -> {
              reading.only(
                  entry, List.of("url", "user", "password_file", "password_variable", "pool"));
              Optional<String> url = reading.need(entry, "url", ServerSettingsFile::databaseUrl);
              String user = reading.find(entry, "user", YamlEntry::filledText).orElse("");
              Optional<SecretSource> password =
                  reading
                      .tried(() -> SecretSource.of(entry, "password", reading))
                      .flatMap(source -> source);
              int pool = reading.find(entry, "pool", ServerSettingsFile::pool).orElse(USUAL_POOL);
              return url.map(
                  known -> new ServerSettings.DatabasePlace(known, user, password, pool));
            });
  }

  private static String databaseUrl(YamlEntry entry) {
    String url = entry.filledText();
    if (WITH_PASSWORD.matcher(url).matches()) {
      // Not quoted: it holds the password.
      throw entry.wrong(Wording.of("console.holds-a-password"));
    }
    if (!DATABASE.matcher(url).matches()) {
      throw entry.wrong(Wording.of("console.should-be-written-as-postgresql-host-5432", url));
    }
    return url;
  }

  private static int pool(YamlEntry entry) {
    int pool = entry.count();
    if (pool > LARGEST_POOL) {
      throw entry.wrong(Wording.of("console.is-more-than-connections", LARGEST_POOL));
    }
    return pool;
  }

  private SessionTimes session(YamlEntry root) {
    Optional<YamlEntry> written = reading.find(root, "session", entry -> keyed(entry));
    written.ifPresent(entry -> reading.only(entry, List.of("idle", "most")));
    SessionTimes usual = SessionTimes.DEFAULT;
    SessionTimes times =
        new SessionTimes(
            written
                .flatMap(entry -> reading.find(entry, "idle", Amounts::duration))
                .orElse(usual.idle()),
            written
                .flatMap(entry -> reading.find(entry, "most", Amounts::duration))
                .orElse(usual.most()));
    written
        .filter(entry -> times.idle().compareTo(times.most()) > 0)
        .ifPresent(entry -> reading.add(entry, Wording.of("console.ends-before-may-be-idle")));
    return times;
  }

  private List<String> hashes(YamlEntry entry) {
    return entry.list().stream()
        .map(
            one -> {
              if (!RuleGate.isHash(one.filledText())) {
                throw one.wrong(
                    Wording.of("console.should-be-sha-256-of-a-rule", one.filledText()));
              }
              return one.filledText();
            })
        .toList();
  }

  private List<String> secondPerson(YamlEntry entry) {
    return entry.list().stream().map(one -> one.oneOf(FourEyes.words())).toList();
  }
}
