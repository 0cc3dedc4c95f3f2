package app.manit.serve;

/**
 * A line of a rule file that Pages ignores.
 *
 * @param line counted from 1
 */
record RuleProblem(int line, RuleFault.Objection objection) {}
