package org.complaintauditor.spark;

import java.net.URI;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The disk of this machine under another name, as object storage is: no folder of anybody's. */
public final class LakeFileSystem extends RawLocalFileSystem {
  private static final String SCHEME = "lake";

  /** From now on the session knows it. */
  static void install() {
    LocalSpark.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs." + SCHEME + ".impl", LakeFileSystem.class.getName());
  }

  /** How a path of this machine is named in it. */
  static String address(java.nio.file.Path path) {
    return SCHEME + "://desk" + path.toAbsolutePath();
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + "://desk");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }
}
