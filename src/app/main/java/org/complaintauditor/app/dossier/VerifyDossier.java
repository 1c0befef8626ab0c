package org.complaintauditor.app.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.job.JobRequest;
import org.complaintauditor.app.job.Said;
import org.complaintauditor.app.job.Said.Outcome;
import org.complaintauditor.dossier.bag.BagCheck;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.OpenedDossier;
import org.complaintauditor.dossier.check.Recount;
import org.complaintauditor.dossier.redaction.RevealCheck;
import org.complaintauditor.dossier.seal.SealCheck;
import org.complaintauditor.model.Wording;

/** Says whether a dossier is as it was sealed, and by whose key. */
public final class VerifyDossier {

  private final Request request;
  private final List<Wording> said = new ArrayList<>();

  private VerifyDossier(Request request) {
    this.request = request;
  }

  /**
   * What is asked for.
   *
   * @param dossier the zip file, or the folder
   * @param signers a file with the keys that are trusted, if there are any
   * @param reveal a file with values that the provider revealed, if there are any
   */
  public record Request(Path dossier, Optional<Path> signers, Optional<Path> reveal)
      implements JobRequest<Said> {

    /** The answer is right if the dossier is intact and its signer known. */
    @Override
    public Said perform(AppContext context) {
      VerifyDossier check = new VerifyDossier(this);
      try (OpenedDossier opened = OpenedDossier.open(dossier)) {
        Outcome outcome = check.of(opened);
        return Said.of(check.said, outcome, context.words());
      } catch (IOException e) {
        throw new InvalidRequestException(
            "dossier", Wording.of("core.cannot-be-read", dossier, FileSystemMessages.of(e)));
      }
    }
  }

  private Outcome of(OpenedDossier opened) throws IOException {
    Path root = opened.root();
    SealCheck seal = SealCheck.of(root, request.signers());
    List<Deviation> deviations = new ArrayList<>(BagCheck.of(root));
    deviations.addAll(seal.deviations());
    deviations.forEach(one -> said.add(one.what()));
    if (!deviations.isEmpty()) {
      said.add(
          Wording.of("app.damaged-is-not-as-was-sealed", request.dossier(), deviations.size()));
      return Outcome.UNUSABLE;
    }
    Recount recount = Recount.of(root);
    said.addAll(recount.deviations());
    if (!recount.deviations().isEmpty()) {
      said.add(
          Wording.of(
              "app.is-as-was-sealed-but-what-states",
              request.dossier(),
              recount.deviations().size()));
      return Outcome.UNUSABLE;
    }
    said.add(contents(root, opened.files()));
    said.add(
        Wording.of(
            "app.counted-again-all-equal",
            recount.rates(),
            recount.findings(),
            recount.dueDates()));
    boolean revealed = request.reveal().isEmpty() || areRevealed(root, request.reveal().get());
    said.addAll(SealWords.of(seal));
    said.add(SealWords.conclusion(seal));
    if (!revealed) {
      return Outcome.UNUSABLE;
    }
    return seal.identity().isPresent() ? Outcome.RIGHT : Outcome.FOUND;
  }

  /** Whether all that was revealed is what was sealed. */
  private boolean areRevealed(Path root, Path reveal) throws IOException {
    boolean all = true;
    for (RevealCheck.Checked checked : RevealCheck.of(root, reveal)) {
      String place =
          String.join(
              " ", checked.value().caseId(), checked.value().event(), checked.value().field());
      said.add(
          switch (checked.result()) {
            case SAME -> Wording.of("app.revealed-value-is-one-was-sealed", place);
            case OTHER -> Wording.of("app.revealed-value-is-not-one-was-sealed", place);
            case NOT_SEALED -> Wording.of("app.nothing-was-sealed-at-place", place);
          });
      all &= checked.result() == RevealCheck.Result.SAME;
    }
    return all;
  }

  private static Wording contents(Path root, int files) throws IOException {
    Map<String, String> info = BagInfo.values(root);
    return Wording.of(
        "app.request-answered-by-on",
        info.getOrDefault(BagInfo.IDENTIFIER, "?"),
        info.getOrDefault(BagInfo.ORGANISATION, "?"),
        info.getOrDefault(BagInfo.DATE, "?"),
        files);
  }
}
