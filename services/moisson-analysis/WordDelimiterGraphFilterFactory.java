package moisson.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** `word_delimiter_graph`, which cuts a token into its words; without the settings that join them again. */
@NamedComponent("word_delimiter_graph")
public class WordDelimiterGraphFilterFactory implements TokenFilterFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @BooleanSetting(path = "split_on_case_change", defaultValue = true)
    boolean splitOnCaseChange();

    @BooleanSetting(path = "split_on_numerics", defaultValue = true)
    boolean splitOnNumerics();

    @BooleanSetting(path = "stem_english_possessive", defaultValue = true)
    boolean stemEnglishPossessive();

    /** What a character counts as, such as "+ => ALPHA" or "\\u0023 => ALPHA". */
    @ListSetting(path = "type_table")
    List<String> typeTable();
  }

  private static final Pattern RULE = Pattern.compile("(\\\\u([0-9a-fA-F]{4})|.)\\s*=>\\s*(ALPHA|DIGIT|SUBWORD_DELIM)");
  /** The kinds as Lucene numbers them. */
  private static final Map<String, Integer> KINDS = Map.of("ALPHA", 0x03, "DIGIT", 0x04, "SUBWORD_DELIM", 0x08);

  private final byte[] types;
  private final int flags;

  @Inject
  public WordDelimiterGraphFilterFactory(Options options) {
    flags =
        GENERATE_WORD_PARTS
            | GENERATE_NUMBER_PARTS
            | (options.splitOnCaseChange() ? SPLIT_ON_CASE_CHANGE : 0)
            | (options.splitOnNumerics() ? SPLIT_ON_NUMERICS : 0)
            | (options.stemEnglishPossessive() ? STEM_ENGLISH_POSSESSIVE : 0);
    types = types(options.typeTable() == null ? List.of() : options.typeTable());
  }

  /** A table of Lucene takes the place of its own, and gives a type to every character up to its last one. */
  private static byte[] types(List<String> rules) {
    byte[] types = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE.clone();
    for (String rule : rules) {
      Matcher parts = RULE.matcher(rule);
      if (!parts.matches()) throw new IllegalArgumentException("[type_table] cannot hold [" + rule + "]");
      char of = parts.group(2) == null ? parts.group(1).charAt(0) : (char) Integer.parseInt(parts.group(2), 16);
      int known = types.length;
      if (of >= known) {
        types = Arrays.copyOf(types, of + 1);
        for (int i = known; i < of; i++) types[i] = WordDelimiterIterator.getType(i);
      }
      types[of] = KINDS.get(parts.group(3)).byteValue();
    }
    return types;
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return new WordDelimiterGraphFilter(tokens, true, types, flags, null);
  }
}
