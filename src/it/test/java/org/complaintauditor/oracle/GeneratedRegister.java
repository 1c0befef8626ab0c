package org.complaintauditor.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A desk's export that was made up, and how it is to be read.
 *
 * @param profile the profile, as YAML
 * @param files the text of each file by its name, in order
 * @param rows the events that the profile makes of it, for the second implementation
 * @param records what the profile's entries can show
 * @param recordedChannels the channels of the profile
 * @param asOf the audit instant
 */
public record GeneratedRegister(
    String profile,
    Map<String, String> files,
    List<OracleRow> rows,
    OracleRecords records,
    List<String> recordedChannels,
    Instant asOf) {

  /** Writes the profile and the files, and names the files. */
  public List<Path> write(Path profileFile, Path folder) throws IOException {
    Files.writeString(profileFile, profile);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
    }
    return written;
  }
}
