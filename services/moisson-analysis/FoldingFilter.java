package moisson.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** As Lucene's ASCIIFoldingFilter, by a table made of it: Java compiles no method as long as the one that it calls for every accent. */
final class FoldingFilter extends TokenFilter {
  /** What a character becomes, of those that become something else. */
  private static final char[][] FOLDED = new char[Character.MAX_VALUE + 1][];

  static {
    char[] longest = new char[4];
    for (int character = 0; character < FOLDED.length; character++) {
      char[] one = {(char) character};
      int length = ASCIIFoldingFilter.foldToASCII(one, 0, longest, 0, 1);
      if (length != 1 || longest[0] != one[0]) FOLDED[character] = Arrays.copyOf(longest, length);
    }
  }

  private final CharTermAttribute token = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream tokens) {
    super(tokens);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    char[] text = token.buffer();
    int length = token.length();
    for (int i = 0; i < length; i++) {
      if (FOLDED[text[i]] != null) {
        fold(Arrays.copyOf(text, length), i);
        break;
      }
    }
    return true;
  }

  /** `first`: the characters before it stay. */
  private void fold(char[] text, int first) {
    token.setLength(first);
    for (int i = first; i < text.length; i++) {
      char[] folded = FOLDED[text[i]];
      if (folded == null) token.append(text[i]);
      else for (char one : folded) token.append(one);
    }
  }
}
