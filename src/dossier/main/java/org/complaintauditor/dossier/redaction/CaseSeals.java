package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.EventRow;

/**
 * Notes of a case what was redacted, and commits to each value once: what several rows have is
 * sealed at the first.
 */
final class CaseSeals {
  private final String caseId;
  private final Pseudonyms pseudonyms;
  private final List<RedactedField> log = new ArrayList<>();
  private final Map<Place, String> values = new LinkedHashMap<>();
  private final Set<List<String>> known = new HashSet<>();
  private final Map<String, Integer> names = new HashMap<>();
  private String event = "";

  /** The place of a value, as the dossier names it. */
  record Place(String event, String field) {}

  /**
   * The seals of a case.
   *
   * @param caseId as the dossier names it
   */
  CaseSeals(String caseId, Pseudonyms pseudonyms) {
    this.caseId = caseId;
    this.pseudonyms = pseudonyms;
  }

  /** What follows is of this row, as it is redacted. Rows of one name are told apart by number. */
  void begin(EventRow redacted) {
    String name = redacted.name();
    int times = names.merge(name, 1, Integer::sum);
    event = times == 1 ? name : name + "#" + times;
  }

  /** A value that was redacted and may stand in other rows as well. */
  void ofCase(String field, RedactedField.Kind kind, String value) {
    if (!value.isEmpty() && known.add(List.of(field, value))) {
      ofEvent(field, kind, value, value.codePointCount(0, value.length()));
    }
  }

  /** A value of this row alone. */
  void ofEvent(String field, RedactedField.Kind kind, String value, int characters) {
    if (!value.isEmpty()) {
      log.add(new RedactedField(caseId, event, field, kind, characters));
      values.put(new Place(event, field), value);
    }
  }

  List<RedactedField> log() {
    return log;
  }

  /** The redacted values by their places: they go nowhere but into commitments and reveals. */
  Map<Place, String> values() {
    return values;
  }

  List<SealedValue> sealed() {
    List<SealedValue> sealed = new ArrayList<>(values.size());
    values.forEach(
        (place, value) ->
            sealed.add(
                new SealedValue(
                    caseId,
                    place.event(),
                    place.field(),
                    Pseudonyms.commitment(
                        pseudonyms.salt(caseId, place.event(), place.field()), value))));
    return sealed;
  }
}
