package org.complaintauditor.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Classes of the tests that run in other processes. */
final class TestJar {
  private TestJar() {}

  /** Writes a jar with a class and those within it. */
  static Path of(Class<?> outermost, Path folder) throws IOException {
    Path jar = folder.resolve(outermost.getSimpleName() + ".jar");
    Path compiled =
        Path.of(
            URI.create(outermost.getProtectionDomain().getCodeSource().getLocation().toString()));
    String name = outermost.getName().replace('.', '/');
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path path : classes(compiled.resolve(name).getParent(), outermost.getSimpleName())) {
        out.putNextEntry(new JarEntry(compiled.relativize(path).toString().replace('\\', '/')));
        try (InputStream in = Files.newInputStream(path)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  private static List<Path> classes(Path folder, String simple) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> one.getFileName().toString().matches(simple + "(\\$.*)?\\.class"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
