package org.complaintauditor.yaml;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML text as an entry to read from. */
public final class YamlDocument {

  /** The library takes minutes for files of some ten megabytes, of which people write none. */
  private static final int LARGEST = 3_000_000;

  private YamlDocument() {}

  /**
   * The root of the text.
   *
   * @param file how messages name the file
   * @param complaint makes an exception of what is wrong, here and in all entries below
   * @throws RuntimeException as made by {@code complaint}, if the text is not YAML or repeats a key
   */
  public static YamlEntry parse(
      String file, String text, Function<Wording, RuntimeException> complaint) {
    return parse(file, text, complaint, false);
  }

  /**
   * The elements of a text that is a list; none where nothing is written.
   *
   * @param file how messages name the file
   * @param complaint makes an exception of what is wrong, here and in all entries below
   * @throws RuntimeException as made by {@code complaint}, if the text is not YAML, repeats a key
   *     or is no list
   */
  public static List<YamlEntry> list(
      String file, String text, Function<Wording, RuntimeException> complaint) {
    YamlEntry root = parse(file, text, complaint, true);
    return root.isEmpty() ? List.of() : root.list();
  }

  private static YamlEntry parse(
      String file, String text, Function<Wording, RuntimeException> complaint, boolean list) {
    if (text.length() > LARGEST) {
      throw complaint.apply(
          Wording.of("core.has-characters-no-yaml-file", file, text.length(), LARGEST));
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Yaml yaml =
          new Yaml(
              new SafeConstructor(options),
              new Representer(new DumperOptions()),
              new DumperOptions(),
              options,
              new AsWritten());
      @Nullable Node root = yaml.compose(new StringReader(text));
      if (list && root != null && !(root instanceof SequenceNode)) {
        throw complaint.apply(Wording.of("core.is-no-yaml-file-with-a-list", file));
      }
      if (!list && (root instanceof ScalarNode || root instanceof SequenceNode)) {
        throw complaint.apply(Wording.of("core.is-no-yaml-file-with-keys", file));
      }
      @Nullable Object value = root == null ? null : new Values(options).of(root);
      return new YamlEntry(file + ":", value, new YamlLines(file, root), complaint);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      Wording reason =
          Wording.of("core.joined", context, QuotedExcerpt.reason(String.valueOf(e.getProblem())));
      throw complaint.apply(
          mark == null
              ? Wording.of("core.is-not-valid-yaml", file, reason)
              : Wording.of(
                  "core.line-column-is-not-valid-yaml",
                  file,
                  mark.getLine() + 1,
                  mark.getColumn() + 1,
                  reason));
    } catch (YAMLException e) {
      throw complaint.apply(
          Wording.of(
              "core.is-not-valid-yaml",
              file,
              QuotedExcerpt.reason(String.valueOf(Wording.saidBy(e)))));
    }
  }

  /** Makes values of nodes, so that a text is parsed but once. */
  private static final class Values extends SafeConstructor {

    Values(LoaderOptions options) {
      super(options);
      setAllowDuplicateKeys(
          options.isAllowDuplicateKeys()); // Only its own loader asks the options.
    }

    @Nullable Object of(Node root) {
      return constructDocument(root);
    }
  }

  /**
   * Takes for a number or a truth value only what a reader takes for one: the library would read 30
   * February as 2 March, {@code 0123} as 83, {@code 12:30:45} as a number and {@code no} as false.
   */
  private static final class AsWritten extends Resolver {
    private static final Pattern TRUTH = Pattern.compile("^(?:true|false)$");
    private static final Pattern WHOLE = Pattern.compile("^-?(?:0|[1-9][0-9]{0,17})$");
    private static final Pattern DECIMAL = Pattern.compile("^-?(?:0|[1-9][0-9]*)\\.[0-9]+$");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, TRUTH, "tf");
      addImplicitResolver(Tag.INT, WHOLE, "-0123456789");
      addImplicitResolver(Tag.FLOAT, DECIMAL, "-0123456789");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
