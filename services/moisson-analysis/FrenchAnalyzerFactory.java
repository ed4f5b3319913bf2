package moisson.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * The analyzer "french" for the small distribution of Elasticsearch, which comes without language analyzers.
 * It is Lucene's, as in the full distribution, so that one mapping gives the same terms on both.
 */
@NamedComponent("french")
public class FrenchAnalyzerFactory implements AnalyzerFactory {
  @Override
  public String name() {
    return "french";
  }

  @Override
  public Analyzer create() {
    return new FrenchAnalyzer();
  }
}
