package org.complaintauditor.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.FileHash;
import org.complaintauditor.dossier.bag.UnusableDossierException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each byte of each file of a small dossier is changed in turn. */
final class EachByteTest {

  private static final String[] SUMS = {
    "sha256sum", "--strict", "--quiet", "-c", Bag.MANIFEST, Bag.TAG_MANIFEST
  };

  private static final Pattern LINE = Pattern.compile("\\\\?([0-9A-Fa-f]{64}) [ *](.+)");

  @TempDir private Path folder;

  @Test
  @DisplayName("the check finds every one, and names the file")
  void found() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    assertThat(deviations(root)).isEmpty();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at++) {
        for (int mask : new int[] {1, 0x20, 0x80}) { // Case of letters, and no text at all, too.
          Files.write(file, changed(bytes, at, mask));
          assertThat(deviations(root)).as("%s byte %d ^ %d", name, at, mask).isNotEmpty();
        }
      }
      Files.write(file, bytes);
    }
    assertThat(deviations(root)).isEmpty();
  }

  @Test
  @DisplayName("sha256sum finds every one in what is listed, and openssl the rest")
  void foundBySums() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    OutsideTool.needed("sha256sum");
    OutsideTool.needed("openssl");
    OutsideTool.needed("ssh-keygen");
    OutsideTool tool = new OutsideTool(root);
    assertThat(tool.done(SUMS)).isEmpty();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString().replace('\\', '/');
      if (name.startsWith(Bag.SIGNATURE)) {
        continue; // No list has it.
      }
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at++) {
        Files.write(file, changed(bytes, at, 1));
        boolean isRight = areSumsRight(root);
        assertThat(isRight).as("%s byte %d", name, at).isFalse();
        if (at == bytes.length / 2) {
          assertThat(tool.run(SUMS).code()).as("%s byte %d", name, at).isNotZero();
        }
      }
      Files.write(file, bytes);
    }
    for (String seal : List.of(Seal.SIGNATURE, Seal.SIGNER, Seal.SSH_SIGNATURE)) {
      byte[] bytes = Files.readAllBytes(root.resolve(seal));
      Files.write(root.resolve(seal), changed(bytes, bytes.length * 3 / 5, 1));
      assertThat(isSealRight(tool)).as(seal).isFalse();
      Files.write(root.resolve(seal), bytes);
    }
    assertThat(isSealRight(tool)).isTrue();
  }

  @Test
  @DisplayName("the verifier of the Library of Congress finds every one in what is listed")
  void foundByBagit() throws Exception {
    Path root = SmallBag.sealedIn(folder);
    assertThat(isBagRight(root)).isTrue();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      if (name.startsWith(Bag.SIGNATURE)) {
        continue; // No list has it.
      }
      for (int at = 0; at < bytes.length; at++) {
        Files.write(file, changed(bytes, at, 1));
        assertThat(isBagRight(root)).as("%s byte %d", name, at).isFalse();
      }
      Files.write(file, bytes);
    }
  }

  private static byte[] changed(byte[] bytes, int at, int mask) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) (changed[at] ^ mask);
    return changed;
  }

  private static List<Deviation> deviations(Path root) throws IOException {
    List<Deviation> found = new ArrayList<>(SealCheck.of(root, Optional.empty()).deviations());
    try {
      found.addAll(BagCheck.of(root));
    } catch (UnusableDossierException e) {
      found.add(new Deviation("", e.wording()));
    }
    return found;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What {@code sha256sum -c} does: a hash in capitals is one too. */
  private static boolean areSumsRight(Path root) throws IOException {
    for (String list : List.of(Bag.MANIFEST, Bag.TAG_MANIFEST)) {
      String text = new String(Files.readAllBytes(root.resolve(list)), StandardCharsets.ISO_8859_1);
      Map<String, String> hashes = new TreeMap<>();
      for (String line : text.split("\n", -1)) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          hashes.put(parts.group(2), parts.group(1));
        } else if (!line.isEmpty()) {
          return false; // Of --strict.
        }
      }
      for (Map.Entry<String, String> entry : hashes.entrySet()) {
        Path file = root.resolve(entry.getKey());
        if (!Files.isRegularFile(file) || !FileHash.of(file).equalsIgnoreCase(entry.getValue())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSealRight(OutsideTool tool) throws IOException {
    return tool.run(
                    "openssl",
                    "pkeyutl",
                    "-verify",
                    "-rawin",
                    "-pubin",
                    "-inkey",
                    Seal.SIGNER,
                    "-sigfile",
                    Seal.SIGNATURE,
                    "-in",
                    Bag.TAG_MANIFEST)
                .code()
            == 0
        && tool.run(
                    "ssh-keygen",
                    "-Y",
                    "verify",
                    "-f",
                    Seal.ALLOWED_SIGNERS,
                    "-I",
                    "northtel-compliance",
                    "-n",
                    "complaint-auditor-dossier",
                    "-s",
                    Seal.SSH_SIGNATURE,
                    "<",
                    Bag.TAG_MANIFEST)
                .code()
            == 0;
  }

  private static boolean isBagRight(Path root) {
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(new BagReader().read(root), false);
      return true;
    } catch (Exception e) { // It says that a bag is wrong in some ten ways.
      return false;
    }
  }
}
