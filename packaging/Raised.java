import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Class files that are too old for an AOT cache, written anew in a format that is not.
///
/// picocli is compiled for Java 5. Java keeps no class in a cache whose format is older than Java
/// 6's: they would be read, and checked by the verifier of those days, at each start. The code in
/// them stays what it is; only the tables are added that newer verifiers go by.
final class Raised {
  /// The first format that is kept is 50; 52 (Java 8) allows all that old compilers wrote.
  private static final int FORMAT = ClassFile.JAVA_8_VERSION;

  /// The licences ask for it.
  private static final String CHANGED =
      """
      Manit Desktop's packaging wrote the old class files of this jar anew, in the format of Java 8,
      so that Java can keep them in an AOT cache. Their code is unchanged.
      """;

  private Raised() {}

  /// Copies a jar; one that has such class files says in the copy what was done to it.
  static void copy(Path from, Path to) throws IOException {
    if (hasOld(from)) {
      write(from, to);
    } else {
      Files.copy(from, to);
    }
  }

  private static boolean hasOld(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (isClass(entry) && isOld(ClassFile.of().parse(content(zip, entry)))) {
          return true;
        }
      }
      return false;
    }
  }

  private static void write(Path from, Path to) throws IOException {
    try (ZipFile jar = new ZipFile(from.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ClassFile format =
          ClassFile.of(
              // Else code that nothing is changed in would be copied as it is.
              ClassFile.ConstantPoolSharingOption.NEW_POOL,
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(classes)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (ZipEntry entry : Collections.list(jar.entries())) {
        byte[] content = content(jar, entry);
        put(out, entry.getName(), isClass(entry) ? raised(format, content) : content);
      }
      put(out, "META-INF/CHANGED", CHANGED.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static boolean isOld(ClassModel model) {
    return model.majorVersion() < ClassFile.JAVA_6_VERSION;
  }

  private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static byte[] raised(ClassFile format, byte[] content) {
    ClassModel model = format.parse(content);
    if (!isOld(model)) {
      return content;
    }
    ClassTransform anew = ClassTransform.transformingMethodBodies((code, part) -> code.with(part));
    return format.transformClass(
        model,
        anew.andThen(
            (type, part) -> {
              if (part instanceof ClassFileVersion) {
                type.withVersion(FORMAT, 0);
              } else {
                type.with(part);
              }
            }));
  }
}
