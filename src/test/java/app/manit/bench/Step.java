package app.manit.bench;

/** What is deployed in a round, in this order. */
enum Step {
  /** With empty folders of one's own: the program has never run here. */
  FIRST_EVER("first page ever"),
  /** The program was used before, for something else; the host knows none of the contents. */
  NEW("new page"),
  /** The same once more. */
  UNCHANGED("nothing changed"),
  /** One word corrected. */
  ONE_CHANGED("one file changed");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
