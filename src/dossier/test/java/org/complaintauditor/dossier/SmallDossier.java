package org.complaintauditor.dossier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.complaintauditor.dossier.check.DossierDocument;
import org.complaintauditor.dossier.oscal.AssessedFinding;
import org.complaintauditor.dossier.oscal.AssessmentFacts;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedCommitment;
import org.complaintauditor.dossier.oscal.AssessmentFacts.AssessedVersion;
import org.complaintauditor.dossier.oscal.AssessmentResults;
import org.complaintauditor.dossier.page.DossierPages;
import org.complaintauditor.dossier.page.PageFacts;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Wording;

/**
 * A small dossier, whose figures and due dates were counted by hand; sealed by code that stands
 * here, so that what checks a dossier is not tried on what writes one.
 */
public final class SmallDossier {
  /** The salt of the one sealed value. */
  public static final String SALT = "00112233445566778899aabbccddeeff";

  /** The sealed value. */
  public static final String SEALED = "Le client a dit « non merci ».";

  /** Its cases that are selected. */
  public static final int SELECTED = 3;

  private static final String HOLIDAYS =
      """
      date,name,name_fr,name_de
      2026-01-01,New Year's Day,Jour de l’An,Neujahr
      2026-02-16,Family day,Journée de la Famille,Familientag
      2026-04-03,Good Friday,Vendredi Saint,Karfreitag
      """;

  private static final String CLOCKS =
      """
      case_id,commitment,occurrence,triggered_on,unit,limit,rolls,not_counted,due,discharged_on,verdict,late_business_days,reason
      C-AAAAAAAAAA,ACK-01,1,2026-01-02,business days,2,no,,2026-01-06,2026-01-07,BREACHED,1,LATE
      C-AAAAAAAAAA,CON-01,1,2026-01-07,business days,10,no,2026-01-13 2026-01-14,2026-01-23,2026-01-20,MET,,IN_TIME
      C-AAAAAAAAAA,TMF-01,1,2026-01-02,calendar days,5,no,,2026-01-07,2026-01-07,MET,,IN_TIME
      C-BBBBBBBBBB,ACK-01,1,2026-02-12,business days,2,no,,2026-02-17,2026-02-17,MET,,IN_TIME
      C-BBBBBBBBBB,CON-01,1,2026-02-17,business days,10,no,,2026-03-03,2026-03-02,MET,,IN_TIME
      C-BBBBBBBBBB,CON-01,2,2026-03-02,business days,10,no,,2026-03-16,,BREACHED,,MISSING
      C-BBBBBBBBBB,TMF-01,1,2026-02-12,calendar days,5,no,,2026-02-17,,NOT_EVIDENCED,,CONTENT_UNKNOWN
      C-CCCCCCCCCC,ACK-01,1,2026-03-19,business days,2,no,,2026-03-23,,PENDING,,RUNNING
      C-CCCCCCCCCC,TMF-01,1,2026-03-09,calendar days,5,yes,,2026-03-16,2026-03-10,MET,,IN_TIME
      """;

  private static final String FINDINGS =
      """
      case_id,commitment,verdict,reason,triggered_at,due,discharged_at,late_business_days,occurrences,explanation
      C-AAAAAAAAAA,ACK-01,BREACHED,LATE,2026-01-02T12:07:30-05:00,2026-01-06,2026-01-07T11:34:42-05:00,1,1,"Done on 7 January, 1 business day late."
      C-AAAAAAAAAA,CON-01,MET,IN_TIME,2026-01-07T11:34:42-05:00,2026-01-23,2026-01-20T09:00:00-05:00,,1,In time.
      C-AAAAAAAAAA,TMF-01,MET,IN_TIME,2026-01-02T12:07:30-05:00,2026-01-07,2026-01-07T11:34:42-05:00,,1,In time.
      C-BBBBBBBBBB,ACK-01,MET,IN_TIME,2026-02-12T10:00:00-05:00,2026-02-17,2026-02-17T10:00:00-05:00,,1,In time.
      C-BBBBBBBBBB,CON-01,BREACHED,MISSING,2026-03-02T10:00:00-05:00,2026-03-16,,,2,"Not done, ""as far as recorded""."
      C-BBBBBBBBBB,TMF-01,NOT_EVIDENCED,CONTENT_UNKNOWN,2026-02-12T10:00:00-05:00,2026-02-17,,,1,Nobody can say.
      C-CCCCCCCCCC,ACK-01,PENDING,RUNNING,2026-03-19T10:00:00-04:00,2026-03-23,,,1,Not yet due.
      C-CCCCCCCCCC,CON-01,NOT_APPLICABLE,CLOSED_WITHIN_INTERVAL,,,,,0,Closed before.
      C-CCCCCCCCCC,TMF-01,MET,IN_TIME,2026-03-09T10:00:00-04:00,2026-03-16,2026-03-10T10:00:00-04:00,,1,In time.
      """;

