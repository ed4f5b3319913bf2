package moisson.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;

/** `asciifolding`: é is e, and œ oe. */
@NamedComponent("asciifolding")
public class AsciiFoldingFilterFactory implements TokenFilterFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @BooleanSetting(path = "preserve_original", defaultValue = false)
    boolean preserveOriginal();
  }

  private final boolean preserveOriginal;

  @Inject
  public AsciiFoldingFilterFactory(Options options) {
    preserveOriginal = options.preserveOriginal();
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return preserveOriginal ? new ASCIIFoldingFilter(tokens, true) : new FoldingFilter(tokens);
  }

  /** Of a prefix or a pattern in a query: one word, never two. */
  @Override
  public TokenStream normalize(TokenStream tokens) {
    return new FoldingFilter(tokens);
  }
}
