package org.complaintauditor.store;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Database;
import org.complaintauditor.store.database.PostgresDatabase;
import org.complaintauditor.store.database.SqliteDatabase;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/**
 * The address of a workspace: a folder with a database of its own, a folder whose {@code
 * workspace.yaml} names a PostgreSQL database, or the address of one.
 *
 * @param folder the folder; empty where the address of a database was given
 * @param url the address of a PostgreSQL database; empty where the folder has its own
 */
public record WorkspaceAddress(Optional<Path> folder, Optional<String> url) {

  /** The database in a folder. */
  public static final String DATABASE_FILE = "workspace.db";

  /** The file that may name another database. */
  public static final String SETTINGS_FILE = "workspace.yaml";

  private static final String DATABASE = "database";
  private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://.*");
  private static final Pattern OTHER_URL = Pattern.compile("(?:jdbc:|[a-z]{2,}://).*");
  private static final Pattern USER =
      Pattern.compile("postgres(?:ql)?://([^/@?]*)@(.*)", Pattern.DOTALL);

  /**
   * What a person has given.
   *
   * @throws WorkspaceException if it is neither, or {@code workspace.yaml} cannot be read
   */
  public static WorkspaceAddress of(String given) {
    if (URL.matcher(given).matches()) {
      return new WorkspaceAddress(Optional.empty(), Optional.of(given));
    }
    if (OTHER_URL.matcher(given).matches()) {
      throw new WorkspaceException(Wording.of("store.workspace-is-a-folder-or-a-postgresql"));
    }
    try {
      return of(Path.of(given));
    } catch (InvalidPathException e) {
      throw new WorkspaceException(
          Wording.of("store.is-no-name-of-a-folder", given, String.valueOf(e.getMessage())), e);
    }
  }

  /** A folder. */
  public static WorkspaceAddress of(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new WorkspaceException(Wording.of("store.is-a-file", folder));
    }
    Path settings = folder.resolve(SETTINGS_FILE);
    return new WorkspaceAddress(
        Optional.of(folder),
        Files.exists(settings) ? databaseIn(settings) : Optional.<String>empty());
  }

  private static Optional<String> databaseIn(Path settings) {
    try {
      YamlEntry root =
          YamlDocument.parse(
              settings.toString(), Files.readString(settings), WorkspaceException::new);
      root.only(DATABASE);
      Optional<String> url = root.find(DATABASE).map(YamlEntry::text);
      url.filter(given -> !URL.matcher(given).matches())
          .ifPresent(
              given -> {
                throw new WorkspaceException(
                    Wording.of("store.database-is-not-written-as-postgresql-host", settings));
              });
      return url;
    } catch (IOException e) {
      throw new WorkspaceException(
          Wording.of("store.cannot-be-read", settings, String.valueOf(e.getMessage())), e);
    }
  }

  /** The file of the database in the folder, where it has its own. */
  Optional<Path> file() {
    return url.isPresent()
        ? Optional.empty()
        : folder.map(place -> place.toAbsolutePath().normalize().resolve(DATABASE_FILE));
  }

  /**
   * Its database.
   *
   * @param environment the variables {@code PGUSER} and {@code PGPASSWORD}, where they are set
   */
  Database database(Map<String, String> environment) {
    if (url.isEmpty()) {
      return new SqliteDatabase(file().orElseThrow());
    }
    return postgres(
        url.get(),
        environment.getOrDefault("PGUSER", ""),
        environment.getOrDefault("PGPASSWORD", ""),
        0);
  }

  /**
   * The same database for a server: with a pool of connections, where it is one of PostgreSQL.
   *
   * @param account whom the address does not name; empty for the system's
   * @param secret the password, where the address has none
   * @param size how many connections the pool has at most
   */
  Database pooled(String account, String secret, int size) {
    return url.isEmpty() ? database(Map.of()) : postgres(url.get(), account, secret, size);
  }

  private static Database postgres(String url, String account, String secret, int size) {
    String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    String user = account;
    String password = secret;
    Matcher named = USER.matcher(plain);
    if (named.matches()) { // As psql takes it; the driver wants it apart.
      String[] given = named.group(1).split(":", 2);
      user = decoded(given[0]);
      password = given.length > 1 ? decoded(given[1]) : password;
      plain = "postgresql://" + named.group(2);
    }
    return new PostgresDatabase(
        "jdbc:postgresql://" + plain.substring(plain.indexOf("://") + 3), user, password, size);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * Makes the folder, where one was given.
   *
   * @throws WorkspaceException if it cannot be made
   */
  void makeFolder() {
    written(Files::createDirectories);
  }

  /**
   * Lets the folder name its database, where it has none of its own.
   *
   * @throws WorkspaceException if the file cannot be written
   */
  void nameDatabase() {
    if (url.isPresent()) {
      written(
          place -> {
            if (!Files.exists(place.resolve(SETTINGS_FILE))) {
              Files.writeString(place.resolve(SETTINGS_FILE), DATABASE + ": " + url.get() + "\n");
            }
          });
    }
  }

  @FunctionalInterface
  private interface Writing {
    void in(Path folder) throws IOException;
  }

  private void written(Writing writing) {
    if (folder.isPresent()) {
      try {
        writing.in(folder.get());
      } catch (IOException e) {
        throw new WorkspaceException(
            Wording.of(
                "store.folder-cannot-be-written", folder.get(), String.valueOf(e.getMessage())),
            e);
      }
    }
  }
}
