package org.complaintauditor.spark;

import java.io.ByteArrayInputStream;
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
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.complaintauditor.intake.file.RangedFile;

/** Files wherever Spark can read them. */
final class HadoopFiles implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Number of bytes that take no longer to fetch than to ask for. */
  private static final long SMALL = 1L << 20;

  private final Known known;
  private final String home;

  /** How a process comes by the configuration. */
  private interface Known extends Serializable {
    SerializableConfiguration get();
  }

  /**
   * Files as this session reaches them. The configuration has a thousand entries, and goes once to
   * each process, not with every task.
   *
   * @throws IOException if the file system of addresses that name none cannot be reached
   */
  static HadoopFiles of(JavaSparkContext spark) throws IOException {
    Configuration configuration = spark.hadoopConfiguration();
    Broadcast<SerializableConfiguration> sent =
        spark.broadcast(new SerializableConfiguration(configuration));
    return new HadoopFiles(sent::value, configuration);
  }

  /**
   * Files as this configuration reaches them, from this process.
   *
   * @throws IOException if the file system of addresses that name none cannot be reached
   */
  HadoopFiles(Configuration configuration) throws IOException {
    this(new SerializableConfiguration(configuration), configuration);
  }

  private HadoopFiles(SerializableConfiguration own, Configuration configuration)
      throws IOException {
    this(() -> own, configuration);
  }

  private HadoopFiles(Known known, Configuration configuration) throws IOException {
    this.known = known;
    this.home = FileSystem.get(configuration).getWorkingDirectory().toString();
  }

  /**
   * The path of an address. One that is relative is so to where the job was started: other machines
   * stand in folders of their own.
   */
  Path path(String address) {
    Path path = new Path(address);
    return path.toUri().getScheme() == null && !path.isAbsolute() ? new Path(home, path) : path;
  }

  /** The file system of an address. */
  FileSystem system(String address) throws IOException {
    return path(address).getFileSystem(known.get().value());
  }

  /** Whether there is anything at the address. */
  boolean exists(String address) throws IOException {
    return system(address).exists(path(address));
  }

  /** Whether a folder is at the address. */
  boolean isFolder(String address) throws IOException {
    return system(address).getFileStatus(path(address)).isDirectory();
  }

  /** The file at the address; of a folder those in it that are not hidden, by name. */
  List<String> in(String address) throws IOException {
    FileSystem system = system(address);
    FileStatus status = system.getFileStatus(path(address));
    if (!status.isDirectory()) {
      return List.of(address);
    }
    List<String> files = new ArrayList<>();
    for (FileStatus fileStatus : system.listStatus(path(address))) {
      String name = fileStatus.getPath().getName();
      if (fileStatus.isFile() && !name.startsWith("_") && !name.startsWith(".")) {
        files.add(fileStatus.getPath().toString());
      }
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** The names of the folders in a folder that are not hidden, sorted; of a file none. */
  List<String> foldersIn(String address) throws IOException {
    List<String> folders = new ArrayList<>();
    if (isFolder(address)) {
      for (FileStatus status : system(address).listStatus(path(address))) {
        if (status.isDirectory() && !isHidden(status.getPath().getName())) {
          folders.add(status.getPath().getName());
        }
      }
    }
    folders.sort(Comparator.naturalOrder());
    return folders;
  }

  /** The files in a folder, and in folders in it that are named {@code key=value}, by name. */
  List<String> below(String address) throws IOException {
    List<String> files = new ArrayList<>(in(address));
    for (String folder : foldersIn(address)) {
      if (isPart(folder)) {
        files.addAll(below(child(address, folder)));
      }
    }
    return files;
  }

  /** Folders below one, as long as theirs are named {@code key=value}, that are not, sorted. */
  List<String> otherFoldersBelow(String address) throws IOException {
    List<String> folders = new ArrayList<>();
    for (String folder : foldersIn(address)) {
      if (isPart(folder)) {
        otherFoldersBelow(child(address, folder)).forEach(one -> folders.add(folder + "/" + one));
      } else {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static String child(String address, String folder) {
    return new Path(new Path(address), folder).toString();
  }

  private static boolean isPart(String folder) {
    return folder.indexOf('=') > 0;
  }

  /** As Spark sees it. */
  private static boolean isHidden(String name) {
    return name.startsWith(".") || (name.startsWith("_") && !isPart(name));
  }

  /** How file systems are reached. */
  Configuration configuration() {
    return known.get().value();
  }

  /**
   * The file at the address.
   *
   * @throws FileSystemFailure if it cannot be opened; its streams throw that too
   */
  RangedFile file(String address) throws FileSystemFailure {
    try {
      Path path = path(address);
      FileSystem system = system(address);
      return new RangedFile(
          ShownAddress.of(address),
          path.getName(),
          system.getFileStatus(path).getLen(),
          from -> open(system, path, from));
    } catch (IOException e) {
      throw new FileSystemFailure(e);
    }
  }

  /**
   * The same; a small one is fetched at once, so that who opens it several times asks for it only
   * once.
   */
  RangedFile fetched(String address) throws FileSystemFailure {
    RangedFile file = file(address);
    if (file.length() > SMALL) {
      return file;
    }
    byte[] all;
    try (InputStream in = file.open(0)) {
      all = in.readAllBytes();
    } catch (IOException e) {
      throw new FileSystemFailure(e);
    }
    return new RangedFile(
        file.toString(),
        file.whole().lastName(),
        all.length,
        from -> new ByteArrayInputStream(all, (int) from, (int) (all.length - from)));
  }

  private static InputStream open(FileSystem system, Path path, long from)
      throws FileSystemFailure {
    try {
      FSDataInputStream in = system.open(path);
      try {
        in.seek(from);
        return new FileSystemStream(in);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw new FileSystemFailure(e);
    }
  }
}
