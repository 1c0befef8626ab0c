package org.complaintauditor.console.web;

import java.util.Locale;

/** A part of the console that the way through it names. */
public enum ConsolePart {
  /** The runs, and where an export is dropped. */
  RUNS("/", Permission.READ),
  /** Runs held against each other. */
  COMPARE("/compare", Permission.READ),
  /** Rates over time. */
  TREND("/trend", Permission.READ),
  /** Samples of findings. */
  SAMPLES("/samples", Permission.PREPARE),
  /** Waivers. */
  WAIVERS("/waivers", Permission.READ),
  /** What a regulator is given. */
  DOSSIERS("/dossiers", Permission.PREPARE),
  /** How exports are read. */
  PROFILES("/profiles", Permission.PREPARE),
  /** What people have said. */
  LEDGER("/ledger", Permission.READ),
  /** Who did what. */
  TRAIL("/trail", Permission.ADMINISTER),
  /** Accounts. */
  PEOPLE("/people", Permission.ADMINISTER),
  /** No part that the way names. */
  NONE("", Permission.OPEN);

  private final String path;
  private final Permission permission;

  ConsolePart(String path, Permission permission) {
    this.path = path;
    this.permission = permission;
  }

  /** The address of its first page; empty if the way does not name it. */
  public String path() {
    return path;
  }

  /** What it asks of a visitor. */
  public Permission permission() {
    return permission;
  }

  /** The key of its name. */
  public String key() {
    return "console.section." + name().toLowerCase(Locale.ROOT);
  }
}
