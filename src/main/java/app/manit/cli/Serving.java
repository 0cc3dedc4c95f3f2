package app.manit.cli;

import java.time.Duration;

/** Waits while something is served by other threads of this process. */
final class Serving {
  private final CliContext context;
  private final Words words;

  Serving(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  /** Until Ctrl-C, which is the normal end. */
  void untilInterrupted() {
    say("serving.until-ctrl-c");
    context.interruption().await();
  }

  /** Until Ctrl-C, or this long. */
  void atMost(Duration time) {
    say("serving.for", Amounts.wait(time));
    context.interruption().await(time);
  }

  private void say(String key, String... parts) {
    context.terminal().out().flush();
    context.terminal().err().println(words.say(key, parts));
    context.terminal().err().flush();
  }
}
