package org.complaintauditor.dossier.leak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.concurrent.WorkerPool;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.redaction.Escapes;
import org.complaintauditor.dossier.redaction.IdentityKind;
import org.complaintauditor.dossier.redaction.IdentitySearch;
import org.complaintauditor.dossier.redaction.IdentityTable;
import org.complaintauditor.dossier.redaction.KnownIdentities;
import org.complaintauditor.dossier.redaction.RedactionFacts;
import org.complaintauditor.dossier.redaction.TextLevel;
import org.complaintauditor.dossier.redaction.TextWords;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.FileFailure;

/**
 * Searches a folder for everything that is known to identify a case or somebody, before it is
 * sealed: all bytes of all files, archives and workbooks opened, text and hidden strings of PDF,
 * and names of files; plain or escaped for HTML, XML, JSON or an address, composed or not, in
 * capitals, with other blanks and line breaks.
 *
 * <p>What is found by chance is not looked for: numbers of less than seven digits, and words of the
 * language unless they stand in a name of several words.
 */
public final class LeakCheck {
  /** What takes longest begins first. */
  private static final Comparator<Path> LARGEST_FIRST =
      Comparator.comparingLong((Path file) -> -file.toFile().length())
          .thenComparing(Comparator.naturalOrder());

  private final IdentityTable table;
  private final Set<IdentityKind> kinds;
  private final PublishedTexts published;
  private final BitSet publishedEntries = new BitSet();
  private final Set<String> publishedParts = new HashSet<>();

  /**
   * A check.
   *
   * @param facts of all cases of the run
   * @param published what stands in every dossier
   */
  public LeakCheck(RedactionFacts facts, PublishedTexts published) {
    this(facts.identities(), facts.audience(), published);
  }

  /**
   * A check.
   *
   * @param identities what must not be found
   * @param audience who may see ids as they are, or whole texts, may see all that is in them
   * @param published what stands in every dossier
   */
  public LeakCheck(KnownIdentities identities, Audience audience, PublishedTexts published) {
    this.table = identities.table();
    this.published = published;
    this.kinds = kinds(audience);
    if (!kinds.isEmpty()) {
      IdentitySearch search = new IdentitySearch(table);
      for (String text : published.texts()) {
        TextWords words = TextWords.of(text);
        for (IdentitySearch.Found found : search.find(text, words)) {
          if (!found.isPart()) {
            publishedEntries.set(found.entry());
          }
        }
        for (int i = 0; i < words.size(); i++) {
          if (table.isPart(words.folded(i))) {
            publishedParts.add(words.folded(i));
          }
        }
      }
      for (String part : table.parts()) {
        if (published.isPhraseWord(part)) {
          publishedParts.add(part);
        }
      }
    }
  }

  private static Set<IdentityKind> kinds(Audience audience) {
    if (audience.texts() == TextLevel.FULL) {
      return Set.of(); // All that anybody wrote is shown.
    }
    return audience.pseudonyms() ? Set.of(IdentityKind.values()) : Set.of(IdentityKind.CONTACT);
  }

  /**
   * Searches a folder.
   *
   * @return what was found, one line for each place and kind, sorted by place; empty if nothing
   *     goes out that must not
   * @throws UncheckableFileException if a file cannot be opened, so that nobody knows what is in it
   */
  public List<Leak> over(Path root) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    Set<Leak> leaks = new TreeSet<>(Comparator.comparing(Leak::place).thenComparing(Leak::kind));
    int threads = Runtime.getRuntime().availableProcessors();
    try (WorkerPool workers = WorkerPool.of(threads > 1 ? threads : 0)) {
      List<AsyncResult<List<Leak>>> all = new ArrayList<>();
      for (Path file : files(root)) {
        all.add(AsyncResult.by(workers, () -> in(root, file)));
      }
      all.forEach(found -> leaks.addAll(found.get()));
    }
    return List.copyOf(leaks);
  }

  private List<Leak> in(Path root, Path file) {
    List<Leak> leaks = new ArrayList<>();
    String name = root.relativize(file).toString().replace('\\', '/');
    OpenedContent content = new OpenedContent((place, text) -> search(place, text, leaks));
    content.text(name, name);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      content.open(name, bytes, 0);
    } catch (IOException e) {
      throw new UncheckableFileException(
          Wording.of("dossier.cannot-be-opened", name, e.getClass().getSimpleName()), e);
    }
    return leaks;
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> !Files.isDirectory(path)).sorted(LARGEST_FIRST).toList();
    } catch (IOException e) {
      throw new UncheckableFileException(
          Wording.of("dossier.cannot-be-read-reason", root, FileFailure.reason(e)), e);
    }
  }

  private void search(String place, String text, Collection<Leak> leaks) {
    if (published.isFile(text)) {
      return;
    }
    String read = text;
    find(place, read, leaks);
    for (int i = 0; i < Escapes.DEPTH; i++) {
      Optional<String> inside = Escapes.undone(read);
      if (inside.isEmpty()) {
        return;
      }
      read = inside.get();
      find(place, read, leaks);
    }
  }

  private void find(String place, String text, Collection<Leak> leaks) {
    TextWords words = TextWords.of(text);
    for (IdentitySearch.Found found : new IdentitySearch(table).find(text, words)) {
      boolean isPublished =
          found.isPart()
              ? publishedParts.contains(found.value())
              : publishedEntries.get(found.entry());
      if (!isPublished && kinds.contains(found.kind())) {
        leaks.add(new Leak(place, found.kind()));
      }
    }
  }
}
