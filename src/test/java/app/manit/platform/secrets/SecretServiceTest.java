package app.manit.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Secret Service: GNOME Keyring on a message bus of its own. */
class SecretServiceTest {
  private static final String CANARY = "canary-7f3a-ünï";
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10));

  @TempDir private Path folder;
  private PrivateBus bus;
  private SecretStore store;

  @BeforeEach
  void startTheBus() throws IOException {
    assumeTrue(PrivateBus.has("dbus-daemon"), "dbus-daemon is not installed");
    bus = PrivateBus.start(folder);
    store = new SecretService(Optional.of(bus.address()), PATIENCE);
  }

  @AfterEach
  void stopTheBus() {
    if (bus != null) {
      bus.close();
    }
  }

  @Test
  void whatIsKeptIsThereUntilItIsDeleted() throws Exception {
    keyring();
    assertThat(store.status()).isEqualTo(SecretStore.Status.AVAILABLE);
    assertThat(store.load("one")).isEmpty();

    store.store("one", "Manit: Ana", CANARY);
    store.store("two", "Manit: Ben", "another");
    store.store("one", "Manit: Ana", CANARY + "2");
    assertThat(store.load("one")).contains(CANARY + "2");

    store.delete("one");
    store.delete("one");
    assertThat(store.load("one")).isEmpty();
    assertThat(store.load("two")).contains("another");
  }

  @Test
  void otherProgramsReadWhatIsKeptUnderItsName() throws Exception {
    keyring();
    assumeTrue(PrivateBus.has("secret-tool"), "secret-tool is not installed");
    store.store("one", "Manit: Ana", CANARY);

    assertThat(bus.run("secret-tool", "lookup", "application", "manit", "entry", "one"))
        .isEqualTo(CANARY);
    assertThat(bus.run("secret-tool", "search", "application", "manit"))
        .contains("label = Manit: Ana");
  }

  /** Without a desktop there is nobody to be asked, so the prompt ends at once. */
  @Test
  void aLockedKeyringIsToldApart() throws Exception {
    keyring();
    store.store("one", "Manit: Ana", CANARY);
    try (SecretBus plain = SecretBus.at(bus.address(), PATIENCE)) {
      plain.call(
          "/org/freedesktop/secrets",
          "org.freedesktop.Secret.Service",
          "Lock",
          "ao",
          (Object) new String[] {"/org/freedesktop/secrets/aliases/default"});
    }

    assertThat(store.status()).isEqualTo(SecretStore.Status.LOCKED);
    assertFails(FailureKind.KEYCHAIN_LOCKED, () -> store.load("one"));
    assertFails(FailureKind.KEYCHAIN_LOCKED, () -> store.store("two", "Manit", "secret"));
    assertFails(FailureKind.KEYCHAIN_LOCKED, () -> store.delete("one"));
  }

  @Test
  void aBusWithoutKeyringHasNone() {
    assertThat(store.status()).isEqualTo(SecretStore.Status.MISSING);
    assertFails(FailureKind.KEYCHAIN_MISSING, () -> store.store("one", "Manit", "secret"));
    assertFails(FailureKind.KEYCHAIN_MISSING, () -> store.load("one"));
  }

  @Test
  void aBusThatIsNotThereHasNone() {
    bus.close();

    assertThat(store.status()).isEqualTo(SecretStore.Status.MISSING);
    assertFails(FailureKind.KEYCHAIN_MISSING, () -> store.load("one"));
  }

  @Test
  void aSessionWithoutBusHasNone() {
    SecretStore nowhere =
        SecretService.ofSession(Map.of("XDG_RUNTIME_DIR", folder.toString()), PATIENCE);

    assertThat(nowhere.status()).isEqualTo(SecretStore.Status.MISSING);
    assertFails(FailureKind.KEYCHAIN_MISSING, () -> nowhere.load("one"));
  }

  @Test
  void aKeyringThatNeverAnswersIsGivenUp() throws Exception {
    Silent silent = new Silent();
    try (DBusConnection mute = bus.connect()) {
      mute.exportObject("/org/freedesktop/secrets", silent);
      mute.requestBusName(SecretBus.SERVICE);
      Patience little = new Patience(Duration.ofMillis(50), Duration.ofMillis(50));
      SecretStore impatient = new SecretService(Optional.of(bus.address()), little);

      assertThat(impatient.status()).isEqualTo(SecretStore.Status.MISSING);
      assertFails(FailureKind.KEYCHAIN_SILENT, () -> impatient.store("one", "Manit", "secret"));
      silent.answer(2);
    }
  }

  private void keyring() throws IOException, DBusException {
    assumeTrue(PrivateBus.has("gnome-keyring-daemon"), "gnome-keyring-daemon is not installed");
    bus.startKeyring();
  }

  private static void assertFails(FailureKind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }

  /** A part of the Secret Service. */
  @DBusInterfaceName("org.freedesktop.Secret.Service")
  public interface Service extends DBusInterface {
    DBusPath ReadAlias(String name);
  }

  /** Takes calls and does not answer before the test is over. */
  public static final class Silent implements Service {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Semaphore answered = new Semaphore(0);

    @Override
    public DBusPath ReadAlias(String name) {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      answered.release();
      return new DBusPath("/");
    }

    private void answer(int calls) throws InterruptedException {
      over.countDown();
      answered.acquire(calls);
    }

    @Override
    public String getObjectPath() {
      return "/org/freedesktop/secrets";
    }
  }
}
