package org.complaintauditor.evidence;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.evidence.lexicon.Lexicon;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.RuleFile;

/**
 * Reads each lexicon once. Safe to share between threads.
 *
 * <p>To read one takes longer than to judge a few hundred cases, so the latest of the process is at
 * hand for whoever asks for the same files next, while memory is not wanted for something else.
 * What it has met in messages is not handed on.
 */
public final class LexiconStore {

  private record Read(List<RuleFile> files, Lexicon lexicon) {}

  private static volatile SoftReference<Read> latest = new SoftReference<>(null);

  private final Map<List<RuleFile>, Detector> detectors = new ConcurrentHashMap<>();

  /**
   * Who detects by this lexicon.
   *
   * @throws org.complaintauditor.evidence.lexicon.InvalidLexiconException if a file is not as it
   *     should be
   */
  public Detector detector(List<RuleFile> lexicon) {
    return detectors.computeIfAbsent(
        lexicon, files -> new Detector(read(files), Optional.of(SecondOpinion.shipped())));
  }

  private static Lexicon read(List<RuleFile> files) {
    Read known = latest.get();
    if (known == null || !known.files().equals(files)) {
      known = new Read(List.copyOf(files), LexiconReader.read(files));
      latest = new SoftReference<>(known);
    }
    return known.lexicon().anew();
  }
}
