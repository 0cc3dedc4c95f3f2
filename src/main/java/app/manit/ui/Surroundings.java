package app.manit.ui;

import app.manit.settings.Settings;
import app.manit.ui.intake.Chooser;
import app.manit.ui.intake.Pasteboard;
import app.manit.ui.notice.Announcements;
import app.manit.ui.pages.Desk;
import app.manit.ui.preview.PageOutlet;
import app.manit.ui.preview.PageView;
import app.manit.ui.preview.PreviewSource;
import app.manit.ui.task.Background;
import app.manit.ui.task.Delay;
import app.manit.ui.tray.TrayPlace;
import app.manit.ui.window.WindowFrame;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All that the window reaches outside itself, so that a test can stand in for any of it.
 *
 * @param delay lets time pass
 * @param views makes the view in the middle, which is given what comes out of pages
 * @param browser opens an address outside and tells whether it did
 * @param program this program itself
 * @param settings as they were kept
 * @param keeper keeps settings; called on a background thread
 * @param announcements tells the user what happens while the window is not in front
 * @param tray where the program is while the window is not
 * @param frame the window as a whole
 */
record Surroundings(
    Desk desk,
    Background background,
    Delay delay,
    PreviewSource previews,
    Function<PageOutlet, PageView> views,
    Chooser chooser,
    Pasteboard pasteboard,
    Function<URI, CompletableFuture<Boolean>> browser,
    Program program,
    Settings settings,
    Consumer<Settings> keeper,
    Announcements announcements,
    TrayPlace tray,
    WindowFrame frame) {}
