package org.complaintauditor.sampling.inference;

/** How limits were computed. Its name is printed wherever they are. */
public enum IntervalMethod {
  /** The score limits by Wilson. */
  WILSON("Wilson"),

  /**
   * MOVER from limits by Wilson of each stratum, with finite population correction; the lower limit
   * widened, so that it holds for rare errors too.
   */
  MOVER_WILSON("MOVER-Wilson, widened below"),

  /** The lowest and highest value at the corners of other limits. */
  CORNERS("corner values"),

  /** The large sample variance of Cohen's kappa, by Fleiss, Cohen and Everitt (1969). */
  FLEISS_COHEN_EVERITT("Fleiss-Cohen-Everitt"),

  /** The large sample variance of AC1, by Gwet (2008). */
  GWET("Gwet");

  private final String shown;

  IntervalMethod(String shown) {
    this.shown = shown;
  }

  /** As people call it; a name, not translated. */
  public String shown() {
    return shown;
  }
}
