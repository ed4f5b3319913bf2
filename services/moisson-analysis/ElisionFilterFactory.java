package moisson.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;

/** `elision`: `l'entretien` is entretien. */
@NamedComponent("elision")
public class ElisionFilterFactory implements TokenFilterFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @ListSetting(path = "articles")
    List<String> articles();

    /** Whether capitals count as small letters. */
    @BooleanSetting(path = "articles_case", defaultValue = false)
    boolean articlesCase();
  }

  private final CharArraySet articles;

  @Inject
  public ElisionFilterFactory(Options options) {
    List<String> given = options.articles() == null ? List.of() : options.articles();
    articles = CharArraySet.unmodifiableSet(new CharArraySet(given, options.articlesCase()));
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    if (articles.isEmpty()) throw new IllegalArgumentException("elision needs [articles]");
    return new ElisionFilter(tokens, articles);
  }

  @Override
  public TokenStream normalize(TokenStream tokens) {
    return create(tokens);
  }
}
