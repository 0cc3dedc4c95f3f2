package app.manit.ui.share;

import app.manit.share.HandOver;
import app.manit.share.QrCode;
import app.manit.share.QrFormat;
import app.manit.ui.intake.Chooser;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done with the QR code of a page. */
final class CodeActs {
  private static final Logger LOG = LoggerFactory.getLogger(CodeActs.class);

  /** Fits a chat or a slide. */
  private static final int COPIED_PIXELS = 512;

  private final Chooser chooser;
  private final Consumer<Image> clipboard;
  private final ShareCounter counter;
  private final Background background;
  private final Notices notices;
  private final Words words;

  CodeActs(
      Chooser chooser,
      Consumer<Image> clipboard,
      ShareCounter counter,
      Background background,
      Notices notices,
      Words words) {
    this.chooser = chooser;
    this.clipboard = clipboard;
    this.counter = counter;
    this.background = background;
    this.notices = notices;
    this.words = words;
  }

  /** Asks where, and writes the code there. */
  void save(SharedPage page, QrFormat format) {
    chooser
        .saveAs("qr-" + page.name() + "." + format.ending())
        .ifPresent(file -> write(page, format, file));
  }

  private void write(SharedPage page, QrFormat format, Path file) {
    background.run(
        () -> written(file, format.file(page.address().toASCIIString())),
        written -> {
          if (written) {
            counter.count(page, HandOver.QR_CODE);
          }
          tell(written, file);
        },
        notices::failed);
  }

  private static boolean written(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      return true;
    } catch (IOException e) {
      LOG.warn("cannot write {}", file, e);
      return false;
    }
  }

  private void tell(boolean written, Path file) {
    notices.show(
        new Notice(
            written ? Tone.SUCCESS : Tone.WARNING,
            words.say(written ? "share.saved" : "share.not-saved"),
            file.toString()));
  }

  /** Puts the code where it can be pasted as an image. */
  void copy(SharedPage page) {
    QrCode code = QrCode.of(page.address().toASCIIString());
    clipboard.accept(QrImage.of(code, Math.ceilDiv(COPIED_PIXELS, code.size())));
    counter.count(page, HandOver.QR_CODE);
    notices.done(words.say("share.image-copied"));
  }
}
