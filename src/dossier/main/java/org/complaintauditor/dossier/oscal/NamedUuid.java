package org.complaintauditor.dossier.oscal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs of version 5 (RFC 9562, 5.5): the same name gives the same UUID, so a document made twice
 * is the same.
 */
final class NamedUuid {
  private static final int UUID_BYTES = 16;
  private static final long VERSION_MASK = 0xF000L;
  private static final long VERSION_5 = 0x5000L;
  private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final UUID space;

  /** The ids of a name space. */
  NamedUuid(UUID space) {
    this.space = space;
  }

  /** The UUID of a name that has several parts, none of which has a NUL. */
  UUID of(String... parts) {
    byte[] name = String.join("\0", parts).getBytes(UTF_8);
    ByteBuffer hash =
        ByteBuffer.wrap(
            sha1()
                .digest(
                    ByteBuffer.allocate(UUID_BYTES + name.length)
                        .putLong(space.getMostSignificantBits())
                        .putLong(space.getLeastSignificantBits())
                        .put(name)
                        .array()));
    return new UUID(
        (hash.getLong() & ~VERSION_MASK) | VERSION_5, (hash.getLong() & ~VARIANT_MASK) | VARIANT);
  }

  /** As version 5 wants it; nothing hangs on its strength. */
  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
