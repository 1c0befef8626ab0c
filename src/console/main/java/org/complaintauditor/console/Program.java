package org.complaintauditor.console;

/**
 * The program that the console is a part of.
 *
 * @param version its version
 * @param commit the commit that it was built of
 * @param command how its command line is started
 * @param folder the folder with sample data and rules; where it was unpacked
 */
public record Program(
    String version, String commit, ProgramCommand command, java.nio.file.Path folder) {}
