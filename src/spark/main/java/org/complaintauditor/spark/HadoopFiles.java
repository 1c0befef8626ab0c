package org.complaintauditor.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.complaintauditor.intake.file.RangedFile;

/** Files wherever Spark can read them. */
final class HadoopFiles implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SerializableConfiguration configuration;

  /** Files as this configuration reaches them. */
  HadoopFiles(Configuration configuration) {
    this.configuration = new SerializableConfiguration(configuration);
  }

  /** The file system of an address. */
  FileSystem system(String address) throws IOException {
    return new Path(address).getFileSystem(configuration.value());
  }

  /** Whether there is anything at the address. */
  boolean exists(String address) throws IOException {
    return system(address).exists(new Path(address));
  }

  /** Whether a folder is at the address. */
  boolean isFolder(String address) throws IOException {
    return system(address).getFileStatus(new Path(address)).isDirectory();
  }

  /** The file at the address; of a folder those in it that are not hidden, by name. */
  List<String> in(String address) throws IOException {
    FileSystem system = system(address);
    FileStatus status = system.getFileStatus(new Path(address));
    if (!status.isDirectory()) {
      return List.of(address);
    }
    List<String> files = new ArrayList<>();
    for (FileStatus one : system.listStatus(new Path(address))) {
      String name = one.getPath().getName();
      if (one.isFile() && !name.startsWith("_") && !name.startsWith(".")) {
        files.add(one.getPath().toString());
      }
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** The file at the address. */
  RangedFile file(String address) throws IOException {
    Path path = new Path(address);
    FileSystem system = system(address);
    return new RangedFile(
        address,
        path.getName(),
        system.getFileStatus(path).getLen(),
        from -> open(system, path, from));
  }

  private static InputStream open(FileSystem system, Path path, long from) throws IOException {
    FSDataInputStream in = system.open(path);
    try {
      in.seek(from);
      return in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
