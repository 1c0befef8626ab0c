package org.complaintauditor.dossier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;

/**
 * Holds a dossier's folder against its own lists: every file must be there as it is listed, and no
 * other. It tells nothing of who made the lists: that does the seal.
 */
public final class BagCheck {

  /** What systems leave in folders that people have looked at. */
  private static final Pattern SYSTEM_FILE =
      Pattern.compile("(?:.*/)?(?:\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)|__MACOSX/.*");

  private final Path root;
  private final List<Deviation> found = new ArrayList<>();

  private BagCheck(Path root) {
    this.root = root;
  }

  /**
   * What differs, one by one.
   *
   * @param root the folder, as {@link OpenedDossier} gives it
   * @return nothing if every byte of every file is as it is listed
   * @throws UnusableDossierException if something in it is a link, or has a name that harms
   * @throws IOException if a file cannot be read
   */
  public static List<Deviation> of(Path root) throws IOException {
    return new BagCheck(root).check();
  }

  private List<Deviation> check() throws IOException {
    DossierFiles there = DossierFiles.in(root);
    Set<String> files = new HashSet<>(there.files());
    checkDeclaration(files);
    List<String> payload = files(there, true);
    checkList(Bag.MANIFEST, files, payload, true);
    checkList(Bag.TAG_MANIFEST, files, files(there, false), false);
    checkInfo(files, payload);
    there.emptyFolders().stream()
        .map(name -> Deviation.of(name, Wording.of("dossier.an-empty-folder")))
        .forEach(found::add);
    Optional<Deviation> format = DossierFormat.problem(root);
    if (format.isPresent() && !isSaid(format.get().file())) {
      found.add(0, format.get()); // Of another version, the rest may follow from that.
    }
    return List.copyOf(found);
  }

  private boolean isSaid(String file) {
    return found.stream().anyMatch(one -> one.file().equals(file));
  }

  private static List<String> files(DossierFiles there, boolean payload) {
    return there.files().stream()
        .filter(name -> payload ? name.startsWith(Bag.PAYLOAD) : Bag.isTagFile(name))
        .toList();
  }

  private void checkDeclaration(Set<String> files) throws IOException {
    if (files.contains(Bag.DECLARATION)
        && !Arrays.equals(WholeFile.read(root, Bag.DECLARATION), Bag.DECLARED.getBytes(UTF_8))) {
      deviation(Bag.DECLARATION, Wording.of("dossier.does-not-say-is-a-bag"));
    }
  }

  private void checkList(String list, Set<String> files, List<String> toBeListed, boolean payload)
      throws IOException {
    if (!files.contains(list)) {
      deviation(list, Wording.of("dossier.missing-word"));
      return;
    }
    SortedMap<String, String> hashes =
        Manifest.read(list, WholeFile.read(root, list), found).hashes();
    for (Map.Entry<String, String> line : hashes.entrySet()) {
      String name = line.getKey();
      if (name.startsWith(Bag.PAYLOAD) != payload || (!payload && !Bag.isTagFile(name))) {
        deviation(list, Wording.of("dossier.has-no-place-in-list", name));
      } else if (!files.contains(name)) {
        deviation(name, Wording.of("dossier.missing-word"));
      } else if (!FileHash.of(root.resolve(name)).equals(line.getValue())) {
        deviation(name, Wording.of("dossier.changed-sha-256-is-not-one-in", list));
      }
    }
    for (String name : toBeListed) {
      if (!hashes.containsKey(name)) {
        deviation(
            name,
            SYSTEM_FILE.matcher(name).matches()
                ? Wording.of("dossier.not-of-dossier")
                : Wording.of("dossier.not-of-dossier-which-does-not-have-it", list));
      }
    }
  }

  private void checkInfo(Set<String> files, List<String> payload) throws IOException {
    if (!files.contains(BagInfo.FILE)) {
      return; // Missing in the list of tag files, or no tag file: said there.
    }
    byte[] bytes = WholeFile.read(root, BagInfo.FILE);
    Map<String, String> values = BagInfo.values(bytes);
    if (!List.copyOf(values.keySet()).equals(BagInfo.LABELS)
        || new String(bytes, UTF_8).lines().count() != BagInfo.LABELS.size()) {
      deviation(
          BagInfo.FILE, Wording.of("dossier.lines-are-not", String.join(", ", BagInfo.LABELS)));
    }
    String oxum = Bag.oxum(root, payload);
    if (!oxum.equals(values.get(BagInfo.OXUM))) {
      deviation(
          BagInfo.FILE,
          Wording.of(
              "dossier.is-but-is", BagInfo.OXUM, String.valueOf(values.get(BagInfo.OXUM)), oxum));
    }
  }

  private void deviation(String file, Wording what) {
    found.add(Deviation.of(file, what));
  }
}
