package app.manit.ui.window;

/** A window that is only told of. */
final class FakeFrame implements WindowFrame {
  boolean showing = true;
  boolean aside;
  boolean left;

  @Override
  public boolean showing() {
    return showing;
  }

  @Override
  public void show() {
    showing = true;
    aside = false;
  }

  @Override
  public void showAside() {
    showing = true;
    aside = true;
  }

  @Override
  public void hide() {
    showing = false;
  }

  @Override
  public void leave() {
    left = true;
  }
}
