package moisson.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * `synonym_graph`, by rules of words with a space between them: `a, b c` (each stands for the others too) and `a => b, c`.
 * The full distribution analyses the words of a rule by the steps before this one; here they are taken as they are.
 */
@NamedComponent("synonym_graph")
public class SynonymGraphFilterFactory implements TokenFilterFactory {
  /** As the full distribution names it. */
  @AnalysisSettings
  public interface Options {
    @ListSetting(path = "synonyms")
    List<String> synonyms();
  }

  private final SynonymMap synonyms;

  @Inject
  public SynonymGraphFilterFactory(Options options) {
    synonyms = options.synonyms() == null ? null : read(options.synonyms());
  }

  private static SynonymMap read(List<String> rules) {
    SynonymMap.Builder builder = new SynonymMap.Builder(true);
    for (String rule : rules) {
      String[] sides = rule.split("=>");
      if (sides.length > 2) throw new IllegalArgumentException("[synonyms] cannot hold [" + rule + "]");
      List<CharsRef> from = terms(sides[0]);
      List<CharsRef> to = terms(sides[sides.length - 1]);
      for (CharsRef one : from) {
        for (CharsRef other : to) {
          // What a word stands for by itself is kept with it, or named on the right.
          if (sides.length == 2 || !one.equals(other)) builder.add(one, other, sides.length == 1);
        }
      }
    }
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CharsRef> terms(String side) {
    return Arrays.stream(side.split(","))
        .map(term -> SynonymMap.Builder.join(term.trim().split("\\s+"), new CharsRefBuilder()))
        .toList();
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    if (synonyms == null) throw new IllegalArgumentException("this synonym_graph needs its [synonyms]");
    return new SynonymGraphFilter(tokens, synonyms, false);
  }
}
