package org.complaintauditor.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.RuleFile;

/** Reads each lexicon once. Safe to share between threads. */
public final class LexiconStore {
  private final Map<List<RuleFile>, Detector> detectors = new ConcurrentHashMap<>();

  /**
   * Who detects by this lexicon.
   *
   * @throws org.complaintauditor.evidence.lexicon.InvalidLexiconException if a file is not as it
   *     should be
   */
  public Detector detector(List<RuleFile> lexicon) {
    return detectors.computeIfAbsent(
        lexicon,
        files -> new Detector(LexiconReader.read(files), Optional.of(SecondOpinion.shipped())));
  }
}
