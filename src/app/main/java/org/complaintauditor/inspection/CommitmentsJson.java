package org.complaintauditor.inspection;

import java.util.Map;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.report.json.RecordGapJson;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Which commitments can be judged, as programs read it. */
final class CommitmentsJson {
  private final MessageBundle words;
  private final JudgeabilityText codes;
  private final JudgeabilityText text;

  CommitmentsJson(MessageBundle words, LocalizedFormats formats) {
    this.words = words;
    this.codes = JudgeabilityText.inCodes(words, formats);
    this.text = JudgeabilityText.inWords(words, formats);
  }

  /** Whether a commitment can be judged, and what is missing. */
  Object of(Judgeability one) {
    Map<String, @Nullable Object> json = JsonFile.object();
    json.put("id", one.commitment().id());
    json.put("title", one.commitment().title().in(words.language()));
    json.put(
        "judgeable",
        switch (one.answer()) {
          case YES, NOTHING_TO_JUDGE -> "yes";
          case PARTLY, DOUBTFUL -> "partly";
          case NO, NOT_RECORDED -> "no";
        });
    json.put("answer", one.answer().name());
    json.put("said", words.text("inspection.answer." + one.answer().name()));
    json.put("missing", codes.missing(one));
    json.put("because", text.because(one));
    one.gap().ifPresent(gap -> json.put("not_recorded", RecordGapJson.of(gap)));
    Tally tally = one.tally();
    Map<String, @Nullable Object> verdicts = JsonFile.object();
    verdicts.put("met", tally.met());
    verdicts.put("breached", tally.breached());
    verdicts.put("pending", tally.pending());
    verdicts.put("not_applicable", tally.notApplicable());
    verdicts.put("not_evidenced", tally.notEvidenced());
    json.put("verdicts", verdicts);
    return json;
  }
}
