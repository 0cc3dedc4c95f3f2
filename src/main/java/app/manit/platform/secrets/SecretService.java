package app.manit.platform.secrets;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.freedesktop.dbus.types.Variant;

/**
 * The keychain of Linux desktops: GNOME Keyring, KWallet, KeePassXC and others, which all speak
 * freedesktop.org's Secret Service over D-Bus.
 *
 * <p>Every call stands alone: connect, do, leave. A keyring that is started, stopped, locked or
 * exchanged meanwhile does no harm then.
 */
public final class SecretService implements SecretStore {
  private static final String ROOT = "/org/freedesktop/secrets";
  private static final String SERVICE = "org.freedesktop.Secret.Service";
  private static final String COLLECTION = "org.freedesktop.Secret.Collection";
  private static final String ITEM = "org.freedesktop.Secret.Item";
  private static final String NOTHING = "/";

  private final Optional<String> bus;
  private final Patience patience;

  /**
   * @param bus the message bus's address; empty where there is none
   */
  SecretService(Optional<String> bus, Patience patience) {
    this.bus = bus;
    this.patience = patience;
  }

  /** The one of this login session. */
  static SecretService ofSession(Map<String, String> environment, Patience patience) {
    return new SecretService(
        Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS"))
            .filter(address -> !address.isBlank())
            .or(() -> atUsualPlace(environment)),
        patience);
  }

  /** Where systemd puts the bus, for sessions that were not told. */
  private static Optional<String> atUsualPlace(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
        .map(folder -> Path.of(folder, "bus"))
        .filter(Files::exists)
        .map(socket -> "unix:path=" + socket);
  }

  @Override
  public Status status() {
    try {
      return asked(
          there -> {
            String collection = collection(there);
            return collection.equals(NOTHING) || locked(there, collection, COLLECTION)
                ? Status.LOCKED
                : Status.AVAILABLE;
          });
    } catch (FailureException e) {
      return Status.MISSING;
    }
  }

  @Override
  public void store(String entry, String label, String secret) {
    asked(
        there -> {
          String collection = unlockedCollection(there);
          Map<String, Variant<?>> properties =
              Map.of(
                  ITEM + ".Label",
                  new Variant<>(label),
                  ITEM + ".Attributes",
                  new Variant<>(attributes(entry), "a{ss}"));
          Object[] made =
              there.call(
                  collection,
                  COLLECTION,
                  "CreateItem",
                  "a{sv}(oayays)b",
                  properties,
                  SecretSession.open(there).seal(secret),
                  true);
          there.ask(SecretBus.path(made[1]));
          return made;
        });
  }

  @Override
  public Optional<String> load(String entry) {
    return asked(
        there -> {
          Optional<String> item = items(there, entry).stream().findFirst();
          item.ifPresent(path -> unlock(there, path, ITEM));
          return item.map(path -> secret(there, path));
        });
  }

  @Override
  public void delete(String entry) {
    asked(
        there -> {
          List<String> items = items(there, entry);
          for (String item : items) {
            unlock(there, item, ITEM);
            there.ask(SecretBus.path(there.call(item, ITEM, "Delete", "")[0]));
          }
          return items;
        });
  }

  private <T> T asked(Function<SecretBus, T> work) {
    String address =
        bus.orElseThrow(
            () ->
                new FailureException(
                    Failure.of(FailureKind.KEYCHAIN_MISSING, List.of(), "no session bus")));
    try (SecretBus there = SecretBus.at(address, patience)) {
      return work.apply(there);
    }
  }

  /** Items of other programs have other attributes; the schema is what tools show. */
  private static Map<String, String> attributes(String entry) {
    return Map.of("xdg:schema", "app.manit.Token", "application", "manit", "entry", entry);
  }

  private static List<String> items(SecretBus there, String entry) {
    Object[] found = there.call(ROOT, SERVICE, "SearchItems", "a{ss}", attributes(entry));
    List<String> unlocked = SecretBus.paths(found[0]);
    return unlocked.isEmpty() ? SecretBus.paths(found[1]) : unlocked;
  }

  private static String secret(SecretBus there, String item) {
    SecretSession session = SecretSession.open(there);
    Object[] answer = there.call(item, ITEM, "GetSecret", "o", session.path());
    return session.open((Object[]) answer[0]);
  }

  private static String collection(SecretBus there) {
    return SecretBus.path(there.call(ROOT, SERVICE, "ReadAlias", "s", "default")[0]);
  }

  private String unlockedCollection(SecretBus there) {
    String collection = collection(there);
    if (collection.equals(NOTHING)) {
      return made(there);
    }
    unlock(there, collection, COLLECTION);
    return collection;
  }

  /** On a new computer nobody has kept anything yet: the service asks for a password. */
  private static String made(SecretBus there) {
    Map<String, Variant<?>> label = Map.of(COLLECTION + ".Label", new Variant<>("Login"));
    Object[] answer = there.call(ROOT, SERVICE, "CreateCollection", "a{sv}s", label, "default");
    there.ask(SecretBus.path(answer[1]));
    String collection = collection(there);
    if (collection.equals(NOTHING)) {
      throw FailureException.of(FailureKind.KEYCHAIN_LOCKED);
    }
    return collection;
  }

  private static boolean locked(SecretBus there, String path, String type) {
    return Boolean.TRUE.equals(there.property(path, type, "Locked"));
  }

  private static void unlock(SecretBus there, String path, String type) {
    if (!locked(there, path, type)) {
      return;
    }
    Object[] answer = there.call(ROOT, SERVICE, "Unlock", "ao", (Object) new String[] {path});
    there.ask(SecretBus.path(answer[1]));
    if (locked(there, path, type)) {
      throw FailureException.of(FailureKind.KEYCHAIN_LOCKED);
    }
  }
}
