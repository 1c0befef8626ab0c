package org.complaintauditor.console.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.store.run.RunRecord;
import org.jspecify.annotations.Nullable;

/**
 * The titles of commitments in the language of the page: a run's summary has them in that of the
 * run, the pack that it kept has all. Each pack is read once.
 */
public final class CommitmentTitles {

  private final ConsoleContext context;
  private final Map<String, Map<String, LocalizedText>> ofPacks = new ConcurrentHashMap<>();

  /** The packs of the runs of this office. */
  public CommitmentTitles(ConsoleContext context) {
    this.context = context;
  }

  /**
   * The titles by id, in the same order.
   *
   * @param language that of the page
   * @param run the run
   * @param folder its folder
   * @param written as its summary has them: they stay where the run kept no pack
   */
  public Map<String, String> in(
      String language, String run, Path folder, Map<String, String> written) {
    Map<String, LocalizedText> known =
        context.workspace().runs().find(run).map(record -> of(record, folder)).orElse(Map.of());
    Map<String, String> titles = new LinkedHashMap<>();
    written.forEach(
        (id, title) ->
            titles.put(
                id, Optional.ofNullable(known.get(id)).map(one -> one.in(language)).orElse(title)));
    return titles;
  }

  /**
   * The titles of these commitments as a run has them that may be gone by now; empty where it does
   * not tell them.
   */
  public Map<String, String> of(String language, String run, List<String> ids) {
    Map<String, String> none = new LinkedHashMap<>();
    ids.forEach(id -> none.put(id, ""));
    return context
        .workspace()
        .runs()
        .find(run)
        .map(record -> in(language, run, RunFiles.of(context, record).path(), none))
        .orElse(none);
  }

  private Map<String, LocalizedText> of(RunRecord run, Path folder) {
    // Whoever asks meanwhile waits: to read it once more would take all of them longer.
    Map<String, LocalizedText> known =
        ofPacks.computeIfAbsent(run.packSha256(), pack -> read(folder));
    return known == null ? Map.of() : known;
  }

  /** Runs need not keep it; the state of the folder tells what is damaged. */
  private static @Nullable Map<String, LocalizedText> read(Path folder) {
    try {
      Map<String, LocalizedText> titles = new LinkedHashMap<>();
      for (Commitment commitment : Material.open(folder).pack().allCommitments()) {
        titles.put(commitment.id(), commitment.title());
      }
      return Collections.unmodifiableMap(titles);
    } catch (UnusableMaterialException e) {
      return null;
    }
  }
}
