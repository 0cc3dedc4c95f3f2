package app.manit.serve.check;

/**
 * Where visitors can type something.
 *
 * @param posts whether it sends what they type in a request's body, which is for a server
 * @param action where to, as it is written; empty if it does not say
 * @param scripted whether a script is tied to the form itself
 * @param forNetlify whether it is marked for the host that receives forms
 * @param asks whether there is something to type that is not looked for on the page
 */
record Form(boolean posts, String action, boolean scripted, boolean forNetlify, boolean asks) {}
