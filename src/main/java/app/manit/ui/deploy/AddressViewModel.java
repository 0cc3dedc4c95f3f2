package app.manit.ui.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.failure.NextStep;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.HostKey;
import app.manit.library.NameProblem;
import app.manit.library.ProjectId;
import app.manit.library.Slug;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import app.manit.workspace.PlannedAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The address that the selected page will get, shown before it is published and checked as it is
 * typed. What was typed for a page is kept while other pages are looked at. Used on the UI thread.
 */
public final class AddressViewModel {
  private final Desk desk;
  private final Background background;
  private final Words words;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<AddressScreen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen");
  private final Map<ProjectId, String> typed = new HashMap<>();
  private final ObservableValue<Question> question;
  private @Nullable Plan plan;

  /** When one of these changes, the address is asked for again. */
  private record Question(
      ProjectId page,
      String title,
      Optional<HostKey> host,
      boolean busy,
      Optional<DeploymentId> last,
      Optional<Failure> failure) {

    static Question of(PageState state, Optional<HostKey> host) {
      return new Question(
          state.page().project().id(),
          state.page().project().title(),
          host,
          state.busy(),
          state.last().map(Deployment::id),
          state.failure());
    }

    boolean wantsAnother() {
      return failure.filter(why -> why.kind().nextStep() == NextStep.CHANGE_NAME).isPresent();
    }
  }

  private record Plan(ProjectId page, PlannedAddress address) {}

  /**
   * @param host where pages go to; its value is empty until that is known
   */
  public AddressViewModel(
      Pages pages,
      Desk desk,
      Background background,
      ObservableValue<Optional<HostKey>> host,
      Words words) {
    this.desk = desk;
    this.background = background;
    this.words = words;
    this.question =
        pages
            .selected()
            .flatMap(PageItem::state)
            .flatMap(state -> host.map(to -> Question.of(state, to)));
    name.subscribe(this::edited);
    question.subscribe(this::asked);
  }

  /** The name as it stands in the field. */
  public StringProperty name() {
    return name;
  }

  /** What addresses are made of has changed. */
  public void askAgain() {
    asked(question.getValue());
  }

  /** What is shown; null while there is nothing to choose. */
  public ReadOnlyObjectProperty<AddressScreen> screen() {
    return screen.getReadOnlyProperty();
  }

  /** The name that the user wants for a page, if it is not the one that was proposed. */
  Optional<String> wish(ProjectId page) {
    return Optional.ofNullable(typed.get(page)).map(String::strip);
  }

  private void asked(@Nullable Question now) {
    plan = null;
    screen.set(null);
    if (now == null || now.busy() || now.host().isEmpty()) {
      return;
    }
    background.run(
        () -> desk.plannedAddress(now.page()),
        address -> planned(now, address),
        // Publishing will meet the same reason, and tell it.
        failure -> {});
  }

  private void planned(Question asked, PlannedAddress address) {
    if (!asked.equals(question.getValue())) {
      return;
    }
    if (address.settled()) {
      typed.remove(asked.page());
      return;
    }
    plan = new Plan(asked.page(), address);
    if (asked.wantsAnother() && refused(asked).equals(wish(asked.page()).orElse(address.name()))) {
      typed.put(asked.page(), address.another());
    }
    name.set(typed.getOrDefault(asked.page(), address.name()));
    show();
  }

  private static String refused(Question asked) {
    return asked.failure().flatMap(why -> why.arguments().stream().findFirst()).orElse("");
  }

  private void edited(String text) {
    Plan now = plan;
    if (now == null) {
      return;
    }
    if (text.strip().equals(now.address().name())) {
      typed.remove(now.page());
    } else {
      typed.put(now.page(), text);
    }
    show();
  }

  private void show() {
    Optional<NameProblem> problem = Slug.problem(name.get().strip());
    if (problem.isPresent()) {
      say(Tone.DANGER, sentence(problem.get()));
    } else {
      say(Tone.NEUTRAL, words.say("deploy.name.hint"));
    }
  }

  private String sentence(NameProblem problem) {
    String key = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say(
        "deploy.name.problem." + key,
        Slug.of(name.get()),
        Slug.MAX_LENGTH,
        name.get().strip().length() - Slug.MAX_LENGTH);
  }

  private void say(Tone tone, String word) {
    Plan now = plan;
    screen.set(now == null ? null : new AddressScreen(now.address().after(), word, tone));
  }

  /** Asks whether the name is free; called when the user has stopped typing for a moment. */
  public void lookUp() {
    Plan now = plan;
    String wanted = name.get().strip();
    if (now == null || Slug.problem(wanted).isPresent() || !typed.containsKey(now.page())) {
      return;
    }
    background.run(
        () -> desk.nameTrouble(now.page(), wanted),
        trouble -> found(now, wanted, trouble),
        // A host that cannot be asked now is asked when the page is published.
        failure -> {});
  }

  private void found(Plan asked, String wanted, Optional<Failure> trouble) {
    if (!asked.equals(plan) || !wanted.equals(name.get().strip())) {
      return;
    }
    if (trouble.isPresent()) {
      boolean ours = trouble.get().kind() == FailureKind.NAME_IN_USE;
      say(Tone.DANGER, words.say(ours ? "deploy.name.ours" : "deploy.name.taken"));
    } else {
      say(Tone.SUCCESS, words.say("deploy.name.free"));
    }
  }
}
