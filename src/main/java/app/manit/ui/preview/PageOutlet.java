package app.manit.ui.preview;

/** What comes out of a page that is shown. Called on the UI thread. */
public interface PageOutlet {

  /** The user has followed a link to somewhere else. */
  void followed(String address);

  /** The page wants to go somewhere else, though the user has touched nothing. */
  void strayed(String address);

  /** The page has a word for the user. */
  void said(String text);
}
