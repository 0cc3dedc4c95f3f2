import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A library's jar as it lies in the package: what holds up each start is changed in the copy.
///
/// - **Class files that are too old for an AOT cache.** picocli is compiled for Java 5. Java keeps
///   no class in a cache whose format is older than Java 6's: they would be read, and checked by
///   the verifier of those days, at each start. The code in them stays what it is; only the tables
///   are added that newer verifiers go by.
/// - **Manifests.** Java parses those of all jars that a cache has classes of, and most of them are
///   long, for OSGi.
final class AppJar {
  /// The first format that is kept is 50; 52 (Java 8) allows all that old compilers wrote.
  private static final int FORMAT = ClassFile.JAVA_8_VERSION;

  /// What Java heeds of a manifest where a jar is on the class path, and jdeps where it is not.
  private static final List<Attributes.Name> HEEDED =
      List.of(Attributes.Name.MULTI_RELEASE, new Attributes.Name("Automatic-Module-Name"));

  /// The licences ask for it.
  private static final String CHANGED =
      """
      Manit Desktop's packaging shortened the manifest of this jar, and wrote class files of a format
      older than Java 6's anew in that of Java 8. Their code is unchanged.
      """;

  private final ClassFile format;

  private AppJar(ClassLoader classes) {
    this.format =
        ClassFile.of(
            // Else code that nothing is changed in would be copied as it is.
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /// Copies a jar, and says in the copy what was done to it.
  static void copy(Path from, Path to) throws IOException {
    try (ZipFile jar = new ZipFile(from.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      AppJar copy = new AppJar(classes);
      for (ZipEntry entry : Collections.list(jar.entries())) {
        put(out, entry.getName(), copy.content(entry.getName(), content(jar, entry)));
      }
      put(out, "META-INF/CHANGED", CHANGED.getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] content(String name, byte[] content) throws IOException {
    if (name.equals(JarFile.MANIFEST_NAME)) {
      return shortened(content);
    }
    return name.endsWith(".class") ? raised(content) : content;
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

  private static byte[] shortened(byte[] content) throws IOException {
    Attributes all = new Manifest(new ByteArrayInputStream(content)).getMainAttributes();
    Manifest kept = new Manifest();
    kept.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    for (Attributes.Name name : HEEDED) {
      if (all.containsKey(name)) {
        kept.getMainAttributes().put(name, all.get(name));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kept.write(out);
    return out.toByteArray();
  }

  private byte[] raised(byte[] content) {
    ClassModel model = format.parse(content);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
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
