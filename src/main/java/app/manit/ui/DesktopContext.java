package app.manit.ui;

import app.manit.platform.OperatingSystem;
import app.manit.platform.dbus.SessionBus;
import app.manit.settings.Settings;
import app.manit.workspace.Workspace;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the window is given by whoever puts the program together.
 *
 * @param workspace made on a background thread, when the window is up
 * @param browser opens an address outside, at once, and tells whether it did
 * @param clock tells the time
 * @param zone whose days are counted
 * @param locale whose words are said
 * @param os whose tray and notifications there are
 * @param bus the desktop's, on Linux; not connected to yet
 * @param program this program itself
 * @param settings as they were kept
 * @param ahead what was begun as soon as the toolkit ran
 * @param keeper keeps settings; called on a background thread
 */
public record DesktopContext(
    Supplier<Workspace> workspace,
    Function<URI, CompletableFuture<Boolean>> browser,
    Clock clock,
    ZoneId zone,
    Locale locale,
    OperatingSystem os,
    SessionBus bus,
    Program program,
    Settings settings,
    Ahead ahead,
    Consumer<Settings> keeper) {}
