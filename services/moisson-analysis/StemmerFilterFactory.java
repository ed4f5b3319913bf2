package moisson.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * `stemmer`, of the one language that is asked for. Elasticsearch makes one of each filter without any settings: what is
 * missing or wrong is said when one is used.
 */
@NamedComponent("stemmer")
public class StemmerFilterFactory implements TokenFilterFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @StringSetting(path = "language", defaultValue = "")
    String language();
  }

  private final String language;

  @Inject
  public StemmerFilterFactory(Options options) {
    language = options.language();
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    if (!language.equals("light_french")) {
      throw new IllegalArgumentException("this stemmer knows light_french, not [" + language + "]");
    }
    return new FrenchLightStemFilter(tokens);
  }
}
