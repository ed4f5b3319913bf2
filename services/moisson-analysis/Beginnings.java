package moisson.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that a match of a pattern can begin with, where the pattern itself says so: it begins with a class in brackets. */
final class Beginnings {
  private static final int CHARACTERS = Character.MAX_VALUE + 1;

  private final boolean[] isOne = new boolean[CHARACTERS];

  private Beginnings(Pattern set) {
    Matcher matcher = set.matcher("");
    for (int character = 0; character < CHARACTERS; character++) {
      char one = (char) character;
      isOne[character] = Character.isSurrogate(one) || matcher.reset(String.valueOf(one)).matches();
    }
  }

  /** `null` where the pattern does not begin with a class, may do without it, or is written in a way that is not read here. */
  static Beginnings of(String pattern) {
    int end = endOfClass(pattern, 0);
    if (end < 0) return null;
    String rest = pattern.substring(end);
    if (!rest.isEmpty() && "?*{".indexOf(rest.charAt(0)) >= 0) return null;
    return isOneSequence(rest) ? new Beginnings(Pattern.compile(pattern.substring(0, end))) : null;
  }

  boolean anyIn(char[] text, int length) {
    for (int i = 0; i < length; i++) if (isOne[text[i]]) return true;
    return false;
  }

  /** Behind the class that begins at `start`; -1 if none does, or one with classes or quotations in it. */
  private static int endOfClass(String pattern, int start) {
    if (!pattern.startsWith("[", start) || pattern.startsWith("[]", start) || pattern.startsWith("[^]", start)) return -1;
    for (int i = start + 1; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case ']':
          return i + 1;
        case '\\':
          if (pattern.startsWith("Q", ++i)) return -1;
          break;
        case '[':
        case '&':
          if (pattern.charAt(i) == '[' || pattern.startsWith("&&", i)) return -1;
          break;
        default:
      }
    }
    return -1;
  }

  /** Whether there are no alternatives but those within groups. */
  private static boolean isOneSequence(String pattern) {
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\':
          if (pattern.startsWith("Q", ++i)) return false;
          break;
        case '[':
          i = endOfClass(pattern, i) - 1;
          if (i < 0) return false;
          break;
        case '(':
          // Flags can change how the rest is read.
          if (i + 2 < pattern.length() && pattern.charAt(i + 1) == '?' && ":=!<>".indexOf(pattern.charAt(i + 2)) < 0) {
            return false;
          }
          depth++;
          break;
        case ')':
          depth--;
          break;
        case '|':
          if (depth == 0) return false;
          break;
        default:
      }
    }
    return true;
  }
}
