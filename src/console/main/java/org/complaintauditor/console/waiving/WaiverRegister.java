package org.complaintauditor.console.waiving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.console.ledgers.LineBody;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;

/** All waivers of the ledger, also those that are only asked for, with how each stands. */
final class WaiverRegister {

  private final List<Entry> entries;

  /** The lines that ask for waivers which were given since. */
  private final Set<Long> answered;

  private WaiverRegister(List<Entry> entries, Set<Long> answered) {
    this.entries = entries;
    this.answered = answered;
  }

  /**
   * A waiver, or what asks for one.
   *
   * @param line the line of the ledger
   * @param body what it says
   * @param state how it stands
   */
  record Entry(LedgerLine line, LineBody body, WaiverState state) {

    String id() {
      return body.get("id");
    }

    String pack() {
      return body.get("pack");
    }
  }

  /**
   * Reads the ledger.
   *
   * @param today the day on which a waiver counts or does not
   */
  static WaiverRegister read(Ledger ledger, LocalDate today) {
    List<LedgerLine> waivers = new ArrayList<>();
    List<LedgerLine> asked = new ArrayList<>();
    List<LineBody> refused = new ArrayList<>();
    List<LedgerLine> withdrawals = new ArrayList<>();
    try (Stream<LedgerLine> lines = ledger.lines()) {
      lines.forEach(
          line -> {
            switch (line.kind()) {
              case WaiverJson.WAIVER -> waivers.add(line);
              case WaiverProposal.KIND -> asked.add(line);
              case WaiverProposal.REFUSAL -> refused.add(LineBody.of(line));
              default -> {
                if (line.body().contains("\"withdraw\"")) {
                  withdrawals.add(line);
                }
              }
            }
          });
    }
    Set<Long> takenBack = takenBack(withdrawals);
    Set<String> given = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (LedgerLine line : waivers) {
      LineBody body = LineBody.of(line);
      given.add(key(body));
      entries.add(new Entry(line, body, state(line, takenBack, today)));
    }
    for (LedgerLine line : asked) {
      LineBody body = LineBody.of(line);
      if (!given.contains(key(body))) {
        boolean no = refused.stream().anyMatch(one -> one.get("of").equals("" + line.n()));
        entries.add(new Entry(line, body, no ? WaiverState.REFUSED : WaiverState.ASKED_FOR));
      }
    }
    entries.sort(
        Comparator.comparing(Entry::state)
            .thenComparing(one -> one.line().n(), Comparator.reverseOrder()));
    return new WaiverRegister(
        entries,
        asked.stream()
            .filter(line -> given.contains(key(LineBody.of(line))))
            .map(LedgerLine::n)
            .collect(Collectors.toSet()));
  }

  private static String key(LineBody body) {
    return body.get("pack") + "\0" + body.get("id");
  }

  private static WaiverState state(LedgerLine line, Set<Long> takenBack, LocalDate today) {
    if (takenBack.contains(line.n())) {
      return WaiverState.TAKEN_BACK;
    }
    return WaiverJson.read(line.body(), line.n()).isExpired(today)
        ? WaiverState.OVER
        : WaiverState.IN_FORCE;
  }

  /** A withdrawal can be taken back itself, so the last line is read first. */
  private static Set<Long> takenBack(List<LedgerLine> withdrawals) {
    Set<Long> takenBack = new HashSet<>();
    for (int i = withdrawals.size() - 1; i >= 0; i--) {
      LineBody body = LineBody.of(withdrawals.get(i));
      if (body.get("decision").equals("withdraw")
          && body.of().isPresent()
          && !takenBack.contains(withdrawals.get(i).n())) {
        takenBack.add(body.of().getAsLong());
      }
    }
    return takenBack;
  }

  /** All, those that somebody has to do something about first. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The one on this line. */
  Optional<Entry> at(long line) {
    return entries.stream().filter(one -> one.line().n() == line).findFirst();
  }

  /** Whether the waiver that this line asks for was given since. */
  boolean isGiven(long line) {
    return answered.contains(line);
  }

  /**
   * Whether a waiver of this name was given or is asked for; one that was refused may be asked for
   * anew.
   */
  boolean has(String pack, String id) {
    return entries.stream()
        .anyMatch(
            one ->
                one.pack().equals(pack)
                    && one.id().equals(id)
                    && one.state() != WaiverState.REFUSED);
  }
}
