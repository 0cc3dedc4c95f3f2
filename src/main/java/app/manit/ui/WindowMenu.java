package app.manit.ui;

import app.manit.ui.about.AboutController;
import app.manit.ui.act.Act;
import app.manit.ui.act.ActGroup;
import app.manit.ui.connect.ConnectController;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.history.HistoryController;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.library.LibraryViewModel;
import app.manit.ui.library.PageActs;
import app.manit.ui.pages.Pages;
import app.manit.ui.preview.Preview;
import app.manit.ui.settings.SettingsController;
import app.manit.ui.share.Sharing;
import app.manit.ui.tour.TourViewModel;
import app.manit.ui.window.ClosingViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** All that can be done in the window, in the order of its menu, each with its key. */
record WindowMenu(
    Pages pages,
    IntakeActs intake,
    PageActs page,
    Sharing sharing,
    LibraryViewModel library,
    Preview preview,
    DesktopTray tray,
    TourViewModel tour,
    ClosingViewModel closing,
    Dialogs dialogs) {

  /** The parts of the menu. A key must not do something behind a dialog's back. */
  List<ActGroup> groups() {
    ObservableValue<Boolean> blocked = dialogs.shown().map(Optional::isPresent);
    return Stream.of(
            file(),
            new ActGroup("page", page.all()),
            sharing.acts(),
            new ActGroup("view", List.of(Act.of("find", library::seek).with(KeyCode.F))),
            looks(),
            program())
        .map(group -> group.unless(blocked))
        .toList();
  }

  /** Does what the entry of this id does, if it is possible now. */
  void perform(String act) {
    groups().stream()
        .flatMap(group -> group.acts().stream())
        .filter(one -> one.id().equals(act))
        .forEach(Act::attempt);
  }

  private ActGroup file() {
    return new ActGroup(
        "file",
        List.of(
            Act.of("choose-file", intake::chooseFiles).with(KeyCode.O),
            Act.of("choose-folder", intake::chooseFolder)
                .with(KeyCode.O, KeyCombination.SHIFT_DOWN),
            Act.of("paste", intake::paste).with(KeyCode.V),
            Act.of("sample", intake::sample),
            Act.of("drop-window", tray::openDropWindow)
                .with(KeyCode.D, KeyCombination.SHIFT_DOWN)));
  }

  private ActGroup looks() {
    Act history =
        Act.of("history", () -> dialogs.open(HistoryController.DIALOG))
            .with(KeyCode.H)
            .when(pages.selected().map(page -> true));
    return new ActGroup(
        "preview", Stream.concat(preview.acts().stream(), Stream.of(history)).toList());
  }

  private ActGroup program() {
    return new ActGroup(
        "program",
        List.of(
            Act.of("connect", () -> dialogs.open(ConnectController.DIALOG)),
            Act.of("settings", () -> dialogs.open(SettingsController.DIALOG)).with(KeyCode.COMMA),
            Act.of("tour", tour::begin),
            Act.of("about", () -> dialogs.open(AboutController.DIALOG)),
            Act.of("quit", closing::quit).with(KeyCode.Q)));
  }
}
