package moisson.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.IntSetting;

/** `truncate`: of a longer token its first characters. */
@NamedComponent("truncate")
public class TruncateFilterFactory implements TokenFilterFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @IntSetting(path = "length", defaultValue = -1)
    int length();
  }

  private final int length;

  @Inject
  public TruncateFilterFactory(Options options) {
    length = options.length();
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    if (length < 1) throw new IllegalArgumentException("truncate needs [length]");
    return new TruncateTokenFilter(tokens, length);
  }
}
