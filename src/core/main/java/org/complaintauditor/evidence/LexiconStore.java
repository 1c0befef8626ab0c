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
import org.complaintauditor.model.Vocabulary;

/**
 * Reads each lexicon once. Safe to share between threads.
 *
 * <p>To read one takes longer than to judge a few hundred cases, so the latest of the process is at
 * hand for whoever asks for the same files next, while memory is not wanted for something else.
 * What it has met in messages is not handed on.
 */
public final class LexiconStore {

  /** Files, and the words of the pack that has them. */
  private record Source(List<RuleFile> files, Vocabulary words) {}

  private record Read(Source source, Lexicon lexicon) {}

  private static volatile SoftReference<Read> latest = new SoftReference<>(null);

  private final Map<Source, Detector> detectors = new ConcurrentHashMap<>();

  /**
   * Who detects by this lexicon.
   *
   * @param words those of its pack
   * @throws org.complaintauditor.evidence.lexicon.InvalidLexiconException if a file is not as it
   *     should be
   */
  public Detector detector(List<RuleFile> lexicon, Vocabulary words) {
    return detectors.computeIfAbsent(
        new Source(List.copyOf(lexicon), words),
        source -> new Detector(read(source), Optional.of(SecondOpinion.shipped())));
  }

  private static Lexicon read(Source source) {
    Read known = latest.get();
    if (known == null || !known.source().equals(source)) {
      known = new Read(source, LexiconReader.read(source.files(), source.words()));
      latest = new SoftReference<>(known);
    }
    return known.lexicon().anew();
  }
}
