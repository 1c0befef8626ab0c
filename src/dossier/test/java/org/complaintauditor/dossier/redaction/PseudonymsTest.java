package org.complaintauditor.dossier.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.dossier.redaction.Pseudonyms.Kind;
import org.complaintauditor.model.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  private static final PseudonymSecret SECRET = PseudonymSecret.of(new byte[32]);

  @TempDir private Path folder;

  @Test
  void areTheSameOnlyWithinOneDossier() {
    Pseudonyms first = Pseudonyms.of(SECRET, "CRTC", "2026-1");
    assertThat(first.of(Kind.CASE, "C26-01042"))
        .matches("C-[A-Z2-7]{10}")
        .isEqualTo(Pseudonyms.of(SECRET, "CRTC", "2026-1").of(Kind.CASE, "C26-01042"))
        .isNotEqualTo(first.of(Kind.CASE, "C26-01043"))
        .isNotEqualTo(Pseudonyms.of(SECRET, "CRTC", "2026-2").of(Kind.CASE, "C26-01042"))
        .isNotEqualTo(Pseudonyms.of(SECRET, "CCTS", "2026-1").of(Kind.CASE, "C26-01042"));
    assertThat(first.of(Kind.TRACKING_NUMBER, "C26-01042").substring(2))
        .isNotEqualTo(first.of(Kind.CASE, "C26-01042").substring(2));
  }

  @Test
  void recipientAndRequestAreToldApart() {
    assertThat(Pseudonyms.of(SECRET, "a\0b", "c").of(Kind.CASE, "1"))
        .isNotEqualTo(Pseudonyms.of(SECRET, "a", "b\0c").of(Kind.CASE, "1"));
  }

  @Test
  void ofEventsKeepTheirOrder() {
    Pseudonyms some = Pseudonyms.of(SECRET, "CRTC", "2026-1");
    List<String> names = new ArrayList<>();
    for (int rank = 1; rank <= 1234; rank++) {
      names.add(some.ofEvent("case", "event " + rank, rank, 1234));
    }
    assertThat(names).isSortedAccordingTo(CodePoints.ORDER).doesNotHaveDuplicates();
    assertThat(names.get(0)).matches("E-0001[A-Z2-7]{10}");
  }

  @Test
  void theSecretIsReadByItsOwnerAlone() throws IOException {
    Path file = folder.resolve("pseudonyms.key");
    PseudonymSecret made = PseudonymSecret.create(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PseudonymSecret.read(file)).isEqualTo(made);
    assertThatThrownBy(() -> PseudonymSecret.create(file))
        .isInstanceOf(UnusableSecretException.class)
        .hasMessageContaining("is there already");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> PseudonymSecret.read(file))
        .isInstanceOf(UnusableSecretException.class)
        .hasMessage(
            "%s: others may read or change it (rw-r-----). Write \"chmod 600 %s\"", file, file);
  }

  @Test
  void theSecretIsOpenedByItsPassword() throws IOException {
    Path file = folder.resolve("pseudonyms.key");
    PseudonymSecret made = PseudonymSecret.create(file, Optional.of("Fähre".toCharArray()));
    assertThat(PseudonymSecret.isEnciphered(file)).isTrue();
    assertThat(PseudonymSecret.read(file, Optional.of("Fähre".toCharArray()))).isEqualTo(made);
    assertThatThrownBy(() -> PseudonymSecret.read(file, Optional.of("Fahre".toCharArray())))
        .hasMessageContaining("does not open with this password");
    assertThatThrownBy(() -> PseudonymSecret.read(file))
        .hasMessageContaining("is enciphered. Give its password");
    String text = Files.readString(file);
    Files.writeString(file, text.replace(" t=3 ", " t=2 "));
    assertThatThrownBy(() -> PseudonymSecret.read(file, Optional.of("Fähre".toCharArray())))
        .hasMessageContaining("or was changed");
  }

  @Test
  void theSecretMustNotGoAlong() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run/sub"));
    Path file = run.resolve("pseudonyms.key");
    PseudonymSecret.create(file);
    Path link = Files.createSymbolicLink(folder.resolve("link.key"), file);
    Path other = Files.createDirectory(folder.resolve("run2"));
    for (Path place : List.of(file, link)) {
      assertThatThrownBy(() -> PseudonymSecret.refuseInside(place, other, folder.resolve("run")))
          .isInstanceOf(UnusableSecretException.class)
          .hasMessageContaining("Who gets that folder could name every case");
    }
    PseudonymSecret.refuseInside(file, other, folder.resolve("run2/not-yet"));
  }
}
