package org.complaintauditor.console.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Whether a commitment can be judged from an export, as {@code inspect} and {@code profile ask} say
 * it (docs/programs.md).
 *
 * @param id the commitment
 * @param title its title
 * @param answer whether it can be judged
 * @param because why not, or only in part, or why it is doubtful, in sentences; empty if it can
 */
public record JudgeableCommitment(String id, String title, Answer answer, String because) {

  /** Whether a commitment can be judged; in the order in which people are told. */
  public enum Answer {
    /** In all cases in which it applies. */
    YES,
    /** In some cases only. */
    PARTLY,
    /** It would be judged, but nothing ever shows that it was kept. */
    DOUBTFUL,
    /** No rate would be told: the export can show no breach, whatever its cases hold. */
    NOT_RECORDED,
    /** Nothing triggers it in this export. */
    NOTHING_TO_JUDGE,
    /** In no case. */
    NO;

    /** The end of its keys, and the class by which its look is told. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Reads one.
   *
   * @param json an element of {@code commitments}
   */
  public static JudgeableCommitment read(JsonNode json) {
    StringBuilder because = new StringBuilder();
    for (JsonNode sentence : json.path("because")) {
      because.append(because.isEmpty() ? "" : " ").append(sentence(sentence.asText()));
    }
    return new JudgeableCommitment(
        json.path("id").asText(),
        json.path("title").asText(),
        Answer.valueOf(json.path("answer").asText()),
        because.toString());
  }

  /** A count with a reason is no whole sentence. */
  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
