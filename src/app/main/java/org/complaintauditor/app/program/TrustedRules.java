package org.complaintauditor.app.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.ForeignRule;
import org.complaintauditor.ruling.gate.RuleGate;
import org.complaintauditor.ruling.gate.RuleTrust;

/**
 * The rule files of which the user of this machine has said that they may run: their hashes, in the
 * user's settings. Nothing that somebody sends can bring such an entry.
 */
public final class TrustedRules implements RuleTrust {

  /** Names the folder of settings, for tests; else the system says where a user keeps them. */
  static final String FOLDER = "auditor.settings";

  /**
   * Hashes that a server's settings name, with commas between; for the processes that it starts.
   */
  public static final String OF_SERVER = "auditor.trusted-rules";

  private static final String NAME = "trusted-rules";
  private static final String FOLDER_RIGHTS = "rwx------";
  private static final String FILE_RIGHTS = "rw-------";

  private final Optional<Path> folder;
  private final Set<String> besides;

  /**
   * Trust in what a file lists.
   *
   * @param folder where the file is, or is to be; empty: nowhere
   * @param besides hashes of files that are trusted as well
   */
  TrustedRules(Optional<Path> folder, Set<String> besides) {
    this.folder = folder;
    this.besides = Set.copyOf(besides);
  }

  /** What the user trusts, and the server that started this process, if one did. */
  public static TrustedRules ofUser() {
    return ofUser(System.getProperty(OF_SERVER, ""));
  }

  /**
   * What the user trusts.
   *
   * @param besides hashes of files that are trusted as well, with commas between
   */
  public static TrustedRules ofUser(String besides) {
    String named = System.getProperty(FOLDER, "");
    Optional<Path> folder =
        named.isEmpty()
            ? Wiring.userFolder(
                System.getenv("XDG_CONFIG_HOME"), System.getProperty("user.home"), ".config")
            : Optional.of(Path.of(named));
    return new TrustedRules(
        folder,
        Stream.of(besides.split(",", -1)).filter(RuleGate::isHash).collect(Collectors.toSet()));
  }

  @Override
  public boolean covers(List<ForeignRule> foreign) {
    return missing(foreign).isEmpty();
  }

  /** The files that are not trusted. */
  public List<ForeignRule> missing(List<ForeignRule> foreign) {
    Set<String> known = new TreeSet<>(besides);
    folder.ifPresent(one -> lines(one).forEach(line -> known.add(line.split(" ", 2)[0])));
    return foreign.stream().filter(one -> !known.contains(one.sha256())).toList();
  }

  /**
   * Keeps that these files may run.
   *
   * @return the file that says so
   * @throws InvalidRequestException if it cannot be kept
   */
  public Path add(List<ForeignRule> confirmed) {
    Path place =
        folder.orElseThrow(
            () ->
                new InvalidRequestException(Wording.of("app.no-home-folder-to-keep-settings-in")));
    List<String> lines = new ArrayList<>(lines(place));
    confirmed.forEach(one -> lines.add(one.sha256() + "  " + one.file().name()));
    Path file = place.resolve(NAME);
    try {
      Files.createDirectories(place, rights(place, FOLDER_RIGHTS));
      Path temporary = Files.createTempFile(place, NAME, ".tmp", rights(place, FILE_RIGHTS));
      Files.writeString(temporary, String.join("\n", lines) + "\n");
      try {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new InvalidRequestException(Wording.of("core.colon", file, FileSystemMessages.of(e)));
    }
    return file;
  }

  private static List<String> lines(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      refuseIfOthersWrite(folder);
      refuseIfOthersWrite(file);
      return Files.readString(file, UTF_8).lines().toList();
    } catch (IOException e) {
      throw new InvalidRequestException(Wording.of("core.colon", file, FileSystemMessages.of(e)));
    }
  }

  private static void refuseIfOthersWrite(Path place) throws IOException {
    if (hasRights(place)) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(place);
      if (rights.contains(PosixFilePermission.GROUP_WRITE)
          || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new InvalidRequestException(
            Wording.of("app.others-can-write-so-nobody-knows", place, place));
      }
    }
  }

  private static boolean hasRights(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] rights(Path place, String rights) {
    return hasRights(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
