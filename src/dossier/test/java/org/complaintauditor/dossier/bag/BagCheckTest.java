package org.complaintauditor.dossier.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.complaintauditor.dossier.seal.SmallBag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs from the lists of a dossier. */
final class BagCheckTest {

  private static final String FINDINGS = "data/findings.csv";
  private static final String RULES = "data/rules/README.md";

  @TempDir private Path folder;

  private Path root;

  @BeforeEach
  void dossier() throws IOException {
    root = SmallBag.sealedIn(folder);
  }

  private List<String> found() throws IOException {
    return BagCheck.of(root).stream().map(one -> one.what().english()).toList();
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(root.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(root.resolve(file), text.replace(from, to));
  }

  @Test
  @DisplayName("nothing, if nothing was changed")
  void intact() throws IOException {
    assertThat(found()).isEmpty();
    assertThat(root.resolve("bag-info.txt"))
        .hasContent(
            """
            Source-Organization: NorthTel
            External-Identifier: 2026-0042
            Bagging-Date: 2026-04-14
            Payload-Oxum: 64.3
            Bag-Software-Agent: complaint-auditor 0.2.0
            Bag-Group-Identifier: 3f2a9c1d5b7e
            Contact-Name: NorthTel Compliance
            """);
  }

  @Test
  @DisplayName("a file added, taken away, renamed")
  void files() throws IOException {
    Files.writeString(root.resolve("data/more.csv"), "");
    Files.writeString(root.resolve("more.txt"), "");
    Files.writeString(root.resolve("data/.DS_Store"), "");
    Files.createDirectory(root.resolve("data/empty"));
    Files.delete(root.resolve(RULES));
    Files.move(root.resolve(FINDINGS), root.resolve("data/Findings2.csv"));

    assertThat(found())
        .containsExactly(
            "data/findings.csv: missing",
            "data/rules/README.md: missing",
            "data/.DS_Store: not of the dossier: this system has put it there. Delete it, or check the"
                + " zip file itself",
            "data/Findings2.csv: not of the dossier: manifest-sha256.txt does not have it",
            "data/more.csv: not of the dossier: manifest-sha256.txt does not have it",
            "more.txt: not of the dossier: tagmanifest-sha256.txt does not have it",
            "bag-info.txt: Payload-Oxum is 64.3, but 56.4 is there (bytes.files)",
            "data/empty: an empty folder: no list has it",
            "data/rules: an empty folder: no list has it");
  }

  @Test
  @DisplayName("two files that have changed places")
  void swapped() throws IOException {
    Path aside = folder.resolve("aside");
    Files.move(root.resolve(FINDINGS), aside);
    Files.move(root.resolve(RULES), root.resolve(FINDINGS));
    Files.move(aside, root.resolve(RULES));

    assertThat(found())
        .containsExactly(
            "data/findings.csv: changed: its SHA-256 is not the one in manifest-sha256.txt",
            "data/rules/README.md: changed: its SHA-256 is not the one in manifest-sha256.txt");
  }

  @Test
  @DisplayName("line ends of a list, its order, and capitals")
  void formOfLists() throws IOException {
    replace(Bag.MANIFEST, "\n", "\r\n");
    assertThat(found())
        .containsSubsequence(
            "manifest-sha256.txt: line 1 ends as lines of Windows do: the list was changed",
            "manifest-sha256.txt: changed: its SHA-256 is not the one in tagmanifest-sha256.txt");

    SmallBag.complete(root);
    List<String> lines = Files.readAllLines(root.resolve(Bag.TAG_MANIFEST));
    Files.writeString(
        root.resolve(Bag.TAG_MANIFEST),
        String.join("\n", lines.get(1), lines.get(0), lines.get(2), lines.get(3), lines.get(4))
            + "\n");
    assertThat(found())
        .containsExactly(
            "tagmanifest-sha256.txt: the lines are not in their order, or end in another way");

    SmallBag.complete(root);
    Files.writeString(
        root.resolve(Bag.TAG_MANIFEST),
        String.join("\n", Files.readAllLines(root.resolve(Bag.TAG_MANIFEST))));
    assertThat(found())
        .containsExactly(
            "tagmanifest-sha256.txt: the lines are not in their order, or end in another way");
  }

  @Test
  @DisplayName("a line that names a file outside, or one twice, or one of the other list")
  void linesOfLists() throws IOException {
    String hash = "0".repeat(64);
    String line = Files.readAllLines(root.resolve(Bag.MANIFEST)).get(0);
    Files.writeString(
        root.resolve(Bag.MANIFEST),
        hash
            + "  data/../x\n"
            + hash
            + "  /etc/passwd\n"
            + hash
            + "  README.en.txt\n"
            + line
            + "\n",
        StandardOpenOption.APPEND);

    assertThat(found())
        .containsSubsequence(
            "manifest-sha256.txt: line 7: data/findings.csv stands there twice",
            "manifest-sha256.txt: /etc/passwd has no place in this list",
            "manifest-sha256.txt: README.en.txt has no place in this list",
            "data/../x: missing");
  }

  @Test
  @DisplayName("a bag of something else, and a dossier of a later version")
  void versions() throws IOException {
    Files.writeString(root.resolve("data/request.json"), "{\"dossier\": 2}");
    SmallBag.complete(root);
    assertThat(found())
        .containsExactly(
            "data/request.json: this is dossier 2; this program reads dossier 1. Take the version of"
                + " the program that wrote it (Bag-Software-Agent in bag-info.txt)");

    Files.writeString(root.resolve("data/request.json"), "dossier 1");
    SmallBag.complete(root);
    assertThat(found()).containsExactly("data/request.json: it is no JSON");

    Files.delete(root.resolve("data/request.json"));
    SmallBag.complete(root);
    assertThat(found())
        .containsExactly("data/request.json: missing: this is a bag, but no dossier");

    Files.writeString(root.resolve("bagit.txt"), "BagIt-Version: 0.97\n");
    assertThat(found()).contains("bagit.txt: it does not say that this is a bag of BagIt 1.0");
  }

  @Test
  @DisplayName("a list that is missing, and a wrong number of bytes in a list that agrees")
  void missingLists() throws IOException {
    replace("bag-info.txt", "64.3", "65.3");
    assertThat(found())
        .containsExactly(
            "bag-info.txt: changed: its SHA-256 is not the one in tagmanifest-sha256.txt",
            "bag-info.txt: Payload-Oxum is 65.3, but 64.3 is there (bytes.files)");
    Files.delete(root.resolve(Bag.TAG_MANIFEST));
    Files.delete(root.resolve(Bag.MANIFEST));
    assertThat(found())
        .startsWith("manifest-sha256.txt: missing", "tagmanifest-sha256.txt: missing");
  }

  @Test
  @DisplayName("per cent signs in names are encoded in lists, and nothing else is")
  void encoded() throws IOException {
    Files.writeString(root.resolve("data/100% é.csv"), "");
    SmallBag.complete(root);

    assertThat(found()).isEmpty();
    assertThat(Files.readString(root.resolve(Bag.MANIFEST))).contains("  data/100%25 é.csv\n");
  }

  @Test
  @DisplayName("no bag is made of a folder with a link in it")
  void links() throws IOException {
    Files.createSymbolicLink(root.resolve("data/link"), Path.of("/etc/passwd"));

    assertThatThrownBy(() -> SmallBag.complete(root))
        .isInstanceOf(UnusableDossierException.class)
        .hasMessageEndingWith("link: it is a link or a device, not a file");
    assertThatThrownBy(() -> BagCheck.of(root)).isInstanceOf(UnusableDossierException.class);
    assertThatThrownBy(() -> OpenedDossier.open(root)).isInstanceOf(UnusableDossierException.class);
  }
}
