package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every request of a first deployment × everything that can go wrong with it, once and for ever.
 *
 * <p>A cell says how the deployment ends: {@code live}, {@code unknown}, or failed with the code of
 * its failure. Whatever it says, the host has one deployment if the page is live, and never two.
 */
class FaultTableTest extends AtOneHost {
  /** The probe gives up by real time: five seconds, again and again. Once is tried. */
  private static final String NOT_TRIED = "-";

  /** The columns: the requests of a deployment in their order. */
  private static final List<String> REQUESTS =
      List.of(
          "GET /projects/*",
          "POST /projects",
          "GET /projects/*/upload-token",
          "POST /pages/assets/check-missing", // not asked about a small page without a project
          "POST /pages/assets/upload",
          "POST /pages/assets/upsert-hashes",
          "POST /projects/*/deployments",
          "GET /projects/*/deployments", // asked only after a lost answer to the one before
          "GET /projects/*/deployments/*", // asked only while the host is not done
          "VISIT /");

  private static final String ONCE =
      """
      -                              find               create             token              compare upload refresh publish            look-up poll    visit
      REFUSED                        live               live               live               live    live   live    live               live    live    live
      RESET_BEFORE_THE_HOST_ACTS     live               live               live               live    live   live    live               live    live    live
      RESET_AFTER_THE_HOST_ACTED     live               live               live               live    live   live    live               live    live    live
      HANG                           live               live               live               live    live   live    live               live    live    live
      HANG_AFTER_THE_HOST_ACTED      live               live               live               live    live   live    live               live    live    live
      TRICKLE                        live               live               live               live    live   live    live               live    live    live
      TRICKLE_FOR_EVER               live               live               live               live    live   live    live               live    live    live
      CUT_BODY                       live               live               live               live    live   live    live               live    live    live
      HTML_502                       live               live               live               live    live   live    live               live    live    live
      HTML_503                       live               live               live               live    live   live    live               live    live    live
      HTML_504_AFTER_THE_HOST_ACTED  live               live               live               live    live   live    live               live    live    live
      EMPTY_200                      live               live               live               live    live   live    live               live    live    live
      EMPTY_200_AFTER_THE_HOST_ACTED live               live               live               live    live   live    live               live    live    live
      WRONG_JSON                     live               live               live               live    live   live    live               live    live    live
      STATUS_429                     live               live               live               live    live   live    live               live    live    live
      RETRY_AFTER_SECONDS            live               live               live               live    live   live    live               live    live    live
      RETRY_AFTER_A_DATE             live               live               live               live    live   live    live               live    live    live
      STATUS_500                     live               live               live               live    live   live    live               live    live    live
      CODE_8000000                   live               live               live               live    live   live    live               live    live    live
      EXPIRED_401                    token-refused      token-refused      token-refused      live    live   live    token-refused      live    unknown live
      EXPIRED_403                    live               live               live               live    live   live    live               live    live    live
      CODE_8000013                   token-refused      token-refused      token-refused      live    live   live    token-refused      live    unknown live
      CODE_10000                     permission-missing permission-missing permission-missing live    live   live    permission-missing live    unknown live
      """;

  private static final String ALWAYS =
      """
      -                              find                   create                 token                  compare                upload                 refresh publish                look-up poll    visit
      REFUSED                        connection-refused     connection-refused     connection-refused     connection-refused     connection-refused     live    connection-refused     unknown unknown pending
      RESET_BEFORE_THE_HOST_ACTS     connection-lost        connection-lost        connection-lost        connection-lost        connection-lost        live    connection-lost        unknown unknown pending
      RESET_AFTER_THE_HOST_ACTED     connection-lost        live                   connection-lost        connection-lost        connection-lost        live    live                   unknown unknown pending
      HANG                           connection-stalled     connection-stalled     connection-stalled     connection-stalled     connection-stalled     live    connection-stalled     unknown unknown pending
      HANG_AFTER_THE_HOST_ACTED      connection-stalled     live                   connection-stalled     connection-stalled     connection-stalled     live    live                   unknown unknown pending
      TRICKLE                        live                   live                   live                   live                   live                   live    live                   live    live    live
      TRICKLE_FOR_EVER               connection-stalled     live                   connection-stalled     connection-stalled     connection-stalled     live    live                   unknown unknown -
      CUT_BODY                       connection-lost        live                   connection-lost        connection-lost        connection-lost        live    live                   unknown unknown pending
      HTML_502                       host-busy              host-busy              host-busy              host-busy              host-busy              live    host-busy              unknown unknown mismatch
      HTML_503                       host-busy              host-busy              host-busy              host-busy              host-busy              live    host-busy              unknown unknown mismatch
      HTML_504_AFTER_THE_HOST_ACTED  host-busy              live                   host-busy              host-busy              host-busy              live    live                   unknown unknown mismatch
      EMPTY_200                      host-answer-unreadable host-answer-unreadable host-answer-unreadable host-answer-unreadable host-answer-unreadable live    host-answer-unreadable unknown unknown mismatch
      EMPTY_200_AFTER_THE_HOST_ACTED host-answer-unreadable live                   host-answer-unreadable host-answer-unreadable host-answer-unreadable live    live                   unknown unknown mismatch
      WRONG_JSON                     host-answer-unreadable host-answer-unreadable host-answer-unreadable host-answer-unreadable host-answer-unreadable   live    host-answer-unreadable unknown unknown mismatch
      STATUS_429                     rate-limited           rate-limited           rate-limited           rate-limited           rate-limited           live    rate-limited           unknown unknown mismatch
      RETRY_AFTER_SECONDS            rate-limited           rate-limited           rate-limited           rate-limited           rate-limited           live    rate-limited           unknown unknown mismatch
      RETRY_AFTER_A_DATE             rate-limited           rate-limited           rate-limited           rate-limited           rate-limited           live    rate-limited           unknown unknown mismatch
      STATUS_500                     host-fault             host-fault             host-fault             host-fault             host-fault             live    host-fault             unknown unknown mismatch
      CODE_8000000                   host-fault             host-fault             host-fault             host-fault             host-fault             live    host-fault             unknown unknown mismatch
      EXPIRED_401                    token-refused          token-refused          token-refused          upload-token-refused   upload-token-refused   live    token-refused          unknown unknown mismatch
      EXPIRED_403                    host-answer-unreadable host-answer-unreadable host-answer-unreadable upload-token-refused   upload-token-refused   live    host-answer-unreadable unknown unknown mismatch
      CODE_8000013                   token-refused          token-refused          token-refused          upload-token-refused   upload-token-refused   live    token-refused          unknown unknown mismatch
      CODE_10000                     permission-missing     permission-missing     permission-missing     upload-token-refused   upload-token-refused   live    permission-missing     unknown unknown mismatch
      """;

