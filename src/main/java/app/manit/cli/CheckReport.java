package app.manit.cli;

import app.manit.workspace.Doctor;

/** One thing that the doctor tried. */
record CheckReport(Doctor.Check check) implements JsonObject {

  @Override
  public void writeTo(JsonFields fields) {
    fields.text("check", check.name());
    fields.flag("ok", check.trouble().isEmpty());
    fields.text("found", check.found());
    fields.object("error", check.trouble().map(ErrorReport::new));
  }
}
