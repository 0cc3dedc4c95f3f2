package app.manit.serve;

/**
 * One line of {@code _redirects}.
 *
 * @param from an encoded path, perhaps with {@code *} and {@code :name}
 * @param to a path on the site or an https address, with its query and fragment
 * @param status 200 serves another file under this address; 301, 302, 303, 307, 308 send elsewhere
 */
record Redirect(String from, String to, int status) {
  private static final int PROXY = 200;

  boolean isProxy() {
    return status == PROXY;
  }
}
