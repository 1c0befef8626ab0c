package org.complaintauditor.dossier.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Verdict;

/** Which cases a request is about. */
public sealed interface CaseSelection {

  /** Every case. */
  record All() implements CaseSelection {}

  /**
   * Cases that are named.
   *
   * @param ids their ids, as the export has them
   * @param named where they are named, as messages say it
   */
  record Named(Set<String> ids, String named) implements CaseSelection {
    public Named {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * The cases of the findings that a sample drew.
   *
   * @param ids their ids
   * @param run the run of which it was drawn
   * @param file the sample's file, as messages name it
   */
  record Sampled(Set<String> ids, String run, String file) implements CaseSelection {
    public Sampled {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * Cases of which all of this is true; what is empty is not asked.
   *
   * @param commitments it has a finding of one of these commitments, with one of the verdicts
   * @param verdicts what the machine says of that finding
   * @param human what people say of it, where somebody decided; the machine's verdict else
   * @param received it was received on one of these days
   * @param attributes by name, one of the values that its attribute, or {@code channel} or {@code
   *     customer_type}, has
   */
  record Where(
      Set<String> commitments,
      Set<Verdict> verdicts,
      Set<Verdict> human,
      Optional<Days> received,
      Map<String, Set<String>> attributes)
      implements CaseSelection {
    public Where {
      commitments = Set.copyOf(commitments);
      verdicts = Set.copyOf(verdicts);
      human = Set.copyOf(human);
      attributes = Map.copyOf(attributes);
    }

    /** Whether a finding is asked for. */
    public boolean asksForFinding() {
      return !commitments.isEmpty() || !verdicts.isEmpty() || !human.isEmpty();
    }

    /** Whether such a finding is meant. */
    public boolean means(String commitment, Verdict machine, Verdict people) {
      return isOneOf(commitment, commitments)
          && isOneOf(machine, verdicts)
          && isOneOf(people, human);
    }

    private static <T> boolean isOneOf(T value, Collection<T> meant) {
      return meant.isEmpty() || meant.contains(value);
    }
  }

  /**
   * A period.
   *
   * @param first its first day
   * @param last its last day, which belongs to it
   */
  record Days(LocalDate first, LocalDate last) {
    /** Whether the day is one of them. */
    public boolean include(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** The ways to choose, as the request names them. */
  List<String> KEYS = List.of("cases", "cases_file", "where", "sample", "all");
}
