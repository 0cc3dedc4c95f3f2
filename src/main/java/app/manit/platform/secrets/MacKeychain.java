package app.manit.platform.secrets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The keychain of macOS, through the plain C functions of its Security framework. They are marked
 * as old but kept, and need no dictionaries of Core Foundation.
 */
@SuppressWarnings("restricted") // there is no other way to the system's functions
final class MacKeychain implements SecretStore {
  private static final String SECURITY = "/System/Library/Frameworks/Security.framework/Security";
  private static final String FOUNDATION =
      "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";
  private static final String SERVICE = "Manit";

  private static final int DONE = 0;
  private static final int NOT_FOUND = -25300;
  private static final int CANCELLED = -128;
  private static final int AUTHORIZATION_FAILED = -25293;
  private static final int INTERACTION_NOT_ALLOWED = -25308;
  private static final int NO_KEYCHAIN = -25307;

  /** The functions, looked up when first needed: they are there on macOS only. */
  private record Functions(
      MethodHandle add,
      MethodHandle find,
      MethodHandle delete,
      MethodHandle free,
      MethodHandle release) {

    static Functions load() {
      Linker linker = Linker.nativeLinker();
      SymbolLookup security = SymbolLookup.libraryLookup(SECURITY, Arena.global());
      SymbolLookup foundation = SymbolLookup.libraryLookup(FOUNDATION, Arena.global());
      return new Functions(
          linker.downcallHandle(
              security.findOrThrow("SecKeychainAddGenericPassword"),
              FunctionDescriptor.of(
                  JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS,
                  ADDRESS)),
          linker.downcallHandle(
              security.findOrThrow("SecKeychainFindGenericPassword"),
              FunctionDescriptor.of(
                  JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS,
                  ADDRESS)),
          linker.downcallHandle(
              security.findOrThrow("SecKeychainItemDelete"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS)),
          linker.downcallHandle(
              security.findOrThrow("SecKeychainItemFreeContent"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)),
          linker.downcallHandle(
              foundation.findOrThrow("CFRelease"), FunctionDescriptor.ofVoid(ADDRESS)));
    }
  }

  /** What was found: its text, and the reference by which it is deleted. */
  private record Found(String secret, MemorySegment item) {}

  /** The system asks for a password by itself where one is needed. */
  @Override
  public Status status() {
    Functions.load();
    return Status.AVAILABLE;
  }

  @Override
  public void store(String entry, String label, String secret) {
    delete(entry);
    try (Arena arena = Arena.ofConfined()) {
      Text service = Text.of(arena, SERVICE);
      Text account = Text.of(arena, entry);
      Text password = Text.of(arena, secret);
      check(
          (int)
              Functions.load()
                  .add()
                  .invoke(
                      MemorySegment.NULL,
                      service.length(),
                      service.bytes(),
                      account.length(),
                      account.bytes(),
                      password.length(),
                      password.bytes(),
                      MemorySegment.NULL));
      password.bytes().fill((byte) 0);
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  @Override
  public Optional<String> load(String entry) {
    Functions functions = Functions.load();
    Optional<Found> found = find(functions, entry);
    found.ifPresent(one -> release(functions, one.item()));
    return found.map(Found::secret);
  }

  @Override
  public void delete(String entry) {
    Functions functions = Functions.load();
    find(functions, entry).ifPresent(found -> delete(functions, found));
  }

  private static void delete(Functions functions, Found found) {
    try {
      check((int) functions.delete().invoke(found.item()));
    } catch (Throwable e) {
      throw thrown(e);
    } finally {
      release(functions, found.item());
    }
  }

  private static Optional<Found> find(Functions functions, String entry) {
    try (Arena arena = Arena.ofConfined()) {
      Text service = Text.of(arena, SERVICE);
      Text account = Text.of(arena, entry);
      MemorySegment length = arena.allocate(JAVA_INT);
      MemorySegment data = arena.allocate(ADDRESS);
      MemorySegment item = arena.allocate(ADDRESS);
      int result =
          (int)
              functions
                  .find()
                  .invoke(
                      MemorySegment.NULL,
                      service.length(),
                      service.bytes(),
                      account.length(),
                      account.bytes(),
                      length,
                      data,
                      item);
      if (result == NOT_FOUND) {
        return Optional.empty();
      }
      check(result);
      MemorySegment content = data.get(ADDRESS, 0);
      byte[] bytes = content.reinterpret(length.get(JAVA_INT, 0)).toArray(JAVA_BYTE);
      check((int) functions.free().invoke(MemorySegment.NULL, content));
      return Optional.of(
          new Found(new String(bytes, StandardCharsets.UTF_8), item.get(ADDRESS, 0)));
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  private static void release(Functions functions, MemorySegment item) {
    try {
      functions.release().invoke(item);
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  private static void check(int result) {
    switch (result) {
      case DONE -> {}
      case CANCELLED, AUTHORIZATION_FAILED, INTERACTION_NOT_ALLOWED ->
          throw FailureException.of(FailureKind.KEYCHAIN_LOCKED);
      case NO_KEYCHAIN -> throw FailureException.of(FailureKind.KEYCHAIN_MISSING);
      default -> throw FailureException.of(FailureKind.KEYCHAIN_REFUSED, "OSStatus " + result);
    }
  }

  /** Method handles declare everything. */
  private static RuntimeException thrown(Throwable e) {
    return switch (e) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }

  private record Text(int length, MemorySegment bytes) {
    static Text of(Arena arena, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Text(bytes.length, arena.allocateFrom(JAVA_BYTE, bytes));
    }
  }
}
