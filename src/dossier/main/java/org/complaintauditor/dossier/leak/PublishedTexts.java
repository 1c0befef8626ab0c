package org.complaintauditor.dossier.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;

/**
 * What stands in every dossier under a pack, whoever complained: the pack's catalogue and rules,
 * and the program's own texts. Who is called like something in there is not given away by it.
 */
public final class PublishedTexts {
  private static final List<String> RESOURCES =
      List.of("page", "proof", "report", "review", "rulebook", "vocabulary");

  private final List<String> texts;
  private final Set<String> files;
  private final HarmlessWords phrases;

  private PublishedTexts(List<String> texts, Set<String> files, HarmlessWords phrases) {
    this.texts = List.copyOf(texts);
    this.files = Set.copyOf(files);
    this.phrases = phrases;
  }

  /**
   * The texts published under a pack.
   *
   * @param zone the desk's, which is named as well
   * @param more texts that are the same in every dossier, such as its instructions
   */
  public static PublishedTexts of(Pack pack, ZoneId zone, Collection<String> more) {
    List<String> texts = new ArrayList<>(more);
    Set<String> files = new HashSet<>();
    texts.add(zone.getId());
    texts.add(pack.catalogue().text());
    texts.addAll(pack.whatIf());
    for (PackVersion version : pack.versions()) {
      version.rules().forEach(file -> texts.add(file.text()));
    }
    for (String name : RESOURCES) {
      for (String language : List.of("en", "fr", "de")) {
        texts.add(resource("/org/complaintauditor/text/" + name + "_" + language + ".properties"));
      }
    }
    texts.add(String.join(" ", ZoneId.SHORT_IDS.keySet()));
    for (RuleFile file : pack.lexicon()) {
      files.add(file.text());
    }
    files.add(pack.catalogue().text());
    pack.versions().forEach(version -> version.rules().forEach(file -> files.add(file.text())));
    return new PublishedTexts(texts, files, new HarmlessWords(pack.lexicon()));
  }

  private static String resource(String name) {
    try (InputStream stream = PublishedTexts.class.getResourceAsStream(name)) {
      return stream == null ? "" : new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts. */
  List<String> texts() {
    return texts;
  }

  /** Whether a file is one of the pack's, byte by byte. */
  boolean isFile(String content) {
    return files.contains(content);
  }

  /** Whether a word stands in the lexicon's phrases. */
  boolean isPhraseWord(String folded) {
    return phrases.isOfPhrases(folded);
  }
}
