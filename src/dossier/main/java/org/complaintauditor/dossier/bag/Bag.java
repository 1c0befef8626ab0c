package org.complaintauditor.dossier.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.model.CodePoints;

/**
 * A dossier's folder as a bag of BagIt 1.0 (RFC 8493): what is handed over lies in {@code data/},
 * and is listed in {@code manifest-sha256.txt}; all other files but those of the seal are listed in
 * {@code tagmanifest-sha256.txt}, over which the seal is made.
 */
public final class Bag {

  /** Says that the folder is a bag. */
  public static final String DECLARATION = "bagit.txt";

  /** Lists what is handed over. */
  public static final String MANIFEST = "manifest-sha256.txt";

  /** Lists everything else but the seal: what is sealed is this file. */
  public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

  /** The folder of what is handed over. */
  public static final String PAYLOAD = "data/";

  /** The folder of the seal, whose files no list has: they come later. */
  public static final String SIGNATURE = "signature/";

  static final String DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private Bag() {}

  /**
   * Writes the four files that make a bag of a folder; what is in the folder must be finished. The
   * same files give the same bytes.
   *
   * @param root the folder, with {@code data} in it
   * @throws UnusableDossierException if a file has a name that receivers would refuse
   * @throws IOException if a file cannot be read or written
   */
  public static void complete(Path root, BagInfo info) throws IOException {
    for (String own : List.of(DECLARATION, BagInfo.FILE, MANIFEST, TAG_MANIFEST)) {
      Files.deleteIfExists(root.resolve(own));
    }
    List<String> files = DossierFiles.in(root).files();
    List<String> payload = files.stream().filter(name -> name.startsWith(PAYLOAD)).toList();
    Files.write(root.resolve(MANIFEST), Manifest.of(hashes(root, payload)).bytes());
    Files.write(root.resolve(DECLARATION), DECLARED.getBytes(UTF_8));
    Files.write(root.resolve(BagInfo.FILE), info.text(oxum(root, payload)).getBytes(UTF_8));
    List<String> tags = new ArrayList<>(files.stream().filter(name -> isTagFile(name)).toList());
    tags.addAll(List.of(DECLARATION, BagInfo.FILE, MANIFEST));
    Files.write(root.resolve(TAG_MANIFEST), Manifest.of(hashes(root, tags)).bytes());
  }

  /** Whether a file has to stand in the list of tag files. */
  static boolean isTagFile(String name) {
    return !name.startsWith(PAYLOAD) && !name.startsWith(SIGNATURE) && !name.equals(TAG_MANIFEST);
  }

  private static Map<String, String> hashes(Path root, List<String> names) throws IOException {
    Map<String, String> hashes = new TreeMap<>(CodePoints.ORDER);
    for (String name : names) {
      hashes.put(name, FileHash.of(root.resolve(name)));
    }
    return hashes;
  }

  /** How many bytes and files are handed over, with a dot between. */
  static String oxum(Path root, List<String> payload) throws IOException {
    long bytes = 0;
    for (String name : payload) {
      bytes += Files.size(root.resolve(name));
    }
    return bytes + "." + payload.size();
  }
}
