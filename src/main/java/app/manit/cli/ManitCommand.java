package app.manit.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The command itself; what it does is in its subcommands. */
final class ManitCommand {
  private ManitCommand() {}

  static CommandSpec spec() {
    CommandSpec spec =
        CommandSpecs.root(
            "manit", "Publishes pages on Cloudflare Pages. Without a command it opens the window.");
    spec.usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "A first try, without an account:",
            "  manit deploy page.json --to practice",
            "For Cloudflare set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.",
            "",
            "Exit codes: 0 done, 1 failed, 2 bad usage or a refused input,",
            "3 credentials missing or refused, 130 interrupted.");
    return spec;
  }
}