  private static final String POPULATION =
      """
      case,received,pack_version,ACK-01,ACK-01_reason,CON-01,CON-01_reason,TMF-01,TMF-01_reason
      C-AAAAAAAAAA,2026-01,1.0.0,BREACHED,LATE,MET,IN_TIME,MET,IN_TIME
      C-BBBBBBBBBB,2026-02,1.0.0,MET,IN_TIME,BREACHED,MISSING,NOT_EVIDENCED,CONTENT_UNKNOWN
      C-CCCCCCCCCC,2026-03,1.0.0,PENDING,RUNNING,NOT_APPLICABLE,CLOSED_WITHIN_INTERVAL,MET,IN_TIME
      C-DDDDDDDDDD,2026-01,1.0.0,MET,IN_TIME,MET,IN_TIME,NOT_EVIDENCED,CONTENT_UNKNOWN
      C-EEEEEEEEEE,2026-01,1.0.0,MET,EARLY,NOT_APPLICABLE,WITHDRAWN,NOT_EVIDENCED,CONTENT_UNKNOWN
      C-FFFFFFFFFF,,1.0.0,BREACHED,MISSING,PENDING,RUNNING,NOT_EVIDENCED,NO_RECEIPT
      """;

  private static final String SUMMARY =
      """
      {
        "run": {
          "id": "jive-ca-0123456789ab",
          "program": {"name": "complaint-auditor", "version": "0.2.0"},
          "pack": {"name": "jive-ca"},
          "audit_instant": "2026-03-20T17:00:00-04:00",
          "zone": "America/Toronto",
          "calendar": {"name": "ca-on"}
        },
        "population": {"cases": 6},
        "commitments": [
          {"id": "ACK-01", "title": "Prompt acknowledgement", "met": 3, "breached": 2, "pending": 1, "not_applicable": 0, "not_evidenced": 0, "rate": 0.6, "rate_told": true},
          {"id": "CON-01", "title": "Regular contact", "met": 2, "breached": 1, "pending": 1, "not_applicable": 2, "not_evidenced": 0, "rate": 0.666667, "rate_told": true},
          {"id": "TMF-01", "title": "Timeframe given", "met": 2, "breached": 0, "pending": 0, "not_applicable": 0, "not_evidenced": 4, "rate": null, "rate_told": false}
        ]
      }
      """;

  private static final String REQUEST =
      """
      {
        "dossier": 1,
        "request": {"id": "2026-0042", "recipient": "CRTC", "purpose": "Complaints of the first quarter", "legal_basis": null, "received_on": "2026-04-01", "date": "2026-04-20", "select": {"cases": ["C-AAAAAAAAAA", "C-BBBBBBBBBB", "C-CCCCCCCCCC"]}, "population": "rows", "include": {"oscal": true}, "link_with": null},
        "audience": {"name": "regulator", "texts": "quotes"},
        "run": {"id": "jive-ca-0123456789ab", "program": {"name": "complaint-auditor", "version": "0.2.0"}},
        "counts": {"cases": 6, "selected": 3, "findings": 9, "breached_selected": 2, "exceptions_not_selected": 5, "by_commitment": {"ACK-01": {"breached_selected": 1, "breached_not_selected": 1, "not_evidenced_selected": 0, "not_evidenced_not_selected": 0}, "CON-01": {"breached_selected": 1, "breached_not_selected": 0, "not_evidenced_selected": 0, "not_evidenced_not_selected": 0}, "TMF-01": {"breached_selected": 0, "breached_not_selected": 0, "not_evidenced_selected": 1, "not_evidenced_not_selected": 3}}},
        "left_out": [{"what": "cases", "why": "not asked for", "count": 3}],
        "limits": []
      }
      """;

