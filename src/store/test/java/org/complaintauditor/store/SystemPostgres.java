package org.complaintauditor.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/**
 * The PostgreSQL of the system, where there is one that compiles statements (JIT): the one that
 * comes with the tests does not.
 */
public final class SystemPostgres {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private SystemPostgres() {}

  /** How it is started; empty where there is none. */
  public static Optional<EmbeddedPostgres.Builder> withCompiler() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .filter(one -> Files.exists(one.resolve("lib/llvmjit.so")))
          .filter(one -> Files.exists(one.resolve("bin/initdb")))
          .max(Comparator.naturalOrder())
          .map(SystemPostgres::in);
    }
  }

  private static EmbeddedPostgres.Builder in(Path installed) {
    return EmbeddedPostgres.builder()
        .setServerConfig("unix_socket_directories", "") // That of the system is not ours.
        .setPgBinaryResolver((system, machine) -> new ByteArrayInputStream(archive(installed)));
  }

  /** What the library takes programs from: an archive, here with a link to where they are. */
  private static byte[] archive(Path installed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
      TarArchiveEntry link = new TarArchiveEntry("bin", TarConstants.LF_SYMLINK);
      link.setLinkName(installed.resolve("bin").toString());
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
