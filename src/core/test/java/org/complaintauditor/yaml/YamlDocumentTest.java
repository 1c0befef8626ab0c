package org.complaintauditor.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlDocumentTest {

  @Test
  void aFileTooLargeForTheLibraryIsRefusedBeforeItIsParsed() {
    String item = "- a\n";
    String most = item.repeat(3_000_000 / item.length());

    assertThatThrownBy(
            () ->
                YamlDocument.list(
                    "all.yaml", most + "{", wrong -> new IllegalArgumentException(wrong.english())))
        .hasMessage(
            "all.yaml has 3,000,001 characters; no YAML file of more than 3,000,000 is read. Divide"
                + " it; many decisions are read as CSV (decisions.csv, with the same names as"
                + " columns)");
    assertThat(
            YamlDocument.list(
                "few.yaml",
                item.repeat(1000),
                wrong -> new IllegalArgumentException(wrong.english())))
        .hasSize(1000);
  }
}
