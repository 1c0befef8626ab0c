package org.complaintauditor.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.ITypeConverter;

/**
 * The address of a part of an export: a file of this machine, or an address that a cluster reads.
 *
 * @param written as somebody wrote it: not every address is a path everywhere, and one of a cluster
 *     is none on Windows
 */
public record ExportAddress(String written) {

  /** Takes an argument as it is written. */
  static final class AsWritten implements ITypeConverter<ExportAddress> {
    @Override
    public ExportAddress convert(String value) {
      return new ExportAddress(value);
    }
  }

  /**
   * The file of this machine.
   *
   * @throws UsageException if it can be none here
   */
  Path file() {
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw new UsageException(
          Wording.of("app.no-file-can-have-name-here", written, e.getReason()));
    }
  }
}
