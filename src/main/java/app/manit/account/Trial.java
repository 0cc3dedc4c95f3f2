package app.manit.account;

import app.manit.failure.Failure;
import app.manit.pages.ApiToken;
import app.manit.pages.PagesAccount;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a token that is tried.
 *
 * @param token empty if the text is none
 * @param valid whether Cloudflare knows it and it can be used
 * @param lists whether it may list accounts
 * @param publishes whether it may publish in the {@code account}
 * @param accounts those it lists
 * @param account the one that is chosen
 * @param problem why it cannot be used
 * @param note what does no harm now and may later: a wrong clock
 */
public record Trial(
    Optional<ApiToken> token,
    Right valid,
    Right lists,
    Right publishes,
    List<PagesAccount> accounts,
    Optional<PagesAccount> account,
    Optional<Failure> problem,
    Optional<Failure> note) {

  /** Nothing was tried. */
  public static final Trial NONE =
      new Trial(
          Optional.empty(),
          Right.UNTRIED,
          Right.UNTRIED,
          Right.UNTRIED,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether pages can be published with it. */
  public boolean works() {
    return publishes == Right.GRANTED && account.isPresent() && problem.isEmpty();
  }

  /** Whether somebody has to say which account is meant before it can be tried further. */
  public boolean asksAccount() {
    return lists != Right.UNTRIED && lists != Right.TRYING && account.isEmpty();
  }

  Trial of(ApiToken found) {
    return new Trial(
        Optional.of(found), Right.TRYING, lists, publishes, accounts, account, problem, note);
  }

  Trial valid(Right now) {
    return new Trial(token, now, lists, publishes, accounts, account, problem, note);
  }

  Trial lists(Right now, List<PagesAccount> found) {
    return new Trial(token, valid, now, publishes, found, account, problem, note);
  }

  Trial publishes(Right now) {
    return new Trial(token, valid, lists, now, accounts, account, problem, note);
  }

  Trial choosing(PagesAccount chosen) {
    return new Trial(token, valid, lists, publishes, accounts, Optional.of(chosen), problem, note);
  }

  Trial noting(Optional<Failure> failure) {
    return new Trial(token, valid, lists, publishes, accounts, account, problem, failure);
  }

  /** The same at its end: what was just tried has failed. */
  Trial failing(Failure why) {
    return new Trial(
        token,
        ended(valid),
        ended(lists),
        ended(publishes),
        accounts,
        account,
        Optional.of(why),
        note);
  }

  private static Right ended(Right right) {
    return right == Right.TRYING ? Right.REFUSED : right;
  }
}
