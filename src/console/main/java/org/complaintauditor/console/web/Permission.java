package org.complaintauditor.console.web;

import io.javalin.security.RouteRole;

/** What a visitor must be allowed to, to be answered by a route. Each route names one. */
public enum Permission implements RouteRole {
  /** Nothing: whoever reaches the address. */
  OPEN,
  /** To be signed in. */
  SIGNED_IN,
  /** To read reports without texts of messages, comparisons, trends. */
  READ,
  /** To read what messages say, and files that hold it. */
  READ_TEXTS,
  /** To upload, map, audit, draw samples, make dossiers. */
  PREPARE,
  /** To decide on findings. */
  DECIDE,
  /** To confirm what another has decided, to approve waivers, to settle. */
  CONFIRM,
  /** To look after people, packs, audiences, keys and retention. */
  ADMINISTER
}
