package app.manit.serve;

/**
 * A line of a rule file that Pages ignores.
 *
 * @param line counted from 1
 * @param reason in Pages' own words, so that they can be searched for
 */
record RuleProblem(int line, String reason) {}
