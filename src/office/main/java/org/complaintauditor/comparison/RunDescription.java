package org.complaintauditor.comparison;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.PackVersion;

/**
 * What a comparison says of a run: by what it was judged.
 *
 * @param pack the pack's name
 * @param title its title
 * @param versions its versions, the oldest first
 * @param whatIf limits that were tried
 * @param instant the audit instant
 * @param zone the desk's zone
 * @param calendar names the business days
 * @param channels the channels whose contacts are all recorded, in their order
 * @param evidence which evidence counts
 * @param program the hash of the program that judged
 * @param inputs the hashes of the files that were read, in order
 * @param titles the commitments' titles by id
 * @param humanRates the rates after what people decided, by commitment, where they decided
 * @param source how the verdicts are known
 */
public record RunDescription(
    String pack,
    LocalizedText title,
    List<String> versions,
    List<String> whatIf,
    Instant instant,
    ZoneId zone,
    String calendar,
    List<String> channels,
    String evidence,
    String program,
    List<String> inputs,
    Map<String, LocalizedText> titles,
    Map<String, BigDecimal> humanRates,
    RecordedVerdicts.Source source) {

  public RunDescription {
    versions = List.copyOf(versions);
    whatIf = List.copyOf(whatIf);
    channels = List.copyOf(channels);
    inputs = List.copyOf(inputs);
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    humanRates = Collections.unmodifiableMap(new TreeMap<>(humanRates));
  }

  /**
   * The description of a run whose cases can be judged again.
   *
   * @param record what it wrote about itself; empty where only its material is left
   */
  public static RunDescription of(ComparedRun run, Optional<WrittenRun> record) {
    Map<String, LocalizedText> titles = new LinkedHashMap<>();
    for (Commitment commitment : run.pack().allCommitments()) {
      titles.put(commitment.id(), commitment.title());
    }
    return new RunDescription(
        run.pack().name(),
        run.pack().title(),
        run.pack().versions().stream().map(PackVersion::version).toList(),
        run.pack().whatIf(),
        run.context().basis().auditInstant().instant(),
        run.zone(),
        run.calendar(),
        run.context().basis().recordedChannels().stream().sorted().map(Channel::name).toList(),
        run.context().toldBy().used().option(),
        run.program(),
        List.copyOf(new TreeSet<>(run.inputs())),
        titles,
        record.map(WrittenRun::humanRates).orElse(Map.of()),
        run.recorded().source());
  }
}
