package org.complaintauditor.console.people;

import io.javalin.http.SameSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.complaintauditor.console.settings.SettingsException;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Secret;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.Attempts;

/**
 * Browsers with which somebody has signed in before. Each keeps a cookie for each account, with a
 * number and until when it holds, authenticated by a key of the server. It opens nothing: all that
 * it gives is tries of its own.
 */
final class KnownDevices {

  private static final String FILE = ".devices.key";
  private static final int KEY_BITS = 256;
  private static final int ID_BITS = 128;
  private static final int NAME_LETTERS = 16;
  private static final Duration KEPT = Duration.ofDays(180);
  private static final Pattern COOKIE =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

  private final SecretKeySpec key;

  private KnownDevices(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
  }

  /**
   * The devices of a server, whose folder keeps the key; without the folder no browser is known any
   * more.
   *
   * @throws SettingsException if the folder cannot be used
   */
  static KnownDevices of(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
            posix
                ? new FileAttribute<?>[] {
                  PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, owner);
      }
      if (Files.size(file) == 0) {
        Files.writeString(file, Secret.of(KEY_BITS));
      }
      return new KnownDevices(Files.readString(file).strip());
    } catch (IOException e) {
      throw new SettingsException(
          Wording.of("console.cannot-be-read-or-written", file, e.getClass().getSimpleName()));
    }
  }

  /** The number of the visitor's browser, if somebody has signed in to this account with it. */
  Optional<String> find(RequestContext request, String account) {
    return request
        .kept(name(account))
        .map(COOKIE::matcher)
        .filter(Matcher::matches)
        .filter(
            parts ->
                Long.parseLong(parts.group(2)) > request.now().toEpochSecond()
                    && Secret.same(parts.group(3), code(account, parts.group(1), parts.group(2))))
        .map(parts -> "device " + parts.group(1));
  }

  /** Somebody has signed in to this account. */
  void know(RequestContext request, String account) {
    String id =
        find(request, account)
            .map(known -> known.substring(known.indexOf(' ') + 1))
            .orElseGet(() -> Secret.of(ID_BITS));
    String until = Long.toString(request.now().plus(KEPT).toEpochSecond());
    request.keep(
        name(account),
        id + "." + until + "." + code(account, id, until),
        (int) KEPT.toSeconds(),
        SameSite.STRICT);
  }

  private static String name(String account) {
    return "device-" + Attempts.hash(account).substring(0, NAME_LETTERS);
  }

  private String code(String account, String id, String until) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      String said = Attempts.hash(account) + "." + id + "." + until;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
