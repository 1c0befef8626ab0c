package org.complaintauditor.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.report.SmallAudit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestJsonTest {

  @TempDir Path folder;

  @Test
  @DisplayName("what the run was made with, read and wrote; outputs in name order")
  void wholeFile() throws IOException {
    Path page = Files.createDirectory(folder.resolve("report")).resolve("index.html");
    Files.writeString(page, "");
    Path findings = folder.resolve("findings.csv");
    Files.writeString(findings, "abc");

    Path manifest =
        new ManifestJson()
            .write(
                SmallAudit.run(
                    "en", SmallAudit.pack("ACK-01.written=1"), SmallAudit.options("all")),
                SmallAudit.readAs(),
                List.of(page, findings),
                folder);

    assertThat(manifest).isEqualTo(folder.resolve("manifest.json"));
    assertThat(Files.readString(manifest))
        .isEqualTo(
            """
            {
              "run": "run-1",
              "organisation": null,
              "program": {
                "name": "complaint-auditor",
                "version": "0.2.0",
                "commit": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                "jars_sha256": "adadadadadadadadadadadadadadadadadadadadadadadadadadadadadadadad"
              },
              "pack": {
                "name": "small",
                "catalogue": {
                  "name": "pack.yaml",
                  "sha256": "6b4cb452dda01994a810baf3baefc5fb2987d4c18ac8889e36d4d813a3eb9434",
                  "size": 12
                },
                "lexicon": [],
                "rule_names": [],
                "versions": [
                  {
                    "version": "1.0.0",
                    "valid_from": null,
                    "valid_until": null,
                    "limits": {
                      "ACK-01.written": "2",
                      "ESC-02.after": "PT4H"
                    },
                    "rules": [
                      {
                        "name": "ACK-01.drl",
                        "sha256": "%s",
                        "size": 14
                      }
                    ]
                  }
                ]
              },
              "what_if": [
                "ACK-01.written=1"
              ],
              "audit_instant": "2026-01-31T17:00:00-05:00",
              "zone": "America/Toronto",
              "calendar": {
                "name": "ca-on",
                "version": "1.5.0"
              },
              "profile": "canonical",
              "reading": {
                "title": "canonical case histories",
                "detected": true,
                "profile_sha256": "",
                "checked": true,
                "check": "",
                "guesses_not_settled": 0,
                "files": [
                  {
                    "name": "export.csv",
                    "format": "CSV"
                  }
                ]
              },
              "evidence": "recorded",
              "recorded_channels": [
                "WEB_FORM",
                "EMAIL"
              ],
              "privacy": {
                "notice": null,
                "personal_fields": [],
                "personal_included": false,
                "texts": "quotes"
              },
              "zone_data_version": "2025b",
              "options": {
                "findings": "all",
                "pack": "small"
              },
              "inputs": [
                {
                  "name": "export.csv",
                  "sha256": "%s",
                  "size": 1234
                }
              ],
              "outputs": [
                {
                  "name": "findings.csv",
                  "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                  "size": 3
                },
                {
                  "name": "report/index.html",
                  "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                  "size": 0
                }
              ]
            }
            """
                .formatted(
                    "838193b19922978453e2ddd59dc25035018d12f99fba260bddc5854727df6168",
                    "ab".repeat(32)));
  }
}
