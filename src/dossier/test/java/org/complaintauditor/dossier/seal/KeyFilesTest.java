package org.complaintauditor.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in files. */
final class KeyFilesTest {

  private static final String NAME = "NorthTel Compliance";

  @TempDir private Path folder;

  private SigningKey create(Path in) throws IOException {
    return KeyFiles.create(NAME, in, "password".toCharArray(), new FixedRandom());
  }

  @Test
  @DisplayName("a key is read back with its password, whose it is with it")
  void readBack() throws IOException {
    SigningKey key = create(folder);

    SigningKey read = SigningKey.read(folder.resolve("signing.key"), "password".toCharArray());

    assertThat(read.signer()).isEqualTo(key.signer());
    assertThat(read.name()).isEqualTo(NAME);
    assertThat(read.sign(new byte[] {1})).isEqualTo(key.sign(new byte[] {1}));
    assertThat(folder.resolve("signing.pub"))
        .hasContent(key.signer().ssh() + " northtel-compliance\n");
    assertThat(folder.resolve("signing.allowed_signers"))
        .hasContent(key.signer().allowedSigner(NAME));
    assertThat(key).hasToString(key.signer().fingerprint());
  }

  @Test
  @DisplayName("another password, a damaged file and another file are refused")
  void refused() throws IOException {
    create(folder);
    Path file = folder.resolve("signing.key");

    assertThatThrownBy(() -> SigningKey.read(file, "Password".toCharArray()))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessage(file + ": the password is not that of this key");
    for (String text :
        new String[] {"", "hello", "é", Files.readString(folder.resolve("signing.pub"))}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> SigningKey.read(file, "password".toCharArray()))
          .as(text)
          .isInstanceOf(UnusableKeyException.class)
          .hasMessageContaining("this is no key that \"auditor dossier key new\" has made");
    }
  }

  @Test
  @DisplayName("only its owner may read a key; else it is not used")
  void permissions() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    create(folder);
    Path file = folder.resolve("signing.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> SigningKey.read(file, "password".toCharArray()))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessage("%s: others may read this key. Say: chmod 600 %s".formatted(file, file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems.csv", "cases.idx", "bagit.txt"})
  @DisplayName("no key is made in, or read from, a folder that is handed out, however deep")
  void handedOut(String mark) throws IOException {
    Path inside = folder.resolve("a/b");
    create(inside);
    Files.writeString(folder.resolve(mark), "");

    assertThatThrownBy(() -> create(folder.resolve("c")))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("a key must not lie in the ");
    assertThat(folder.resolve("c")).doesNotExist();
    assertThatThrownBy(
            () -> SigningKey.read(inside.resolve("signing.key"), "password".toCharArray()))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("a key must not lie in the ");
  }

  @Test
  @DisplayName("no key is replaced, and none is made without a name or a password")
  void nothingWritten() throws IOException {
    Files.writeString(folder.resolve("signing.pub"), "mine");

    assertThatThrownBy(() -> create(folder))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("signing.pub is there already");
    assertThatThrownBy(
            () ->
                KeyFiles.create(
                    NAME, folder.resolve("new"), "7letter".toCharArray(), new FixedRandom()))
        .hasMessage("the password has fewer than 8 characters");
    for (String name : new String[] {" ", "a\nb", "x".repeat(101)}) {
      assertThatThrownBy(
              () ->
                  KeyFiles.create(
                      name, folder.resolve("new"), "password".toCharArray(), new FixedRandom()))
          .hasMessageContaining("name whose key it is in one line of 1 to 100 characters");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/{new,signing.key}");
    assertThat(folder.resolve("signing.pub")).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "NorthTel Compliance, northtel-compliance",
    "'  Télé & Cie ', tele-cie",
    "Straße 5, strasse-5",
    "compliance@northtel.example, compliance@northtel.example",
    "'*,!?', signer",
    "北方电信, signer"
  })
  @DisplayName("an identity is a word that needs no quotes in a shell, and is no pattern")
  void identities(String name, String identity) {
    assertThat(SignerKey.identity(name)).isEqualTo(identity);
  }
}
