package org.complaintauditor.store.uploads;

/**
 * A file of an upload.
 *
 * @param name as the machine of the person called it; never a path here; empty once it was purged
 * @param number under which it is stored: 1 is {@code 0001.bin}
 * @param bytes its size
 * @param sha256 the hash of its bytes, in hex
 */
public record StoredFile(String name, int number, long bytes, String sha256) {}
