package app.manit.platform.secrets;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The Credential Manager of Windows: generic credentials that stay on this computer. */
@SuppressWarnings("restricted") // there is no other way to the system's functions
final class WindowsCredentials implements SecretStore {
  private static final int GENERIC = 1;
  private static final int ON_THIS_COMPUTER = 2;
  private static final int NOT_FOUND = 1168;
  private static final int NO_LOGON_SESSION = 1312;

  /** {@code CREDENTIALW} of wincred.h, on 64 bits. */
  static final StructLayout CREDENTIAL =
      MemoryLayout.structLayout(
          JAVA_INT.withName("flags"),
          JAVA_INT.withName("type"),
          ADDRESS.withName("targetName"),
          ADDRESS.withName("comment"),
          MemoryLayout.sequenceLayout(2, JAVA_INT).withName("lastWritten"),
          JAVA_INT.withName("blobSize"),
          MemoryLayout.paddingLayout(4),
          ADDRESS.withName("blob"),
          JAVA_INT.withName("persist"),
          JAVA_INT.withName("attributeCount"),
          ADDRESS.withName("attributes"),
          ADDRESS.withName("targetAlias"),
          ADDRESS.withName("userName"));

  /** The functions, looked up when first needed: they are there on Windows only. */
  private record Functions(
      MethodHandle write, MethodHandle read, MethodHandle delete, MethodHandle free) {

    static Functions load() {
      Linker linker = Linker.nativeLinker();
      SymbolLookup advapi = SymbolLookup.libraryLookup("advapi32.dll", Arena.global());
      Linker.Option lastError = Linker.Option.captureCallState("GetLastError");
      return new Functions(
          linker.downcallHandle(
              advapi.findOrThrow("CredWriteW"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
              lastError),
          linker.downcallHandle(
              advapi.findOrThrow("CredReadW"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS),
              lastError),
          linker.downcallHandle(
              advapi.findOrThrow("CredDeleteW"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
              lastError),
          linker.downcallHandle(
              advapi.findOrThrow("CredFree"), FunctionDescriptor.ofVoid(ADDRESS)));
    }
  }

  @Override
  public Status status() {
    Functions.load();
    return Status.AVAILABLE;
  }

  @Override
  public void store(String entry, String label, String secret) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = errorState(arena);
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      MemorySegment blob = arena.allocateFrom(JAVA_BYTE, bytes);
      MemorySegment credential = arena.allocate(CREDENTIAL);
      setInt(credential, "type", GENERIC);
      setInt(credential, "persist", ON_THIS_COMPUTER);
      setInt(credential, "blobSize", bytes.length);
      setAddress(credential, "blob", blob);
      setAddress(credential, "targetName", text(arena, target(entry)));
      setAddress(credential, "comment", text(arena, label));
      setAddress(credential, "userName", text(arena, entry));
      boolean done = (int) Functions.load().write().invoke(error, credential, 0) != 0;
      blob.fill((byte) 0);
      if (!done) {
        throw refusal(error);
      }
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  @Override
  public Optional<String> load(String entry) {
    Functions functions = Functions.load();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = errorState(arena);
      MemorySegment found = arena.allocate(ADDRESS);
      boolean done =
          (int) functions.read().invoke(error, text(arena, target(entry)), GENERIC, 0, found) != 0;
      if (!done && code(error) == NOT_FOUND) {
        return Optional.empty();
      }
      if (!done) {
        throw refusal(error);
      }
      MemorySegment credential = found.get(ADDRESS, 0).reinterpret(CREDENTIAL.byteSize());
      int size = credential.get(JAVA_INT, at("blobSize"));
      byte[] bytes = credential.get(ADDRESS, at("blob")).reinterpret(size).toArray(JAVA_BYTE);
      functions.free().invoke(credential);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  @Override
  public void delete(String entry) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = errorState(arena);
      boolean done =
          (int) Functions.load().delete().invoke(error, text(arena, target(entry)), GENERIC, 0)
              != 0;
      if (!done && code(error) != NOT_FOUND) {
        throw refusal(error);
      }
    } catch (Throwable e) {
      throw thrown(e);
    }
  }

  private static String target(String entry) {
    return "Manit/" + entry;
  }

  private static MemorySegment text(Arena arena, String text) {
    return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
  }

  private static MemorySegment errorState(Arena arena) {
    return arena.allocate(Linker.Option.captureStateLayout());
  }

  private static int code(MemorySegment error) {
    return error.get(
        JAVA_INT,
        Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("GetLastError")));
  }

  private static FailureException refusal(MemorySegment error) {
    int code = code(error);
    return code == NO_LOGON_SESSION
        ? FailureException.of(FailureKind.KEYCHAIN_MISSING)
        : FailureException.of(FailureKind.KEYCHAIN_REFUSED, "GetLastError " + code);
  }

  private static void setInt(MemorySegment credential, String field, int value) {
    credential.set(JAVA_INT, at(field), value);
  }

  private static void setAddress(MemorySegment credential, String field, MemorySegment value) {
    credential.set(ADDRESS, at(field), value);
  }

  private static long at(String field) {
    return CREDENTIAL.byteOffset(PathElement.groupElement(field));
  }

  /** Method handles declare everything. */
  private static RuntimeException thrown(Throwable e) {
    return switch (e) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }
}