  private static final String BAG_INFO =
      """
      Source-Organization: NorthTel
      External-Identifier: 2026-0042
      Bagging-Date: 2026-04-20
      Contact-Name: NorthTel Plaintes & Conformité
      """;

  private static final String PRINCIPAL = "northtel-plaintes-conformite";
  private static final String NAMESPACE = "complaint-auditor-dossier";

  private SmallDossier() {}

  /** Writes it as it should be. */
  public static void write(Path root) {
    write(root, Map.of());
  }

  /**
   * Writes it with changes that are sealed like everything else.
   *
   * @param edits what is changed, by file
   */
  public static void write(Path root, Map<String, UnaryOperator<String>> edits) {
    try {
      KeyPair key = key();
      payload(root, key);
      for (Map.Entry<String, UnaryOperator<String>> edit : edits.entrySet()) {
        Path file = root.resolve(edit.getKey());
        String before = Files.readString(file);
        String after = edit.getValue().apply(before);
        if (after.equals(before)) {
          throw new IllegalArgumentException("nothing changed in " + edit.getKey());
        }
        Files.writeString(file, after);
      }
      seal(root, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void payload(Path root, KeyPair key) throws IOException, GeneralSecurityException {
    Files.createDirectories(root.resolve("data/material"));
    file(root, "data/population.csv", crlf(POPULATION));
    file(root, "data/findings.csv", crlf(FINDINGS));
    file(root, "data/clocks.csv", crlf(CLOCKS));
    file(root, "data/summary.json", SUMMARY);
    file(root, "data/request.json", REQUEST);
    file(root, "data/material/holidays.csv", HOLIDAYS);
    try (InputStream settings = SmallDossier.class.getResourceAsStream("settings.json")) {
      Files.copy(Objects.requireNonNull(settings), root.resolve("data/material/settings.json"));
    }
    byte[] salt = HexFormat.of().parseHex(SALT);
    file(
        root,
        "data/sealed-values.csv",
        "case,event,field,commitment\r\nC-AAAAAAAAAA,E-1,text,"
            + hash(joined(salt, new byte[1], SEALED.getBytes(UTF_8)))
            + "\r\n");
    DossierDocument.writeSchemas(root);
    AssessmentResults.write(root, assessmentFacts(), assessed());
    DossierPages.write(root, pageFacts(fingerprint(key)));
    file(root, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    file(root, "bag-info.txt", BAG_INFO);
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  /** What the assessment results of it say. */
  public static AssessmentFacts assessmentFacts() {
    List<AssessedCommitment> commitments =
        List.of(
            new AssessedCommitment("ACK-01", "Prompt acknowledgement", "We acknowledge promptly."),
            new AssessedCommitment("CON-01", "Regular contact", ""),
            new AssessedCommitment("TMF-01", "Timeframe given", "We give\na timeframe. "));
    String hash = "0".repeat(64);
    return new AssessmentFacts(
        "jive-ca-0123456789ab",
        "2026-0042",
        "NorthTel",
        "0.2.0",
        Instant.parse("2026-03-20T21:00:00Z"),
        "jive-ca",
        "Jive Complaints Code of Practice - Canada",
        List.of(new AssessedVersion("1.0.0", commitments)),
        List.of(
            new AssessmentFacts.Resource(
                "../material/pack/pack.yaml", "The catalogue", "application/yaml", hash, true),
            new AssessmentFacts.Resource(
                "../findings.csv", "The findings", "text/csv", hash, false)));
  }

  /** Its findings. */
  public static List<AssessedFinding> assessed() {
    return FINDINGS
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                new AssessedFinding(
                    cells[0],
                    cells[1],
                    "1.0.0",
                    Reason.valueOf(cells[3]),
                    cells[5],
                    cells[1].equals("TMF-01") ? "" : "As\tthe record shows. ",
                    "ty8zge4jnzazx0t1",
                    "sm00ajr5caxcj5m1",
                    cells[3].equals("MISSING")))
        .toList();
  }

  /** What its pages say. */
  public static PageFacts pageFacts(String fingerprint) {
    return new PageFacts(
        "2026-0042",
        "CRTC",
        "NorthTel",
        "",
        "Complaints of the first quarter",
        "",
        LocalDate.of(2026, 4, 20),
        "jive-ca-0123456789ab",
        "0.2.0",
        "regulator",
        new PageFacts.SealFacts(fingerprint, PRINCIPAL),
        new PageFacts.Counts(6, 3, 9),
        List.of(Wording.verbatim("3 cases that were not asked for.")),
        List.of(Wording.verbatim("A surname that is a common word can stay.")));
  }

  private static void file(Path root, String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  private static KeyPair key() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(255, new AlwaysTheSame());
    return generator.generateKeyPair();
  }

  /** Random bytes that are always the same, so that the dossier is, too. */
  private static final class AlwaysTheSame extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 7);
    }
  }

  /** The fingerprint of the key that seals it. */
  public static String fingerprint() {
    try {
      return fingerprint(key());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fingerprint(KeyPair key) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(blob(key));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  /** Makes both manifests and the signatures, over what lies there. */
  private static void seal(Path root, KeyPair key) throws IOException, GeneralSecurityException {
    file(root, "manifest-sha256.txt", manifest(root, true));
    String tags = manifest(root, false);
    file(root, "tagmanifest-sha256.txt", tags);
    Files.createDirectories(root.resolve("signature"));
    byte[] message = tags.getBytes(UTF_8);
    Files.write(root.resolve("signature/seal.sig"), signed(key, message));
    file(
        root,
        "signature/signer.pub.pem",
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(key.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    byte[] head = joined(string(NAMESPACE), string(""), string("sha512"));
    byte[] digest = MessageDigest.getInstance("SHA-512").digest(message);
    byte[] signature = signed(key, joined("SSHSIG".getBytes(US_ASCII), head, string(digest)));
    byte[] whole =
        joined(
            "SSHSIG".getBytes(US_ASCII),
            new byte[] {0, 0, 0, 1},
            string(blob(key)),
            head,
            string(joined(string("ssh-ed25519"), string(signature))));
    file(
        root,
        "signature/seal.sshsig",
        "-----BEGIN SSH SIGNATURE-----\n"
            + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(whole)
            + "\n-----END SSH SIGNATURE-----\n");
    file(
        root,
        "signature/allowed_signers",
        PRINCIPAL
            + " namespaces=\""
            + NAMESPACE
            + "\" ssh-ed25519 "
            + Base64.getEncoder().encodeToString(blob(key))
            + "\n");
  }

  private static String manifest(Path root, boolean payload) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (path.startsWith("data/") == payload) {
          hashes.put(path, hash(Files.readAllBytes(file)));
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    hashes.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
    return lines.toString();
  }

  private static byte[] blob(KeyPair key) {
    byte[] encoded = key.getPublic().getEncoded();
    return joined(string("ssh-ed25519"), string(Arrays.copyOfRange(encoded, 12, encoded.length)));
  }

  private static byte[] signed(KeyPair key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key.getPrivate());
    signature.update(message);
    return signature.sign();
  }

  private static byte[] string(String text) {
    return string(text.getBytes(US_ASCII));
  }

  private static byte[] string(byte[] bytes) {
    return joined(ByteBuffer.allocate(4).putInt(bytes.length).array(), bytes);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
