package app.manit.pages.wire;

import tools.jackson.core.JacksonException;

/** JSON that is not of the form it should have. It does not quote it, which may be a secret. */
public final class JsonMisfit extends JacksonException {
  JsonMisfit() {
    super("JSON of another form than expected");
  }
}
