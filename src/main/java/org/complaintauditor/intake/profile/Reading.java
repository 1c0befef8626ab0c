package org.complaintauditor.intake.profile;

import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.Export;
import org.complaintauditor.model.Origin;

/**
 * What reading an export by a profile showed.
 *
 * @param profile the profile
 * @param files what each file was taken for
 * @param export what it gave
 * @param times how timestamps were read
 * @param silent the records that made no event, by source and by what their conditions hang on
 * @param perSource how many records there are of each source
 */
record Reading(
    Profile profile,
    List<File> files,
    Export export,
    Map<Mapping.TimeKey, TimeColumn> times,
    Map<Source, Map<String, Kind>> silent,
    Map<Source, Long> perSource) {

  /** A file: what it looks like, and which sources it holds. */
  record File(FileLook look, List<Source> sources) {}

  /** How many records there are of a kind, and where the first stands. */
  record Kind(long count, Origin first) {}
}
