package org.complaintauditor.console.upload;

import org.complaintauditor.console.Limits;

/**
 * The zone on which an export is dropped: a part of pages.
 *
 * @param fileBytes how large a file may be
 * @param exportBytes how large all files of an export may be together
 * @param sample whether there is a sample quarter that can be tried
 * @param first whether nothing was audited here before, so that the sample is for whoever is new
 */
public record DropZone(long fileBytes, long exportBytes, boolean sample, boolean first) {

  private static final long GIGABYTE = 1L << 30;

  /** Within these limits. */
  public static DropZone of(Limits limits, boolean sample, boolean first) {
    return new DropZone(limits.fileBytes(), limits.exportBytes(), sample, first);
  }

  /** The limit of a file in gigabytes, to be read. */
  public double fileGigabytes() {
    return (double) fileBytes / GIGABYTE;
  }

  /** The limit of an export in gigabytes, to be read. */
  public double exportGigabytes() {
    return (double) exportBytes / GIGABYTE;
  }
}
