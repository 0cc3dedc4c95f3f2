package app.manit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes folders (0700) and files (0600) that nobody but their owner can look into, whatever the
 * umask. On Windows by one entry in the folder's list of rights (untried: nobody of us has one).
 */
public final class OwnerOnly {
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private OwnerOnly() {}

  /** Makes the folder and its parents; one that exists stays as its owner made it. */
  public static void folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (posix(folder)) {
      Files.createDirectories(folder, FOLDER);
    } else {
      Files.createDirectories(folder);
      restrictFolder(folder);
    }
  }

  /** Makes an empty file, unless there is one. */
  public static void file(Path file) throws IOException {
    try {
      newFile(file);
    } catch (FileAlreadyExistsException e) {
      // That is what was wanted.
    }
  }

  /**
   * Makes an empty file.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  public static void newFile(Path file) throws IOException {
    if (posix(file)) {
      Files.createFile(file, FILE);
    } else {
      Files.createFile(file); // inherits what restrictFolder() gave the folder
    }
  }

  /**
   * Makes a file and writes to it.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  public static OutputStream newStream(Path file) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return Channels.newOutputStream(
        posix(file)
            ? Files.newByteChannel(file, options, FILE)
            : Files.newByteChannel(file, options)); // inherits, as above
  }

  /** Takes a file that a library made, or an older program, from everybody else. */
  public static void restrictFile(Path file) throws IOException {
    if (posix(file)) {
      Files.setPosixFilePermissions(file, FILE.value());
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Takes a folder that somebody else made from everybody but its owner. On Windows it stays as it
   * is: whoever chose it may have reasons, and the system's own place for it is private.
   */
  public static void restrictExisting(Path folder) throws IOException {
    if (posix(folder) && !Files.getPosixFilePermissions(folder).equals(FOLDER.value())) {
      Files.setPosixFilePermissions(folder, FOLDER.value());
    }
  }

  /** Windows: one entry, for the owner, which all that is made inside inherits. */
  private static void restrictFolder(Path folder) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
    if (view == null) {
      return; // a file system without any rights, such as FAT
    }
    view.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                .build()));
  }
}
