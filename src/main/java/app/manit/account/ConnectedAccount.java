package app.manit.account;

import app.manit.library.HostKey;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import java.net.URI;

/**
 * The account that pages go to since somebody connected it: all about it but the token.
 *
 * @param baseUrl the API where the token was tried; it is never sent elsewhere
 * @param id 32 lower-case hex digits
 * @param name as its owner calls it; the id where the token may not list accounts
 * @param keeping where the token is
 * @param entry the token's name there; another one for each connection, so that two data folders
 *     never share a token
 */
public record ConnectedAccount(URI baseUrl, String id, String name, Keeping keeping, String entry) {

  /** What our records know it by. */
  public HostKey key() {
    return HostEndpoint.key(baseUrl, id);
  }

  /** The way to it. */
  HostEndpoint endpoint(ApiToken token) {
    return new HostEndpoint(baseUrl, id, token);
  }
}
