package moisson.analysis;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** `pattern_replace`, of tokens, without `flags`. */
@NamedComponent("pattern_replace")
public class PatternReplaceFilterFactory implements TokenFilterFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @StringSetting(path = "pattern", defaultValue = "")
    String pattern();

    @StringSetting(path = "replacement", defaultValue = "")
    String replacement();

    @BooleanSetting(path = "all", defaultValue = true)
    boolean all();
  }

  private final Pattern pattern;
  private final Beginnings beginnings;
  private final String replacement;
  private final boolean all;

  @Inject
  public PatternReplaceFilterFactory(Options options) {
    pattern = Pattern.compile(options.pattern());
    beginnings = Beginnings.of(options.pattern());
    replacement = options.replacement();
    all = options.all();
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    if (pattern.pattern().isEmpty()) throw new IllegalArgumentException("pattern_replace needs [pattern]");
    return beginnings == null
        ? new PatternReplaceFilter(tokens, pattern, replacement, all)
        : new GuardedReplaceFilter(tokens, pattern, replacement, all, beginnings);
  }
}
