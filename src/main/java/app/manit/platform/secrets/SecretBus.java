package app.manit.platform.secrets;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.constants.MessageTypes;
import org.freedesktop.dbus.types.Variant;

/**
 * Calls to the Secret Service on a message bus. Messages are written out by hand, because only a
 * call that was sent this way can be given up in time.
 */
final class SecretBus implements Closeable {
  static final String SERVICE = "org.freedesktop.secrets";
  static final String PROMPT = "org.freedesktop.Secret.Prompt";

  private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
  private static final byte NO_FLAGS = 0;

  /** A bus is there or not; dbus-java would try for ten seconds. */
  private static final int CONNECTS_WITHIN_MILLIS = 200;

  private final DBusConnection connection;
  private final Patience patience;

  private SecretBus(DBusConnection connection, Patience patience) {
    this.connection = connection;
    this.patience = patience;
  }

  /**
   * Connects.
   *
   * @throws FailureException {@code KEYCHAIN_MISSING} if there is no such bus
   */
  static SecretBus at(String address, Patience patience) {
    try {
      DBusConnectionBuilder builder = DBusConnectionBuilder.forAddress(address).withShared(false);
      builder.transportConfig().withTimeout(CONNECTS_WITHIN_MILLIS);
      return new SecretBus(builder.build(), patience);
    } catch (DBusException | DBusExecutionException e) {
      throw new FailureException(
          Failure.of(FailureKind.KEYCHAIN_MISSING, List.of(), e.toString()), e);
    }
  }

  /**
   * Makes a call and gives what it answers.
   *
   * @param signature of the arguments, in D-Bus's letters
   * @throws FailureException {@code KEYCHAIN_SILENT}, {@code KEYCHAIN_MISSING}, {@code
   *     KEYCHAIN_LOCKED} or {@code KEYCHAIN_REFUSED}
   */
  Object[] call(String path, String type, String method, String signature, Object... arguments) {
    try {
      MethodCall call =
          connection
              .getMessageFactory()
              .createMethodCall(
                  null,
                  SERVICE,
                  path,
                  type,
                  method,
                  NO_FLAGS,
                  signature.isEmpty() ? null : signature,
                  arguments);
      connection.sendMessage(call);
      Message reply = call.getReply(patience.answer().toMillis());
      if (reply == null) {
        throw FailureException.of(FailureKind.KEYCHAIN_SILENT);
      }
      if (reply instanceof Error error) {
        throw refusal(Objects.requireNonNullElse(error.getName(), "?"));
      }
      return Objects.requireNonNullElse(reply.getParameters(), new Object[0]);
    } catch (DBusException | DBusExecutionException e) {
      throw refusal(e.getClass().getSimpleName());
    }
  }

  /** The words of an error are the service's own and may be anything; its name says enough. */
  private static FailureException refusal(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "ServiceUnknown", "NameHasNoOwner", "UnknownObject", "UnknownMethod" ->
          new FailureException(Failure.of(FailureKind.KEYCHAIN_MISSING, List.of(), name));
      case "IsLocked" -> FailureException.of(FailureKind.KEYCHAIN_LOCKED);
      case "NoReply", "Timeout", "TimedOut" -> FailureException.of(FailureKind.KEYCHAIN_SILENT);
      default -> FailureException.of(FailureKind.KEYCHAIN_REFUSED, name);
    };
  }

  /** A property of an object. */
  Object property(String path, String type, String name) {
    Object[] answer = call(path, PROPERTIES, "Get", "ss", type, name);
    return answer[0] instanceof Variant<?> variant ? variant.getValue() : answer[0];
  }

  /**
   * Lets the service ask the user, and waits for that.
   *
   * @param path of the prompt; {@code /} when there is nothing to ask
   * @throws FailureException {@code KEYCHAIN_LOCKED} if the user declined or took too long
   */
  void ask(String path) {
    if (path.equals("/")) {
      return;
    }
    CompletableFuture<Boolean> dismissed = new CompletableFuture<>();
    DBusMatchRule completed =
        DBusMatchRuleBuilder.create()
            .withType(MessageTypes.SIGNAL)
            .withInterface(PROMPT)
            .withMember("Completed")
            .withPath(path)
            .build();
    try (AutoCloseable _ =
        connection.addGenericSigHandler(
            completed, signal -> dismissed.complete(wasDismissed(signal)))) {
      call(path, PROMPT, "Prompt", "s", "");
      if (within(dismissed, patience.prompt())) {
        throw FailureException.of(FailureKind.KEYCHAIN_LOCKED);
      }
    } catch (FailureException e) {
      throw e;
    } catch (Exception e) {
      throw refusal(e.getClass().getSimpleName());
    }
  }

  private static boolean wasDismissed(DBusSignal signal) {
    try {
      return !Boolean.FALSE.equals(signal.getParameters()[0]);
    } catch (DBusException e) {
      return true;
    }
  }

  private static boolean within(CompletableFuture<Boolean> answer, Duration limit) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw FailureException.of(FailureKind.KEYCHAIN_LOCKED);
    } catch (InterruptedException e) {
      throw new CancellationException("nobody waits for the prompt any more");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The path in an answer. */
  static String path(Object answered) {
    return answered instanceof DBusPath path ? path.getPath() : String.valueOf(answered);
  }

  /** The paths in an answer. */
  static List<String> paths(Object answered) {
    return switch (answered) {
      case List<?> list -> list.stream().map(SecretBus::path).toList();
      case Object[] array -> List.of(array).stream().map(SecretBus::path).toList();
      default -> List.of();
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException e) {
      throw new IllegalStateException("the bus cannot be left", e);
    }
  }
}
