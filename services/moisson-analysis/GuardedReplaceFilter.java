package moisson.analysis;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * As Lucene's PatternReplaceFilter, which tries its pattern on every token. Here a token is tried that has characters
 * which a match can begin with: of the words of a text, few have a mark.
 */
final class GuardedReplaceFilter extends TokenFilter {
  private final CharTermAttribute token = addAttribute(CharTermAttribute.class);
  private final Matcher matcher;
  private final String replacement;
  private final boolean all;
  private final Beginnings beginnings;

  GuardedReplaceFilter(TokenStream tokens, Pattern pattern, String replacement, boolean all, Beginnings beginnings) {
    super(tokens);
    this.matcher = pattern.matcher(token);
    this.replacement = replacement;
    this.all = all;
    this.beginnings = beginnings;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    if (!beginnings.anyIn(token.buffer(), token.length())) return true;
    matcher.reset();
    if (matcher.find()) {
      String changed = all ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement);
      token.setEmpty().append(changed);
    }
    return true;
  }
}