  static Stream<Arguments> once() {
    return cells(ONCE);
  }

  static Stream<Arguments> always() {
    return cells(ALWAYS);
  }

  static Stream<Arguments> onceInTheBeginning() {
    return once().filter(FaultTableTest::isInTheBeginning);
  }

  static Stream<Arguments> alwaysInTheBeginning() {
    return always().filter(FaultTableTest::isInTheBeginning);
  }

  /** What is asked for before the library knows the page. */
  private static boolean isInTheBeginning(Arguments cell) {
    return List.of("POST /projects", "GET /projects/*/upload-token").contains(cell.get()[1]);
  }

  private static Stream<Arguments> cells(String table) {
    List<Arguments> cells = new ArrayList<>();
    table
        .lines()
        .skip(1)
        .map(line -> line.split(" +"))
        .forEach(
            row -> {
              for (int i = 0; i < REQUESTS.size(); i++) {
                if (!row[i + 1].equals(NOT_TRIED)) {
                  cells.add(Arguments.of(Fault.valueOf(row[0]), REQUESTS.get(i), row[i + 1]));
                }
              }
            });
    return cells.stream();
  }

  @Test
  void theTablesSpeakOfEveryFault() {
    assertThat(once().map(cell -> cell.get()[0]).distinct()).hasSize(Fault.values().length);
    assertThat(always().map(cell -> cell.get()[0]).distinct()).hasSize(Fault.values().length);
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @MethodSource
  void once(Fault fault, String request, String expected) {
    check(fault, request, 1, expected);
  }

  @ParameterizedTest(name = "{0} at {1} for ever: {2}")
  @MethodSource
  void always(Fault fault, String request, String expected) {
    check(fault, request, FaultyHost.FOR_EVER, expected);
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @MethodSource
  void onceInTheBeginning(Fault fault, String request, String expected) {
    checkBegunEarly(fault, request, 1, expected);
  }

  @ParameterizedTest(name = "{0} at {1} for ever: {2}")
  @MethodSource
  void alwaysInTheBeginning(Fault fault, String request, String expected) {
    checkBegunEarly(fault, request, FaultyHost.FOR_EVER, expected);
  }

  /** A project that was begun early ends as one that was not. */
  private void checkBegunEarly(Fault fault, String request, int times, String expected) {
    manit.makeItsNameUp();
    manit.host().inject(fault, request, times);
    manit.askEarly();
    manit.createEarly();

    end(expected);
  }

  private void check(Fault fault, String request, int times, String expected) {
    switch (request) {
      case "GET /projects/*/deployments" ->
          manit.host().loseAnswerTo("POST /projects/*/deployments");
      case "POST /pages/assets/check-missing" -> manit.haveItsProjectMade();
      case "GET /projects/*/deployments/*" -> manit.host().publishSlowly();
      default -> {}
    }
    manit.host().inject(fault, request, times);

    end(expected);
  }

  private void end(String expected) {
    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(manit.host().troublesLeft()).as("the fault has happened").isZero();
    assertThat(outcome(end)).isEqualTo(expected);
    assertThat(manit.stored(end)).isEqualTo(end);
    int made = deploymentsMade();
    assertThat(made).isLessThanOrEqualTo(1);
    if (end.status() == DeploymentStatus.DEPLOYED) {
      assertThat(made).isEqualTo(1);
    }
  }

  private static int deploymentsMade() {
    return manit.pages().project(manit.pagesProject()).isPresent()
        ? manit.deploymentsAtHost().size()
        : 0;
  }

  private static String outcome(Deployment end) {
    return switch (end.status()) {
      case DEPLOYED -> end.live() ? "live" : end.verification().name().toLowerCase(Locale.ROOT);
      case UNKNOWN -> "unknown";
      default -> end.failure().orElseThrow().kind().code();
    };
  }
}
