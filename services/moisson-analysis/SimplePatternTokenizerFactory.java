package moisson.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** `simple_pattern`: the longest text from here on that a pattern of Lucene takes is a token. */
@NamedComponent("simple_pattern")
public class SimplePatternTokenizerFactory implements TokenizerFactory {
  /** As the full distribution names them. */
  @AnalysisSettings
  public interface Options {
    @StringSetting(path = "pattern", defaultValue = "")
    String pattern();
  }

  private final Automaton automaton;

  @Inject
  public SimplePatternTokenizerFactory(Options options) {
    Automaton parsed = new RegExp(options.pattern()).toAutomaton();
    automaton = Operations.determinize(parsed, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  @Override
  public Tokenizer create() {
    return new SimplePatternTokenizer(automaton);
  }
}
