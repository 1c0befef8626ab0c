package org.complaintauditor.cli.option;

import java.io.PrintWriter;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Opens the workspace that {@code --workspace} names, and says what people should know of it. */
public final class OpenedWorkspace {

  private OpenedWorkspace() {}

  /** Opens it. */
  public static Workspace of(String given, PrintWriter err, MessageBundle words) {
    Workspace workspace = Workspace.open(given);
    warn(workspace, err, words);
    return workspace;
  }

  /** Says what is wrong with its place. */
  public static void warn(Workspace workspace, PrintWriter err, MessageBundle words) {
    workspace
        .warnings()
        .forEach(
            warning -> err.println("auditor: " + TextSanitizer.line(words.text(warning)) + "."));
  }
}
